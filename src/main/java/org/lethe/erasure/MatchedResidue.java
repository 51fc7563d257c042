package org.lethe.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.lethe.erasure.plan.Reads;
import org.lethe.person.Personal;

/** Proves tables that are joined by a value once more: nothing ties their rows to the client but that value. */
final class MatchedResidue {

    private final Engine engine;

    MatchedResidue(Engine engine) {
        this.engine = engine;
    }

    /** What is left, by request: one look over all; where something is found, they are halved until it is known whose. */
    Map<UUID, List<ResidueHit>> search(List<Attempt> attempts) {
        List<ResidueHit> hits = attempts.isEmpty() ? List.of() : look(attempts);
        if (hits.isEmpty()) {
            return Map.of();
        }
        if (attempts.size() == 1) {
            return Map.of(attempts.get(0).request(), hits);
        }
        int middle = attempts.size() / 2;
        Map<UUID, List<ResidueHit>> found = new HashMap<>(search(attempts.subList(0, middle)));
        found.putAll(search(attempts.subList(middle, attempts.size())));
        return found;
    }

    private List<ResidueHit> look(Collection<Attempt> attempts) {
        Finds finds = new Finds();
        for (Reads.MatchedRead read : engine.plan().matched()) {
            List<List<String>> values = new ArrayList<>();
            attempts.forEach(attempt -> values(read.phone(), attempt).forEach(value -> values.add(List.of(value))));
            if (values.isEmpty()) {
                continue;
            }
            Map<String, Object> parameters = engine.parameters();
            parameters.putAll(engine.plan().dialect().parameter("v", values, 1));
            for (Map<String, Object> row : engine.runner().query(read.read(), parameters)) {
                finds.add(read.table(), read.column(), read.phone() ? "PHONE" : "EMAIL", row);
            }
        }
        return finds.hits();
    }

    private static List<String> values(boolean phone, Attempt attempt) {
        List<Personal> values =
                phone ? attempt.values().phones() : attempt.values().emails();
        return values.stream()
                .map(value -> phone
                        ? PhoneTail.digits(value.reveal())
                        : value.reveal().strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
