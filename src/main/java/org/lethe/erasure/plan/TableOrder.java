package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.TableRule;

/**
 * The order in which tables are worked on: a table before those by which its rows are found, and before those it
 * refers to, so that links still lead to the client and deleted rows are not missed; clients last.
 */
final class TableOrder {

    private final MapSchema schema;
    private final Set<TableRule> done = new LinkedHashSet<>();
    private final Set<TableRule> open = new LinkedHashSet<>();

    TableOrder(MapSchema schema) {
        this.schema = schema;
    }

    List<TableRule> childrenFirst() {
        TableRule client = schema.rule(schema.map().client().table());
        schema.map().tables().values().stream()
                .filter(rule -> !rule.equals(client))
                .forEach(this::place);
        List<TableRule> order = new ArrayList<>(done);
        order.remove(client);
        order.add(client);
        return order;
    }

    /** Puts first whatever must go before this table. */
    private void place(TableRule rule) {
        if (done.contains(rule) || !open.add(rule)) {
            return;
        }
        Table table = schema.table(rule.table());
        for (TableRule other : schema.map().tables().values()) {
            Table candidate = schema.table(other.table());
            if (!candidate.name().equals(table.name())
                    && !schema.isClient(candidate)
                    && hangs(candidate, other, table.name())) {
                place(other);
            }
        }
        done.add(rule);
    }

    private boolean hangs(Table candidate, TableRule rule, TableName table) {
        boolean refers =
                candidate.foreignKeys().stream().anyMatch(key -> key.target().equals(table));
        return refers || rule.links().stream().anyMatch(link -> over(link, table));
    }

    private boolean over(Link link, TableName table) {
        return link.target() instanceof Link.Via via
                && schema.table(via.table()).name().equals(table);
    }
}
