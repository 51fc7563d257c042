package org.lethe.erasure.check;

import java.util.List;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.plan.MapSchema;

/** Whether the database itself sees to it that a client's key is no other client's. */
final class ClientKeyCheck {

    private final MapSchema schema;

    ClientKeyCheck(MapSchema schema) {
        this.schema = schema;
    }

    List<Finding> findings() {
        List<String> key = schema.key().stream().map(Column::name).toList();
        if (schema.client().unique(key)) {
            return List.of();
        }
        return List.of(Finding.error(
                "client.key",
                "no unique key or index of " + schema.client().name().name() + " stands behind "
                        + String.join(", ", key)
                        + ", so with one client others of the same key could be forgotten: name columns that are unique,"
                        + " or make a unique index on these"));
    }
}
