package org.lethe.erasure.draft;

import java.util.ArrayList;
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

    private static final Set<String> EMPLOYERS = Set.of("employer", "arbeitgeber", "firma", "dienstgeber");

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

    private static boolean ofOthers(String column) {
        return ColumnJudge.LEXICON.has(column, Category.FAMILY.name())
                || ColumnJudge.LEXICON.has(column, Category.STAFF.name())
                || Words.of(column).stream().anyMatch(EMPLOYERS::contains);
    }

    /** The first text column of this category. */
    Optional<String> text(Category category) {
        return own(category).stream()
                .filter(column -> table.column(column)
                        .filter(found -> found.kind() == Kind.TEXT)
                        .isPresent())
                .findFirst();
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
