package org.lethe.erasure;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lethe.erasure.plan.Statement;

/** Reads which salons a database holds. */
final class Tenants {

    private final Engine engine;

    Tenants(Engine engine) {
        this.engine = engine;
    }

    /** Code, name and time zone are the first three columns; without a zone, or with one that nobody knows, the default. */
    List<TenantSalon> all() {
        Statement salons = engine.plan().salons();
        return salons == null
                ? List.of()
                : engine.runner().query(salons, Map.of()).stream()
                        .map(this::salon)
                        .toList();
    }

    /** Whose clients these are. */
    Map<ClientKey, String> of(Collection<ClientKey> keys) {
        Map<ClientKey, String> salons = new LinkedHashMap<>();
        for (ClientRow row : engine.rows(keys)) {
            if (row.tenant() != null) {
                salons.put(row.key(), row.tenant());
            }
        }
        return salons;
    }

    private TenantSalon salon(Map<String, Object> row) {
        List<Object> cells = new ArrayList<>(row.values());
        String code = String.valueOf(cells.get(0));
        String name = cells.size() > 1 && cells.get(1) != null ? cells.get(1).toString() : code;
        Object zone = cells.size() > 2 ? cells.get(2) : null;
        return new TenantSalon(code, name, zone == null ? engine.settings().zone() : zone(zone.toString()));
    }

    private ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return engine.settings().zone();
        }
    }
}
