package org.lethe.erasure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lethe.erasure.plan.Dialect;
import org.lethe.erasure.run.Rows;

/** What is given to look for clients of the same name, e-mail or phone, and of which request each is. */
final class Given {

    private final Map<List<String>, Set<UUID>> names = new LinkedHashMap<>();
    private final Map<List<String>, Set<UUID>> emails = new LinkedHashMap<>();
    private final Map<List<String>, Set<UUID>> phones = new LinkedHashMap<>();

    /** Two words that a name holds. */
    void names(UUID request, String one, String other) {
        add(names, request, List.of(one, other));
    }

    void email(UUID request, String email) {
        add(emails, request, List.of(email));
    }

    /** The last digits of a phone. */
    void phone(UUID request, String digits) {
        add(phones, request, List.of(digits));
    }

    private static void add(Map<List<String>, Set<UUID>> values, UUID request, List<String> value) {
        values.computeIfAbsent(value, unused -> new LinkedHashSet<>()).add(request);
    }

    Map<String, Object> parameters(Dialect dialect) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.putAll(dialect.parameter("n", new ArrayList<>(names.keySet()), 2));
        parameters.putAll(dialect.parameter("e", new ArrayList<>(emails.keySet()), 1));
        parameters.putAll(dialect.parameter("p", new ArrayList<>(phones.keySet()), 1));
        return parameters;
    }

    /** The requests whose client gave what a row was found by. */
    Set<UUID> of(Map<String, Object> row) {
        String one = String.valueOf(Rows.text(row, "lethe_g1"));
        return switch (String.valueOf(Rows.text(row, "lethe_way"))) {
            case "n" -> names.getOrDefault(List.of(one, String.valueOf(Rows.text(row, "lethe_g2"))), Set.of());
            case "e" -> emails.getOrDefault(List.of(one), Set.of());
            default -> phones.getOrDefault(List.of(one), Set.of());
        };
    }
}
