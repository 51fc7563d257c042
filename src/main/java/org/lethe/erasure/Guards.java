package org.lethe.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.plan.Reads;
import org.lethe.erasure.run.Rows;

/** Looks which guards stand in the way. */
final class Guards {

    private final Engine engine;

    Guards(Engine engine) {
        this.engine = engine;
    }

    /** The guards that hit, by client key. */
    Map<ClientKey, List<GuardHit>> standing(Collection<ClientKey> keys) {
        Map<ClientKey, List<GuardHit>> hits = new HashMap<>();
        Map<String, Object> parameters = engine.keysNow(keys);
        for (Reads.GuardRead guard : engine.plan().guards()) {
            for (Map<String, Object> row : engine.runner().query(guard.read(), parameters)) {
                hits.computeIfAbsent(engine.key(row), key -> new ArrayList<>()).add(hit(guard, row));
            }
        }
        return hits;
    }

    /** The guards that hit any member. */
    static List<GuardHit> of(Family family, Map<ClientKey, List<GuardHit>> hits) {
        return family.keys().stream()
                .flatMap(key -> hits.getOrDefault(key, List.of()).stream())
                .toList();
    }

    private static GuardHit hit(Reads.GuardRead read, Map<String, Object> row) {
        String say = read.guard().say();
        List<@Nullable String> cells = Rows.cells(row, read.columns().size());
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            say = say.replace("{" + read.columns().get(i) + "}", cell == null ? "" : cell);
        }
        return new GuardHit(read.guard().name(), say);
    }
}
