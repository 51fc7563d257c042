package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;

/** Rows that are looked up by their own key while links still lead to them, for statements that come when none does. */
record RowsBefore(MapSchema schema, Dialect dialect) {

    private static final String PARAMETER = "b";

    /** Which rows these are, for {@link #rows}. */
    Reads.Before read(String name, Table table, Association rows) {
        return read(PARAMETER, name, table, rows);
    }

    /** Which rows these are, for a parameter of another name. */
    Reads.Before read(String parameter, String name, Table table, Association rows) {
        List<String> selected = new ArrayList<>();
        selected.add(rows.selectedKeys(dialect));
        for (Column column : rowKey(table)) {
            selected.add(dialect.text("t." + dialect.quote(column.name())) + " as lethe_r" + selected.size());
        }
        String sql = "select " + String.join(", ", selected) + " from " + dialect.quote(table.name()) + " t"
                + rows.from() + " where " + rows.on();
        return new Reads.Before(
                parameter,
                Statement.reading("before." + name, sql),
                table.primaryKey().size());
    }

    /** The same rows by the parameter: the client's key, then the row's. */
    Association rows(Table table) {
        List<@Nullable Column> types = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Column unused : schema.key()) {
            types.add(null);
            keys.add("lethe_b.c" + types.size());
        }
        List<String> on = new ArrayList<>();
        for (Column column : rowKey(table)) {
            types.add(column);
            on.add("t." + dialect.quote(column.name()) + " = lethe_b.c" + types.size());
        }
        return new Association(
                ", " + dialect.rows(types, PARAMETER, "lethe_b"), String.join(" and ", on), List.copyOf(keys));
    }

    private List<Column> rowKey(Table table) {
        if (table.primaryKey().isEmpty()) {
            throw new UnknownNameException(
                    "tables." + table.name().name(),
                    "its rows are found over rows that refer to them, and both are deleted: that needs a primary key");
        }
        return schema.columns(table, table.primaryKey());
    }
}
