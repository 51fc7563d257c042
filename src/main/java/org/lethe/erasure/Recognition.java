package org.lethe.erasure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.plan.ErasurePlan;

/** Goes through all clients, page by page, and reads by what each can be recognised. */
final class Recognition {

    private final Engine engine;

    Recognition(Engine engine) {
        this.engine = engine;
    }

    List<Recognisable> page(@Nullable ClientKey after, int limit) {
        List<ClientKey> keys = keys(after, limit);
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<ClientKey, Family> each = new HashMap<>();
        engine.rows(keys).forEach(row -> each.put(row.key(), new Family(row, List.of(row))));
        Map<Family, Identities.Identity> identities = new Identities(engine).read(each.values());
        return keys.stream()
                .filter(each::containsKey)
                .map(key -> new Recognisable(
                        key,
                        Objects.requireNonNull(identities.get(each.get(key))).all()))
                .toList();
    }

    private List<ClientKey> keys(@Nullable ClientKey after, int limit) {
        ErasurePlan.Page page = engine.plan().searches().page();
        Map<String, Object> parameters = engine.parameters();
        parameters.put("limit", limit);
        if (after != null) {
            for (int i = 0; i < after.parts().size(); i++) {
                parameters.put("a" + (i + 1), after.parts().get(i));
            }
        }
        return engine.runner().query(after == null ? page.first() : page.next(), parameters).stream()
                .map(engine::key)
                .toList();
    }
}
