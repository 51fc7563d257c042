package org.lethe.erasure.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.lethe.erasure.plan.Dialect;
import org.lethe.erasure.plan.PlanRunner;
import org.lethe.erasure.plan.Reads;

/** Rows that were looked up before anything changed, by whose they are and by their own key. */
public final class RowsFound {

    private final Set<List<String>> rows;
    private final Reads.Before before;
    private final int keyWidth;

    private RowsFound(Set<List<String>> rows, Reads.Before before, int keyWidth) {
        this.rows = rows;
        this.before = before;
        this.keyWidth = keyWidth;
    }

    /** No rows, in the width that the statements expect. */
    public static RowsFound none(Reads.Before before, int keyWidth) {
        return new RowsFound(Set.of(), before, keyWidth);
    }

    public static RowsFound of(PlanRunner runner, Reads.Before before, int keyWidth, Map<String, Object> keys) {
        Set<List<String>> rows = new LinkedHashSet<>();
        for (Map<String, Object> row : runner.query(before.read(), keys)) {
            List<String> both = new ArrayList<>(Rows.key(row, keyWidth));
            both.addAll(Rows.rowKey(row, before.rowWidth()));
            rows.add(both);
        }
        return new RowsFound(rows, before, keyWidth);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** How many of them each client has. */
    Map<List<String>, Integer> counts() {
        Map<List<String>, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.subList(0, keyWidth), 1, Integer::sum));
        return counts;
    }

    /** Only those of some clients, whose keys may have been renewed meanwhile. */
    public RowsFound of(Set<List<String>> clients, UnaryOperator<List<String>> renewed) {
        Set<List<String>> some = new LinkedHashSet<>();
        for (List<String> row : rows) {
            List<String> key = renewed.apply(row.subList(0, keyWidth));
            if (clients.contains(key)) {
                List<String> both = new ArrayList<>(key);
                both.addAll(row.subList(keyWidth, row.size()));
                some.add(both);
            }
        }
        return new RowsFound(some, before, keyWidth);
    }

    /** The client's key and the row's, as a parameter. */
    public Map<String, Object> parameter(Dialect dialect) {
        return dialect.parameter(before.parameter(), List.copyOf(rows), keyWidth + before.rowWidth());
    }

    /** The row's key alone, each once. */
    public Map<String, Object> rowParameter(Dialect dialect) {
        List<List<String>> keys = rows.stream()
                .map(row -> row.subList(keyWidth, row.size()))
                .distinct()
                .toList();
        return dialect.parameter(before.parameter(), keys, before.rowWidth());
    }
}
