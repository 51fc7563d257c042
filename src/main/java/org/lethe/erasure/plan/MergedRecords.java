package org.lethe.erasure.plan;

import java.util.List;
import java.util.Objects;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.ClientRule;

/**
 * Records that were merged into others: by a column of the client table, or by a table that lists who was merged into whom.
 *
 * @param alias of the client table in the statement
 */
record MergedRecords(MapSchema schema, Dialect dialect, String alias) {

    boolean any() {
        return schema.map().client().merged() != null;
    }

    /** The key of the surviving record; NULL for a record that was merged into none. */
    String survivor() {
        return listed()
                ? "(select " + to() + from() + " and " + to() + " is not null order by " + to() + " limit 1)"
                : own();
    }

    /** "The record was merged into one of the batch." */
    String intoBatch() {
        String among = dialect.among(List.of(listed() ? to() : own()), schema.key(), "k");
        return listed() ? "exists (select 1" + from() + " and " + among + ")" : among;
    }

    /** "The record was merged into none." */
    String none() {
        return listed() ? "not exists (select 1" + from() + " and " + to() + " is not null)" : own() + " is null";
    }

    private ClientRule.Merged rule() {
        return Objects.requireNonNull(schema.map().client().merged());
    }

    private boolean listed() {
        return rule().table() != null;
    }

    private String own() {
        return alias + "."
                + dialect.quote(schema.column(schema.client(), rule().to()).name());
    }

    private String to() {
        return "lethe_g." + dialect.quote(schema.column(table(), rule().to()).name());
    }

    private String from() {
        String merged = dialect.quote(
                schema.column(table(), Objects.requireNonNull(rule().from())).name());
        String key = dialect.quote(schema.key().get(0).name());
        return " from " + dialect.quote(table().name()) + " lethe_g where lethe_g." + merged + " = " + alias + "."
                + key;
    }

    private Table table() {
        return schema.table(Objects.requireNonNull(rule().table()));
    }
}
