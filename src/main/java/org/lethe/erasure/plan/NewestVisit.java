package org.lethe.erasure.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.ClientRule;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.TableRule;

/** The day of a client's newest visit, as an expression beside the client's row: of one source, by one link. */
record NewestVisit(MapSchema schema, Dialect dialect, Associations associations) {

    /**
     * Of the plain column where it is a date or a time, so that one look at the end of an index on client and time is
     * enough.
     *
     * @param clientKeys the key of the client beside whom it stands; not under the alias {@code t}
     */
    String of(ClientRule.LastVisit visit, TableRule rule, Link link, List<String> clientKeys) {
        Table table = schema.table(rule.table());
        Column column = schema.column(table, visit.column());
        boolean time = column.kind() == Kind.DATE || column.kind() == Kind.TIMESTAMP;
        String value = associations.qualified(column);
        String newest = time ? dialect.day("max(" + value + ")") : "max(" + dialect.day(value) + ")";
        Association rows = associations.ofAll(rule, link);
        Association those = visit.where() == null ? rows : rows.and(visit.where());
        return "(select " + newest + hanging(rule, link, those, clientKeys) + ")";
    }

    /** The rows of a table that hang on the client, from {@code from} on; more conditions may follow with {@code and}. */
    String hanging(TableRule rule, Link link, Association rows, List<String> clientKeys) {
        return " from " + dialect.quote(schema.table(rule.table()).name()) + " t" + rows.from() + " where "
                + new KeyForms(schema, dialect).same(rule, link, rows, clientKeys) + " and " + rows.on();
    }

    /** Whether an index leads from the client straight to the newest row, without a look at the others. */
    boolean indexed(ClientRule.LastVisit visit, TableRule rule, @Nullable Link link) {
        if (link == null || !(link.target() instanceof Link.ToClient direct)) {
            return false;
        }
        Table table = schema.table(rule.table());
        List<Column> by = schema.columns(table, direct.by());
        for (int i = 0; i < by.size(); i++) {
            if (by.get(i).kind() != schema.key().get(i).kind()) {
                return false;
            }
        }
        List<String> wanted =
                new java.util.ArrayList<>(by.stream().map(Column::name).toList());
        wanted.add(schema.column(table, visit.column()).name());
        return table.indexedBy(wanted);
    }
}
