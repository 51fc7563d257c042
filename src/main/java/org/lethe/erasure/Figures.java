package org.lethe.erasure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.plan.Reads;
import org.lethe.erasure.run.RowsFound;
import org.lethe.state.Sha256;

/**
 * Reads the figures that must not change, over the rows of these clients. Rows to which nothing leads
 * afterwards are those of the first reading.
 */
final class Figures {

    private final Engine engine;
    private final Map<String, RowsFound> before = new HashMap<>();

    Figures(Engine engine) {
        this.engine = engine;
    }

    /**
     * Each figure in one text: over how many clients (all who are forgotten together), sums of what is summed or counted, and a digest over every
     * row of it.
     */
    Map<String, String> read(Collection<ClientKey> keys) {
        Map<String, String> figures = new LinkedHashMap<>();
        Map<String, Object> parameters = engine.keysNow(keys);
        for (Reads.InvariantRead invariant : engine.plan().invariants()) {
            invariant
                    .before()
                    .forEach(rows -> parameters.putAll(
                            found(rows, parameters).rowParameter(engine.plan().dialect())));
            figures.put(
                    invariant.name(),
                    "clients=" + keys.size() + "; "
                            + text(invariant.measures(), engine.runner().query(invariant.read(), parameters)));
        }
        return figures;
    }

    private RowsFound found(Reads.Before rows, Map<String, Object> keys) {
        return before.computeIfAbsent(
                rows.read().name(),
                unused ->
                        RowsFound.of(engine.runner(), rows, engine.plan().key().size(), keys));
    }

    static List<InvariantCheck> compare(Map<String, String> before, Map<String, String> after) {
        List<InvariantCheck> checks = new ArrayList<>();
        before.forEach((name, figure) -> checks.add(new InvariantCheck(name, figure, after.getOrDefault(name, ""))));
        return checks;
    }

    private static String text(Set<String> measures, List<Map<String, Object>> rows) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            StringBuilder line = new StringBuilder();
            row.forEach((column, value) -> {
                line.append(plain(value)).append('\t');
                if (value instanceof Number && measures.contains(column.toLowerCase(Locale.ROOT))) {
                    sums.merge(column, new BigDecimal(value.toString()), BigDecimal::add);
                }
            });
            lines.add(line.toString());
        }
        lines.sort(null);
        StringBuilder text = new StringBuilder();
        sums.forEach((column, sum) ->
                text.append(column).append('=').append(plain(sum)).append("; "));
        return text.append("rows=")
                .append(rows.size())
                .append("; digest=")
                .append(digest(lines))
                .toString();
    }

    private static String plain(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return String.valueOf(value);
    }

    private static String digest(List<String> lines) {
        return Sha256.hex(String.join("\n", lines)).substring(0, 16);
    }
}
