package org.lethe.erasure.draft.links;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.words.ColumnNames;
import org.lethe.erasure.draft.words.TableRoles;
import org.lethe.erasure.draft.words.Words;

/** How a row says of which row of which table it writes: by a label and the number beside it. */
final class LabelledRow {

    private static final Set<String> ENTITY_WORDS = Set.of(
            "entity",
            "table",
            "tablename",
            "tab",
            "object",
            "tabelle",
            "objekt",
            "entitaet",
            "record",
            "ref",
            "auditable",
            "model");

    /** The number of a row, beside the name of its table. */
    private static final Set<String> ROW_WORDS =
            Set.of("row", "satz", "datensatz", "zeile", "record", "schl", "schluessel");

    /** A number of whatever the label says. */
    private static final Set<String> BARE =
            Set.of("nummer", "nr", "number", "num", "ref", "refnr", "bezug", "bezugsnr", "schluessel", "key");

    private LabelledRow() {}

    /**
     * {@code Contact}, {@code contacts} and {@code App\\Models\\Contact} name the table {@code contacts}, {@code TERMIN}
     * the table {@code termine}.
     */
    static boolean names(String label, Table table) {
        String wanted = stem(TableRoles.meaningful(table.name().name()));
        List<String> words = Words.of(label);
        return stem(TableRoles.meaningful(label)).equals(wanted)
                || !words.isEmpty() && stem(words.get(words.size() - 1)).equals(wanted);
    }

    private static String stem(String word) {
        String singular = Words.singular(word);
        return singular.length() > 4 && singular.endsWith("e")
                ? singular.substring(0, singular.length() - 1)
                : singular;
    }

    /** Whether the column's name says that it is a number, and not of what. */
    static boolean bare(Column number) {
        return BARE.contains(number.name().toLowerCase(Locale.ROOT));
    }

    /** The column that goes with the label; not the row's own number. */
    static Optional<Column> number(Table table, Column label) {
        return table.columns().stream()
                .filter(column -> !table.primaryKey().contains(column.name()))
                .filter(column -> !column.equals(label))
                .filter(LabelledRow::numbered)
                .filter(column -> together(label, column))
                .findFirst();
    }

    private static boolean numbered(Column column) {
        return ColumnNames.endsLikeKey(column.name())
                || column.name().toLowerCase(Locale.ROOT).endsWith("nr")
                || column.kind() != Kind.TEXT && ofARow(column);
    }

    private static boolean ofARow(Column column) {
        return Words.of(column.name()).stream().anyMatch(ROW_WORDS::contains);
    }

    /** {@code item_type} goes with {@code item_id}, {@code tabelle} with {@code objekt_id} or {@code satz}. */
    static boolean together(Column label, Column number) {
        List<String> what = Words.of(label.name());
        List<String> which = Words.of(number.name());
        boolean same = what.size() > 1
                && which.size() > 1
                && what.subList(0, what.size() - 1).equals(which.subList(0, which.size() - 1));
        boolean usual = what.stream().anyMatch(ENTITY_WORDS::contains)
                && (which.stream().anyMatch(ENTITY_WORDS::contains) || ofARow(number))
                && !ColumnNames.endsLikeKey(label.name());
        return same || usual;
    }
}
