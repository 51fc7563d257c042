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
 * The order in which tables are worked on: a table before all those over which its rows are found, so that links still
 * lead to the client, and before those it refers to whose rows are deleted; clients last. Where a table's rows are
 * deleted and are found over rows that refer to them, both cannot be: they are looked up beforehand.
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
        boolean refers = deletes(table)
                && candidate.foreignKeys().stream().anyMatch(key -> key.target().equals(table));
        return refers
                || !lookedUpBefore(rule) && over(rule, new LinkedHashSet<>()).contains(table);
    }

    private boolean deletes(TableName table) {
        return schema.map().tables().values().stream()
                .anyMatch(rule -> rule.rows() == TableRule.Rows.DELETE
                        && schema.table(rule.table()).name().equals(table));
    }

    /** Whether rows refer to this table's rows that must go before them, and over which they are found. */
    boolean lookedUpBefore(TableRule rule) {
        TableName own = schema.table(rule.table()).name();
        return rule.rows() == TableRule.Rows.DELETE
                && over(rule, new LinkedHashSet<>()).stream()
                        .anyMatch(other -> schema.table(other.toString()).foreignKeys().stream()
                                .anyMatch(key -> key.target().equals(own)));
    }

    /** All tables over which the rows are found, step by step. */
    private Set<TableName> over(TableRule rule, Set<TableName> found) {
        for (Link link : rule.keyedLinks()) {
            if (link.target() instanceof Link.Via via) {
                Table next = schema.table(via.table());
                if (found.add(next.name()) && !schema.isClient(next)) {
                    over(schema.rule(via.table()), found);
                }
            }
        }
        return found;
    }
}
