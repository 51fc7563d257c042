package org.lethe.erasure.draft.links;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.draft.values.Probe;

/**
 * Whether numbers are sooner the keys of smaller tables than the clients': numbers of twelve insurers lie among those of
 * eight hundred patients, too.
 */
final class NearerKeys {

    private static final int SMALLER = 2;
    private static final int SHARE = 3;
    private static final double NEARLY_ALL = 0.98;

    private record Key(Table table, String column, long different) {}

    private final Catalogue catalogue;
    private final Probe probe;
    private final Map<TableName, List<Key>> keys = new HashMap<>();

    NearerKeys(Catalogue catalogue, Probe probe) {
        this.catalogue = catalogue;
        this.probe = probe;
    }

    /** Whether other tables, much smaller than the clients', have nearly all of these, and these are many of their keys. */
    boolean are(Table table, Set<String> values, Table client) throws SQLException {
        long clients = largest(client);
        Set<String> found = new HashSet<>();
        for (Table other : catalogue.tables()) {
            if (other.holdsRows()
                    && !other.name().equals(client.name())
                    && !other.name().equals(table.name())) {
                for (Key key : keys(other)) {
                    boolean smaller = key.different() > 1 && key.different() * SMALLER <= clients;
                    Set<String> its = smaller ? probe.found(other, key.column(), values) : Set.of();
                    if (its.size() * SHARE >= key.different()) {
                        found.addAll(its);
                    }
                }
            }
        }
        return !values.isEmpty() && found.size() >= NEARLY_ALL * values.size();
    }

    private long largest(Table table) throws SQLException {
        return keys(table).stream().mapToLong(Key::different).max().orElse(0);
    }

    private List<Key> keys(Table table) throws SQLException {
        List<Key> known = keys.get(table.name());
        if (known == null) {
            known = new ArrayList<>();
            for (String name : table.singleKeys()) {
                Column column = table.column(name).orElseThrow();
                if (column.kind() == Kind.NUMBER) {
                    known.add(new Key(table, name, probe.spread(table, name).different()));
                }
            }
            keys.put(table.name(), known);
        }
        return known;
    }
}
