package org.lethe.erasure.map;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the rows of one table.
 *
 * @param links how rows hang on the client; empty for the client table itself
 * @param columns what happens to the columns, whatever the link
 * @param hold rows that must be kept for a time, sealed
 * @param deleted why rows may be deleted that no hold keeps, where the map says so
 */
public record TableRule(
        String table,
        List<Link> links,
        Map<String, Strategy> columns,
        @Nullable Hold hold,
        Rows rows,
        @Nullable String deleted,
        History history) {

    /** What happens to the rows themselves. */
    public enum Rows {
        KEEP,
        DELETE
    }

    /** What happens to the old versions of a system-versioned table. */
    public enum History {
        UNDECIDED,
        KEEP,
        DELETE
    }

    /** Where a holding period starts, seen from the day in the column. */
    public enum Start {
        SAME_DAY,
        END_OF_CALENDAR_YEAR
    }

    /**
     * A legal hold.
     *
     * @param norm the rule that asks for it, for instance {@code BGB §630f(3)}
     * @param from column of the day from which the period counts
     * @param where SQL condition: only these rows are held
     * @param identity columns of the client that go into the sealed record
     */
    public record Hold(
            String norm, Period period, String from, Start start, @Nullable String where, List<String> identity) {}

    /** The links that lead to the client by a key or a value, as against mere mentions. */
    public List<Link> keyedLinks() {
        return links.stream()
                .filter(link -> !(link.target() instanceof Link.Mentions))
                .toList();
    }

    /** What happens to each column, under whichever link. */
    public Map<String, Strategy> strategies() {
        Map<String, Strategy> all = new LinkedHashMap<>(columns);
        links.forEach(link -> all.putAll(link.columns()));
        return all;
    }

    /** The strategy of a column under any link, or by the table's own list. */
    public boolean mentions(String column) {
        return columns.containsKey(column)
                || links.stream().anyMatch(link -> link.columns().containsKey(column));
    }
}
