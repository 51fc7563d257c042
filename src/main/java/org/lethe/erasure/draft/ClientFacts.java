package org.lethe.erasure.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;

/**
 * What is known of the client table.
 *
 * @param key the columns that other tables refer to
 * @param judged its columns by what they are about
 */
record ClientFacts(Table table, List<String> key, Map<String, Judgement> judged, String because) {

    private static final Set<String> GENERIC =
            Set.of("person", "persons", "personen", "people", "contact", "contacts", "kontakte");

    private static final Set<String> EMPLOYERS = Set.of("employer", "arbeitgeber", "firma", "dienstgeber", "emp", "em");
    private static final Set<String> OF_A_CONTACT =
            Set.of("relationship", "relation", "beziehung", "verhaeltnis", "verwandtschaft");

    private static final Set<String> CALLED =
            Set.of("preferred", "nick", "nickname", "rufname", "spitzname", "ruf", "kosename");
    private static final Set<String> BORN =
            Set.of("birth", "geburts", "geburt", "maiden", "former", "previous", "frueher", "frueherer", "ledig");

    ClientFacts {
        key = List.copyOf(key);
    }

    /** Whether the table holds other people too, staff for one. */
    boolean generic() {
        return GENERIC.contains(TableRoles.meaningful(table.name().name()));
    }

    /** Whether these clients are treated for their health. */
    boolean patients() {
        return Words.of(table.name().name()).stream().anyMatch(word -> word.startsWith("patient"));
    }

    ClientFacts withKey(List<String> other) {
        return new ClientFacts(table, other, judged, because);
    }

    /** The columns by which other tables may refer to a client, likeliest first. */
    List<String> targets() {
        var targets = new LinkedHashSet<String>();
        if (key.size() == 1) {
            targets.addAll(key);
        }
        targets.addAll(KeyOverlap.singleKeys(table));
        columns(Category.REFERENCE).forEach(targets::add);
        table.columns().stream()
                .filter(column -> column.name().equalsIgnoreCase("pid"))
                .map(Column::name)
                .forEach(targets::add);
        targets.removeIf(target -> judgement(target)
                .map(Judgement::category)
                .filter(category ->
                        category == Category.EMAIL || category == Category.PHONE || category == Category.LOGIN)
                .isPresent());
        return List.copyOf(targets);
    }

    Optional<Judgement> judgement(String column) {
        return Optional.ofNullable(judged.get(column));
    }

    List<String> columns(Category category) {
        return table.columns().stream()
                .map(Column::name)
                .filter(column -> judgement(column)
                        .filter(judgement -> judgement.category() == category)
                        .isPresent())
                .toList();
    }

    /** Likewise, without what belongs to relatives, emergency contacts, employers and doctors. */
    List<String> own(Category category) {
        return columns(category).stream().filter(column -> !ofOthers(column)).toList();
    }

    /** {@code preferred_name} beside a first name, {@code birth_lname} and {@code geburtsname} beside a last name. */
    boolean alsoCalled(String column, Category category) {
        List<String> words = Words.of(column);
        String run = String.join("", words);
        boolean first = words.stream().anyMatch(CALLED::contains) || CALLED.contains(run);
        boolean last =
                words.stream().anyMatch(BORN::contains) || BORN.stream().anyMatch(word -> run.equals(word + "name"));
        boolean given = ColumnJudge.LEXICON.has(column, Category.FIRST_NAME.name());
        boolean named = run.contains("name") || words.contains("nick") || words.contains("spitzname");
        return named
                && !ofOthers(column)
                && (category == Category.FIRST_NAME ? first || last && given : last && !first && !given);
    }

    private boolean ofOthers(String column) {
        List<String> words = Words.of(column);
        return ColumnJudge.LEXICON.has(column, Category.FAMILY.name())
                || ColumnJudge.LEXICON.has(column, Category.STAFF.name())
                || words.stream().anyMatch(EMPLOYERS::contains)
                || words.contains("contact") && someoneToCall();
    }

    /** {@code contact_relationship}: then {@code contact_phone} is the phone of whom to call, not the client's. */
    private boolean someoneToCall() {
        return table.columns().stream()
                .map(column -> Words.of(column.name()))
                .anyMatch(words -> words.contains("contact") && words.stream().anyMatch(OF_A_CONTACT::contains));
    }

    /** Columns by which others know the client, likeliest unlike any other client's: numbers of cards, files, systems. */
    List<String> codes() {
        var codes = new LinkedHashSet<String>(KeyOverlap.singleKeys(table));
        codes.addAll(columns(Category.REFERENCE));
        codes.addAll(columns(Category.EXTERNAL_ID));
        return List.copyOf(codes);
    }

    /** Numbers and names of accounts that identify the client in a text. */
    List<String> numbers() {
        var numbers = new LinkedHashSet<String>();
        for (Category category :
                List.of(Category.REFERENCE, Category.EXTERNAL_ID, Category.NATIONAL_ID, Category.ACCOUNT)) {
            own(category).stream()
                    .filter(column -> table.column(column)
                            .filter(found -> found.kind() == Kind.TEXT || found.kind() == Kind.NUMBER)
                            .isPresent())
                    .filter(column -> table.foreignKeys().stream()
                            .noneMatch(key -> key.columns().contains(column)))
                    .forEach(numbers::add);
        }
        return List.copyOf(numbers);
    }

    /** The first text column of this category. */
    Optional<String> text(Category category) {
        return own(category).stream()
                .filter(column -> table.column(column)
                        .filter(found -> found.kind() == Kind.TEXT)
                        .isPresent())
                .findFirst();
    }

    /** The column with the whole date, sooner a date than a text. */
    Optional<String> birthDate() {
        return own(Category.BIRTH_DATE).stream()
                .filter(column -> table.column(column)
                        .filter(found -> found.kind() != Kind.NUMBER)
                        .isPresent())
                .filter(column ->
                        judgement(column).filter(judged -> !judged.doubtful()).isPresent())
                .min(Comparator.comparing(column -> table.column(column)
                        .filter(found -> found.kind() == Kind.TEXT)
                        .isPresent()));
    }

    /** By what a sealed record tells whose it is: name and birth date. */
    List<String> identity() {
        var identity = new ArrayList<String>();
        text(Category.FIRST_NAME).ifPresent(identity::add);
        text(Category.LAST_NAME).ifPresent(identity::add);
        if (identity.size() < 2) {
            text(Category.FULL_NAME).ifPresent(identity::add);
        }
        birthDate().map(List::of).orElseGet(() -> own(Category.BIRTH_DATE)).forEach(identity::add);
        return List.copyOf(identity);
    }

    /** What the salon calls the client by. */
    Optional<String> reference() {
        return columns(Category.REFERENCE).stream()
                .filter(column -> !key.equals(List.of(column)))
                .filter(column -> ColumnJudge.LEXICON.has(column, Category.REFERENCE.name()) || unique(column))
                .findFirst();
    }

    private boolean unique(String column) {
        return KeyOverlap.singleKeys(table).contains(column);
    }

    /** The column of a client that was merged into another. */
    Optional<String> merged() {
        return named(
                List.of("merged", "duplicate", "dublette", "zusammengefuehrt", "verschmolzen", "survivor"),
                Set.of(Kind.NUMBER, Kind.TEXT, Kind.UUID));
    }

    /** When the client was written down. */
    Optional<String> created() {
        return named(
                List.of(
                        "created",
                        "create",
                        "angelegt",
                        "erstellt",
                        "registered",
                        "regdate",
                        "erfasst",
                        "seit",
                        "since"),
                Set.of(Kind.DATE, Kind.TIMESTAMP));
    }

    Optional<String> lastVisit() {
        return table.columns().stream()
                .filter(column -> Set.of(Kind.DATE, Kind.TIMESTAMP).contains(column.kind()))
                .map(Column::name)
                .filter(column -> {
                    List<String> words = Words.of(column);
                    String run = Words.run(words);
                    return run.contains("lastvisit")
                            || run.contains("letzterbesuch")
                            || run.contains("lastpurchase")
                            || run.contains("lastorder")
                            || run.contains("letztertermin");
                })
                .findFirst();
    }

    /** A yes-or-no column that marks the walk-in client. */
    Optional<String> walkInFlag() {
        return named(
                List.of("walk", "walkin", "laufkunde", "laufkundschaft", "barkunde", "dummy", "sammelkunde"),
                Set.of(Kind.BOOLEAN));
    }

    private Optional<String> named(List<String> wanted, Set<Kind> kinds) {
        var found = new ArrayList<String>();
        for (Column column : table.columns()) {
            if (kinds.contains(column.kind())
                    && Words.of(column.name()).stream().anyMatch(wanted::contains)) {
                found.add(column.name());
            }
        }
        return found.stream().findFirst();
    }
}
