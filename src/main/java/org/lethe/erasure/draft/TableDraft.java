package org.lethe.erasure.draft;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.columns.Judgement;
import org.lethe.erasure.draft.columns.Proposal;
import org.lethe.erasure.draft.links.DraftLink;
import org.lethe.erasure.draft.values.Sample;
import org.lethe.erasure.draft.values.Seen;
import org.lethe.erasure.draft.words.Category;
import org.lethe.erasure.draft.words.Words;

/**
 * What is proposed for one table.
 *
 * @param links empty for the client table
 * @param named beside them, the texts in which others than the row's own client may be named
 */
record TableDraft(
        Table table,
        List<DraftLink> links,
        Optional<DraftLink> named,
        List<ColumnDraft> columns,
        Rows rows,
        Optional<Hold> hold) {

    private static final Set<String> SHARES =
            Set.of("percent", "percentage", "pct", "prozent", "rate", "satz", "quote", "share", "anteil");

    private static final Set<String> DUE = Set.of("due", "faellig", "faelligkeit", "zahlungsziel");

    /** What happens to the rows. */
    enum Rows {
        KEEP,
        DELETE
    }

    /** A legal hold that is proposed. @param from the day from which it counts */
    record Hold(String norm, String period, String from) {}

    /** What is proposed for one column. */
    record ColumnDraft(Column column, Judgement judged, Proposal proposal, Seen seen) {

        ColumnDraft(Column column, Judgement judged, Proposal proposal) {
            this(column, judged, proposal, Seen.NOTHING);
        }

        /** The same, seen in some rows. */
        ColumnDraft in(Sample sample) {
            return new ColumnDraft(column, judged, proposal, Seen.of(column, sample));
        }

        /** A text that leads to a picture or a document; the draft cannot know where the files lie. */
        boolean pathOfFile() {
            return judged.category() == Category.PHOTO && column.kind() == Kind.TEXT;
        }
    }

    TableDraft {
        links = List.copyOf(links);
        columns = List.copyOf(columns);
    }

    TableDraft with(Rows other, Optional<Hold> held) {
        return new TableDraft(table, links, named, columns, other, held);
    }

    TableDraft naming(Optional<DraftLink> others) {
        return new TableDraft(table, links, others, columns, rows, hold);
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
                .filter(column ->
                        column.column().kind() == Kind.NUMBER && !column.seen().empty())
                .map(column -> column.column().name())
                .filter(name -> Words.of(name).stream().noneMatch(SHARES::contains))
                .toList();
    }

    /** All columns of numbers that have values. */
    List<String> numbers() {
        return columns.stream()
                .filter(column ->
                        column.column().kind() == Kind.NUMBER && !column.seen().empty())
                .map(column -> column.column().name())
                .toList();
    }

    /** When what the row tells of happened; rather not when it was written down. */
    Optional<String> moment() {
        return moments(false)
                .filter(name -> !technical(name))
                .findFirst()
                .or(() -> moments(false).findFirst())
                .or(() -> moments(true).findFirst());
    }

    /** When what the row tells of will happen: rather a column that has days to come. */
    Optional<String> coming() {
        return columns.stream()
                .filter(column -> column.seen().ahead())
                .map(column -> column.column().name())
                .filter(name -> !technical(name))
                .filter(moments(false).toList()::contains)
                .findFirst()
                .or(this::moment);
    }

    /** The day on which something must be paid. */
    Optional<String> due() {
        return moments(false)
                .filter(name -> Words.of(name).stream().anyMatch(DUE::contains))
                .findFirst();
    }

    /** Whether its rows say when something happened, and not only when they were written down. */
    boolean happens() {
        return !links.isEmpty() && moments(false).anyMatch(name -> !technical(name));
    }

    /** Points in time, on wish also those that no row has. */
    private Stream<String> moments(boolean empty) {
        return columns.stream()
                .filter(column -> column.judged().category() == Category.TIME
                        && (empty || !column.seen().empty()))
                .filter(column ->
                        column.column().kind() == Kind.DATE || column.column().kind() == Kind.TIMESTAMP)
                .map(column -> column.column().name());
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
