package org.lethe.erasure.draft.clients;

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
import org.lethe.erasure.draft.columns.Judgement;
import org.lethe.erasure.draft.words.Category;
import org.lethe.erasure.draft.words.ColumnNames;
import org.lethe.erasure.draft.words.TableRoles;
import org.lethe.erasure.draft.words.Words;

/**
 * What is known of the client table.
 *
 * @param key the columns that other tables refer to
 * @param judged its columns by what they are about
 */
public record ClientFacts(Table table, List<String> key, Map<String, Judgement> judged, String because) {

    private static final Set<String> GENERIC =
            Set.of("person", "persons", "personen", "people", "contact", "contacts", "kontakte");

    public ClientFacts {
        key = List.copyOf(key);
    }

    /** Whether the table holds other people too, staff for one. */
    public boolean generic() {
        return GENERIC.contains(TableRoles.meaningful(table.name().name()));
    }

    /** Whether these clients are treated for their health. */
    public boolean patients() {
        return Words.of(table.name().name()).stream().anyMatch(word -> word.startsWith("patient"));
    }

    public ClientFacts withKey(List<String> other) {
        return new ClientFacts(table, other, judged, because);
    }

    /** The columns by which other tables may refer to a client, likeliest first. */
    public List<String> targets() {
        var targets = new LinkedHashSet<String>();
        if (key.size() == 1) {
            targets.addAll(key);
        }
        targets.addAll(table.singleKeys());
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

    public Optional<Judgement> judgement(String column) {
        return Optional.ofNullable(judged.get(column));
    }

    public List<String> columns(Category category) {
        return table.columns().stream()
                .map(Column::name)
                .filter(column -> judgement(column)
                        .filter(judgement -> judgement.category() == category)
                        .isPresent())
                .toList();
    }

    /** Likewise, without what belongs to relatives, emergency contacts, employers and doctors. */
    public List<String> own(Category category) {
        return columns(category).stream()
                .filter(column -> !new Whose(table).ofOthers(column))
                .toList();
    }

    /** What else the same person is or was called, of this kind of name. */
    public boolean alsoCalled(String column, Category category) {
        return new Whose(table).alsoCalled(column, category);
    }

    /** Columns by which others know the client, likeliest unlike any other client's: numbers of cards, files, systems. */
    public List<String> codes() {
        var codes = new LinkedHashSet<String>(table.singleKeys());
        codes.addAll(columns(Category.REFERENCE));
        codes.addAll(columns(Category.EXTERNAL_ID));
        return List.copyOf(codes);
    }

    /** Numbers and names of accounts that identify the client in a text. */
    public List<String> numbers() {
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
    public Optional<String> text(Category category) {
        return own(category).stream()
                .filter(column -> table.column(column)
                        .filter(found -> found.kind() == Kind.TEXT)
                        .isPresent())
                .findFirst();
    }

    /** The column with the whole date, sooner a date than a text. */
    public Optional<String> birthDate() {
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
    public List<String> identity() {
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
    public Optional<String> reference() {
        return columns(Category.REFERENCE).stream()
                .filter(column -> !key.equals(List.of(column)))
                .filter(column -> ColumnNames.LEXICON.has(column, Category.REFERENCE.name()) || unique(column))
                .findFirst();
    }

    private boolean unique(String column) {
        return table.singleKeys().contains(column);
    }

    /** The column of a client that was merged into another. */
    public Optional<String> merged() {
        return named(
                List.of(
                        "merged",
                        "duplicate",
                        "dublette",
                        "zusammengefuehrt",
                        "zusammen",
                        "zus",
                        "zusgef",
                        "verschmolzen",
                        "survivor"),
                Set.of(Kind.NUMBER, Kind.TEXT, Kind.UUID));
    }

    /** When the client was written down. */
    public Optional<String> created() {
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

    public Optional<String> lastVisit() {
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
