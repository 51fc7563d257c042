package org.lethe.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lethe.erasure.plan.Reads;
import org.lethe.erasure.run.Rows;
import org.lethe.person.Personal;

/** Proves tables that are joined by a value once more: nothing ties their rows to the client but that value. */
final class MatchedResidue {

    private static final int TAIL = 8;

    private final Engine engine;

    MatchedResidue(Engine engine) {
        this.engine = engine;
    }

    Set<ResidueHit> search(Collection<Attempt> attempts) {
        Set<ResidueHit> hits = new LinkedHashSet<>();
        if (attempts.isEmpty()) {
            return hits;
        }
        for (Reads.MatchedRead read : engine.plan().matched()) {
            List<List<String>> values = new ArrayList<>();
            attempts.forEach(attempt -> values(read.phone(), attempt).forEach(value -> values.add(List.of(value))));
            if (values.isEmpty()) {
                continue;
            }
            Map<String, Object> parameters = engine.parameters();
            parameters.putAll(engine.plan().dialect().parameter("v", values, 1));
            for (Map<String, Object> row : engine.runner().query(read.read(), parameters)) {
                if (Rows.number(row, "lethe_n") > 0) {
                    hits.add(new ResidueHit(read.table().name(), read.column(), read.phone() ? "PHONE" : "EMAIL"));
                }
            }
        }
        return hits;
    }

    private static List<String> values(boolean phone, Attempt attempt) {
        List<Personal> values =
                phone ? attempt.values().phones() : attempt.values().emails();
        return values.stream()
                .map(value ->
                        phone ? tail(value.reveal()) : value.reveal().strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String tail(String phone) {
        String digits = phone.replaceAll("[^0-9]", "");
        return digits.substring(Math.max(0, digits.length() - TAIL));
    }
}
