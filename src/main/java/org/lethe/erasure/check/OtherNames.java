package org.lethe.erasure.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.plan.ErasurePlan;
import org.lethe.erasure.plan.PlanRunner;
import org.lethe.erasure.plan.Reads;
import org.lethe.erasure.run.Rows;

/** Tells names of clients from those that people have, too, who are no clients. Personal: never printed. */
final class OtherNames {

    private OtherNames() {}

    /** To find those of the values, in lower case, that are no full name of anybody who is named under {@code others}. */
    static NamedClients without(Set<String> values, ErasurePlan plan, PlanRunner runner) {
        Set<String> others = among(values, plan, runner);
        return new NamedClients(
                values.stream().filter(value -> !others.contains(value)).collect(Collectors.toSet()));
    }

    private static Set<String> among(Set<String> names, ErasurePlan plan, PlanRunner runner) {
        List<List<String>> words = new ArrayList<>();
        for (String name : names) {
            String[] parts = name.replace(",", "").split("\\s+");
            if (parts.length > 1) {
                words.add(List.of(parts[0], parts[parts.length - 1]));
            }
        }
        Map<String, Object> parameters = new HashMap<>(plan.dialect().parameter("n", words, 2));
        parameters.putAll(plan.dialect().parameter("e", List.of(), 1));
        parameters.putAll(plan.dialect().parameter("p", List.of(), 1));
        Set<String> others = new HashSet<>();
        for (Reads.People people : plan.namesakes().people()) {
            runner.query(people.read(), parameters)
                    .forEach(row -> add(
                            others,
                            people.roles(),
                            Rows.cells(row, people.roles().size())));
        }
        return others;
    }

    private static void add(Set<String> others, List<Reads.Role> roles, List<@Nullable String> cells) {
        List<String> first = cells(roles, cells, Reads.Role.FIRST_NAME);
        List<String> last = cells(roles, cells, Reads.Role.LAST_NAME);
        others.addAll(cells(roles, cells, Reads.Role.FULL_NAME));
        for (String one : first) {
            for (String other : last) {
                others.add(one + " " + other);
                others.add(other + ", " + one);
                others.add(other + " " + one);
            }
        }
    }

    private static List<String> cells(List<Reads.Role> roles, List<@Nullable String> cells, Reads.Role role) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            String cell = cells.get(i);
            if (roles.get(i) == role && cell != null) {
                values.add(cell.strip().toLowerCase(Locale.ROOT));
            }
        }
        return values;
    }
}
