package org.lethe.erasure.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.plan.ErasurePlan;
import org.lethe.erasure.plan.PlanRunner;
import org.lethe.erasure.plan.Reads;
import org.lethe.erasure.run.Rows;

/**
 * Some real clients to try things on, and what they are called. Personal: never printed.
 *
 * @param called what each client is called
 * @param salon the salon of one of them, where one database holds several
 * @param values e-mails, phones as written and full names in lower case; placeholders of the map identify nobody
 */
record SampledClients(
        List<List<String>> keys, @Nullable String salon, Set<String> values, Map<List<String>, Set<String>> called) {

    private static final int SHORTEST = 6;
    private static final Pattern TWO_WORDS = Pattern.compile("^(\\S+) (\\S+)$");

    static SampledClients of(ErasurePlan plan, PlanRunner runner, int limit) {
        Map<String, Object> parameters = new LinkedHashMap<>(Map.of("limit", limit, "tenant", ""));
        List<List<String>> keys = runner.query(plan.searches().sample(), parameters).stream()
                .map(row -> Rows.key(row, plan.key().size()))
                .toList();
        Map<List<String>, Set<String>> called = new LinkedHashMap<>();
        List<Map<String, Object>> rows = runner.query(plan.clients().read(), plan.keys(keys));
        rows.stream()
                .filter(row -> Rows.number(row, "lethe_p") != 1)
                .forEach(row -> collect(
                        plan.clients().columns(),
                        row,
                        called.computeIfAbsent(Rows.key(row, plan.key().size()), key -> new LinkedHashSet<>())));
        String salon = rows.stream()
                .map(row -> Rows.text(row, "lethe_t"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Set<String> values =
                called.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new));
        return new SampledClients(keys, salon, values, called);
    }

    /** What this client is called. */
    Set<String> of(List<String> key) {
        return called.getOrDefault(key, Set.of());
    }

    private static void collect(List<Reads.ClientColumn> columns, Map<String, Object> row, Set<String> values) {
        List<@Nullable String> cells = Rows.cells(row, columns.size());
        List<String> first = new ArrayList<>();
        List<String> last = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell == null || cell.equals(columns.get(i).placeholder())) {
                continue;
            }
            switch (columns.get(i).role()) {
                case EMAIL, PHONE -> add(values, cell);
                case FULL_NAME -> {
                    add(values, cell);
                    add(values, TWO_WORDS.matcher(cell.strip()).replaceFirst("$2 $1"));
                }
                case FIRST_NAME -> first.add(cell.strip());
                case LAST_NAME -> last.add(cell.strip());
                default -> {}
            }
        }
        first.removeIf(String::isEmpty);
        last.removeIf(String::isEmpty);
        for (String one : first) {
            for (String other : last) {
                add(values, one + " " + other);
                add(values, other + ", " + one);
                add(values, other + " " + one);
            }
        }
    }

    private static void add(Set<String> values, String value) {
        String plain = value.strip().toLowerCase(Locale.ROOT);
        if (plain.length() >= SHORTEST) {
            values.add(plain);
        }
    }

    @Override
    public String toString() {
        return "SampledClients[" + keys.size() + "]";
    }
}
