package org.lethe.erasure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.plan.ErasurePlan;
import org.lethe.erasure.plan.PlanRunner;
import org.lethe.erasure.plan.Statement;
import org.lethe.erasure.run.Rows;

/**
 * A compiled plan with its runner: reads that several parts of this room share.
 *
 * @param tenant the salon in a database of several: nobody else's clients are seen
 */
record Engine(ErasurePlan plan, PlanRunner runner, DatabaseSettings settings, Clock clock, @Nullable String tenant) {

    /** Makes an engine of a plan and its runner. */
    interface Maker {
        Engine make(ErasurePlan plan, PlanRunner runner);
    }

    int width() {
        return plan.key().size();
    }

    Map<String, Object> keys(Collection<ClientKey> keys) {
        Map<String, Object> parameters = parameters();
        parameters.putAll(plan.keys(keys.stream().map(ClientKey::parts).toList()));
        return parameters;
    }

    /** The parameters of {@link #keys} and the present moment. */
    Map<String, Object> keysNow(Collection<ClientKey> keys) {
        Map<String, Object> parameters = keys(keys);
        parameters.put("now", now());
        return parameters;
    }

    /** Parameters to add to, with the salon in a database of several. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (tenant != null) {
            parameters.put("tenant", tenant);
        }
        return parameters;
    }

    /** The same for one salon of several. */
    Engine forTenant(String salon, DatabaseSettings its) {
        return new Engine(plan, runner, its, clock, salon);
    }

    Object now() {
        return plan.dialect().moment(clock.instant(), settings.zone());
    }

    ClientKey key(Map<String, Object> row) {
        return new ClientKey(Rows.key(row, width()));
    }

    /** The rows of these clients of this salon. */
    List<ClientRow> rows(Collection<ClientKey> keys) {
        return runner.query(plan.clients().read(), keys(keys)).stream()
                .map(row -> ClientRow.of(plan, row))
                .filter(row -> tenant == null || tenant.equals(row.tenant()))
                .toList();
    }

    /** The rows of these clients and of all that were merged with them. */
    List<ClientRow> families(Collection<ClientKey> keys) {
        return families(keys, plan.clients().read());
    }

    /** Likewise, locked in key order until the transaction ends. */
    List<ClientRow> lock(Collection<ClientKey> keys) {
        return families(keys, plan.clients().lock());
    }

    private List<ClientRow> families(Collection<ClientKey> keys, Statement statement) {
        boolean merging = plan.schema().map().client().merged() != null;
        Map<ClientKey, ClientRow> rows = new LinkedHashMap<>();
        Set<ClientKey> asked = new HashSet<>();
        Set<ClientKey> open = new LinkedHashSet<>(keys);
        while (!open.isEmpty()) {
            List<ClientKey> next = new ArrayList<>(open);
            asked.addAll(open);
            open.clear();
            for (Map<String, Object> found : runner.query(statement, keys(next))) {
                ClientRow row = ClientRow.of(plan, found);
                if (tenant != null && !tenant.equals(row.tenant())) {
                    continue;
                }
                rows.put(row.key(), row);
                if (merging && !asked.contains(row.key())) {
                    open.add(row.key());
                }
                if (row.merged() != null && !asked.contains(row.merged())) {
                    open.add(row.merged());
                }
            }
        }
        return List.copyOf(rows.values());
    }
}
