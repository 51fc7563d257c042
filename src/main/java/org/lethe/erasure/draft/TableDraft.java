package org.lethe.erasure.draft;

import java.util.List;
import java.util.Optional;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;

/**
 * What is proposed for one table.
 *
 * @param links empty for the client table
 */
record TableDraft(Table table, List<DraftLink> links, List<ColumnDraft> columns, Rows rows, Optional<Hold> hold) {

    /** What happens to the rows. */
    enum Rows {
        KEEP,
        DELETE
    }

    /** A legal hold that is proposed. @param from the day from which it counts */
    record Hold(String norm, String period, String from) {}

    record ColumnDraft(Column column, Judgement judged, Proposal proposal) {}

    TableDraft {
        links = List.copyOf(links);
        columns = List.copyOf(columns);
    }

    TableDraft with(Rows other, Optional<Hold> held) {
        return new TableDraft(table, links, columns, other, held);
    }

    /** Whether a key or a value leads to its rows, as against mere mentions. */
    boolean keyed() {
        return links.isEmpty() || links.stream().anyMatch(link -> link.form() != DraftLink.Form.MENTIONS);
    }

    List<String> columns(Category category) {
        return columns.stream()
                .filter(column -> column.judged().category() == category)
                .map(column -> column.column().name())
                .toList();
    }

    /** Money that can be summed up. */
    List<String> money() {
        return columns.stream()
                .filter(column -> column.judged().category() == Category.MONEY)
                .filter(column -> column.column().kind() == Kind.NUMBER)
                .map(column -> column.column().name())
                .toList();
    }

    /** When what the row tells of happened; rather not when it was written down. */
    Optional<String> moment() {
        List<String> moments = columns.stream()
                .filter(column -> column.judged().category() == Category.TIME)
                .filter(column ->
                        column.column().kind() == Kind.DATE || column.column().kind() == Kind.TIMESTAMP)
                .map(column -> column.column().name())
                .toList();
        return moments.stream().filter(name -> !technical(name)).findFirst().or(() -> moments.stream()
                .findFirst());
    }

    private static boolean technical(String name) {
        List<String> technical = List.of(
                "created", "updated", "modified", "changed", "update", "angelegt", "geaendert", "erfasst", "deleted");
        return Words.of(name).stream().anyMatch(technical::contains);
    }

    /** What is said to happen to the column, the row's fate included. */
    String word(ColumnDraft column) {
        if (rows == Rows.DELETE) {
            return hold.isPresent() ? "seal" : "delete";
        }
        return column.proposal().word();
    }
}
