package org.lethe.erasure.check;

import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.plan.Dialect;
import org.lethe.erasure.plan.Looks;
import org.lethe.erasure.plan.MapSchema;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether a client's key is no other client's: with one client the others of the same key would be forgotten. */
final class ClientKeyCheck {

    private final MapSchema schema;
    private final Looks looks;
    private final JdbcTemplate jdbc;

    ClientKeyCheck(MapSchema schema, DataSource database) {
        this.schema = schema;
        this.looks = new Looks(Dialect.of(schema.catalogue().product()));
        this.jdbc = new JdbcTemplate(database);
    }

    List<Finding> findings() {
        List<String> key = schema.key().stream().map(Column::name).toList();
        if (schema.client().unique(key)) {
            return List.of();
        }
        String names = key.stream().collect(Collectors.joining(", "));
        Integer repeated = jdbc.queryForObject(looks.repeated(schema.client(), schema.key()), Integer.class);
        if (repeated != null && repeated > 0) {
            return List.of(Finding.error(
                    "client.key",
                    "several rows of " + schema.client().name().name() + " have the same " + names
                            + ": with one client the others would be forgotten; name columns that are unique"));
        }
        return List.of(Finding.warning(
                "client.key",
                "no unique key or index of " + schema.client().name().name() + " stands behind " + names
                        + ": should two clients ever have the same, they would be forgotten together"));
    }
}
