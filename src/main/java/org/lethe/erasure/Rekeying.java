package org.lethe.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lethe.erasure.plan.ErasurePlan;

/** Gives clients new keys where the old ones hold a name; every foreign key follows. */
final class Rekeying {

    private final Engine engine;

    Rekeying(Engine engine) {
        this.engine = engine;
    }

    /** The keys by which the clients are found from now on, by their old ones. */
    Map<ClientKey, ClientKey> run(Collection<ClientKey> keys) {
        Map<ClientKey, ClientKey> renewed = new LinkedHashMap<>();
        ErasurePlan.Rekey rekey = engine.plan().rekey();
        List<ClientKey> old = List.copyOf(keys);
        List<List<String>> parts = old.stream().map(ClientKey::parts).toList();
        List<List<String>> fresh =
                rekey == null ? parts : rekey.fresh(parts, engine.plan().key());
        for (int i = 0; i < old.size(); i++) {
            renewed.put(old.get(i), new ClientKey(fresh.get(i)));
        }
        move(renewed);
        return renewed;
    }

    /** Has every place follow that still holds an old key; may be repeated. */
    void move(Map<ClientKey, ClientKey> renewed) {
        ErasurePlan.Rekey rekey = engine.plan().rekey();
        if (rekey == null) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        renewed.forEach((old, fresh) -> {
            List<String> row = new ArrayList<>(old.parts());
            row.addAll(fresh.parts());
            rows.add(row);
        });
        Map<String, Object> parameters = engine.plan().dialect().parameter("m", rows, 2 * engine.width());
        try {
            rekey.changes().forEach(statement -> engine.runner().update(statement, parameters));
        } finally {
            rekey.atLast().forEach(statement -> engine.runner().update(statement, Map.of()));
        }
    }
}
