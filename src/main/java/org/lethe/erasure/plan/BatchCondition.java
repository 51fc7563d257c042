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
        if (rule.links().isEmpty()) {
            ways.add(dialect.among(prefixed(schema.key(), prefix), schema.key(), "k"));
        }
        Table table = schema.table(rule.table());
        for (Link link : rule.keyedLinks()) {
            if (link.target() instanceof Link.ToClient direct && link.where() == null) {
                List<Column> by = associations.pairs(table, direct.by(), schema.key());
                ways.add(dialect.among(prefixed(by, prefix), by, "k"));
            } else {
                List<Column> row = schema.columns(table, table.primaryKey());
                if (row.isEmpty()) {
                    throw new UnknownNameException(
                            "tables." + rule.table(), "an invariant over it needs a primary key or a direct link");
                }
                Association path = associations.of(rule, link);
                ways.add("(" + String.join(", ", prefixed(row, prefix)) + ") in (select "
                        + String.join(", ", associations.qualified(row)) + " from " + dialect.quote(table.name()) + " t"
                        + path.from() + " where " + path.on() + ")");
            }
        }
        return "(" + String.join(" or ", ways) + ")";
    }

    private List<String> prefixed(List<Column> columns, String prefix) {
        return columns.stream()
                .map(column -> prefix + dialect.quote(column.name()))
                .toList();
    }
}
