package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.TableRule;

/**
 * The column with which a legal hold begins: one of the table, or one of the table over which its rows hang on the client,
 * as the treatment has for its findings.
 *
 * @param over the link to that table; null where the column is the table's own
 */
public record HoldStart(Table table, Column column, Link.@Nullable Via over) {

    /**
     * What the map says.
     *
     * @throws UnknownNameException if there is no such column, or no link leads to its table
     */
    public static HoldStart of(MapSchema schema, TableRule rule, TableRule.Hold hold) {
        Table own = schema.table(rule.table());
        int dot = hold.from().lastIndexOf('.');
        if (dot < 0 || own.column(hold.from()).isPresent()) {
            return new HoldStart(own, schema.column(own, hold.from()), null);
        }
        String name = hold.from().substring(0, dot);
        for (Link link : rule.links()) {
            if (link.target() instanceof Link.Via via && via.table().equals(name)) {
                Table table = schema.table(name);
                return new HoldStart(table, schema.column(table, hold.from().substring(dot + 1)), via);
            }
        }
        throw new UnknownNameException(
                "tables." + rule.table() + ".hold.from",
                "no link of this table leads over '" + name + "' (via: " + name + ")");
    }

    /** As text, for a row of the held table that is called {@code t}. */
    String text(MapSchema schema, Dialect dialect, Table held) {
        Link.Via via = over;
        if (via == null) {
            return dialect.text("t." + dialect.quote(column.name()));
        }
        List<Column> own = schema.columns(held, via.by());
        List<Column> to = schema.columns(table, via.to().isEmpty() ? table.primaryKey() : via.to());
        List<String> on = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            String one = "t." + dialect.quote(own.get(i).name());
            String other = "lethe_h." + dialect.quote(to.get(i).name());
            boolean alike = own.get(i).kind() == to.get(i).kind();
            on.add(alike ? one + " = " + other : dialect.text(one) + " = " + dialect.text(other));
        }
        return "(select max(" + dialect.text("lethe_h." + dialect.quote(column.name())) + ") from "
                + dialect.quote(table.name()) + " lethe_h where " + String.join(" and ", on) + ")";
    }
}
