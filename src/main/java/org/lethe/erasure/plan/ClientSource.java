package org.lethe.erasure.plan;

import java.util.List;
import org.lethe.erasure.catalogue.Column;

/**
 * The client table in statements that look for clients: under an alias, and where the database holds several salons
 * only the clients of the salon {@code tenant}.
 */
record ClientSource(MapSchema schema, Dialect dialect, String alias) {

    /** {@code select} with the client's key. */
    String select() {
        return "select " + new Association("", "", keys()).selectedKeys(dialect);
    }

    /** The client table, and the condition that the rows are this salon's: more may follow with {@code and}. */
    String fromSalon() {
        return table() + " where " + salon();
    }

    /** The client table alone, whatever the salon. */
    String table() {
        return " from " + dialect.quote(schema.client().name()) + " " + alias;
    }

    String order() {
        return " order by " + String.join(", ", keys());
    }

    List<String> keys() {
        return schema.key().stream().map(this::qualified).toList();
    }

    String column(String name) {
        return qualified(schema.column(schema.client(), name));
    }

    String qualified(Column column) {
        return alias + "." + dialect.quote(column.name());
    }

    private String salon() {
        return schema.salonColumn(schema.client())
                .map(column -> qualified(column) + " = " + dialect.value(column, "tenant"))
                .orElse("1 = 1");
    }
}
