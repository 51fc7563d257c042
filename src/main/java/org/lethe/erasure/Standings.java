package org.lethe.erasure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How clients stand. */
final class Standings {

    private final Engine engine;
    private final @Nullable Journal journal;

    Standings(Engine engine, @Nullable Journal journal) {
        this.engine = engine;
        this.journal = journal;
    }

    Map<ClientKey, Standing> of(Collection<ClientRow> rows) {
        List<ClientKey> keys = rows.stream().map(ClientRow::key).toList();
        Map<ClientKey, Standing> standings = new HashMap<>();
        if (keys.isEmpty()) {
            return standings;
        }
        Set<ClientKey> forgotten = journal == null ? Set.of() : journal.forgotten(keys);
        Map<ClientKey, List<GuardHit>> guards = new Guards(engine).standing(keys);
        for (ClientRow row : rows) {
            standings.put(row.key(), standing(row, forgotten, guards));
        }
        return standings;
    }

    private static Standing standing(ClientRow row, Set<ClientKey> forgotten, Map<ClientKey, List<GuardHit>> guards) {
        if (row.isProtected()) {
            return Standing.PROTECTED;
        }
        if (forgotten.contains(row.key())) {
            return Standing.FORGOTTEN;
        }
        if (row.merged() != null) {
            return Standing.MERGED;
        }
        return guards.containsKey(row.key()) ? Standing.GUARDED : Standing.ACTIVE;
    }
}
