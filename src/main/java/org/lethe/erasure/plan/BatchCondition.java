package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.TableRule;

/** What {@code {clients}} in a query of the map stands for. */
record BatchCondition(MapSchema schema, Dialect dialect, Associations associations) {

    /** "Rows of these clients" as a condition that can stand in a query of the map. */
    String of(TableRule rule, @Nullable String alias) {
        String prefix = alias == null ? "" : alias + ".";
        List<String> ways = new ArrayList<>();
        if (schema.holdsClients(rule)) {
            ways.add(dialect.among(prefixed(schema.key(), prefix), schema.key(), "k"));
        }
        Table table = schema.table(rule.table());
        for (Link link : rule.keyedLinks()) {
            if (lookedUpBefore(rule, link)) {
                List<Column> row = rowKey(rule);
                ways.add(dialect.among(prefixed(row, prefix), row, parameter(rule, link)));
            } else if (link.target() instanceof Link.ToClient direct && link.where() == null) {
                List<Column> by = associations.pairs(table, direct.by(), schema.key());
                ways.add(new KeyForms(schema, dialect).among(prefixed(by, prefix), by));
            } else {
                List<Column> row = rowKey(rule);
                Association path = associations.of(rule, link);
                ways.add("(" + String.join(", ", prefixed(row, prefix)) + ") in (select "
                        + String.join(", ", associations.qualified(row)) + " from " + dialect.quote(table.name()) + " t"
                        + path.from() + " where " + path.on() + ")");
            }
        }
        return "(" + String.join(" or ", ways) + ")";
    }

    /** The rows to be looked up before; the condition takes them by their own key. */
    List<Reads.Before> before(TableRule rule) {
        Table table = schema.table(rule.table());
        List<Reads.Before> before = new ArrayList<>();
        for (Link link : rule.keyedLinks()) {
            if (lookedUpBefore(rule, link)) {
                before.add(new RowsBefore(schema, dialect)
                        .read(
                                parameter(rule, link),
                                rule.table() + "." + link.name(),
                                table,
                                associations.of(rule, link)));
            }
        }
        return before;
    }

    /** Afterwards the value is gone, and may even be that of others who were forgotten; or the rows between are gone. */
    private boolean lookedUpBefore(TableRule rule, Link link) {
        return associations.byValue(rule, link) || !new Lasting(schema).is(rule, link);
    }

    private static String parameter(TableRule rule, Link link) {
        return "r" + (rule.keyedLinks().indexOf(link) + 1);
    }

    private List<Column> rowKey(TableRule rule) {
        Table table = schema.table(rule.table());
        List<Column> row = schema.columns(table, table.primaryKey());
        if (row.isEmpty()) {
            throw new UnknownNameException(
                    "tables." + rule.table(), "an invariant over it needs a primary key or a direct link");
        }
        return row;
    }

    private List<String> prefixed(List<Column> columns, String prefix) {
        return columns.stream()
                .map(column -> prefix + dialect.quote(column.name()))
                .toList();
    }
}
