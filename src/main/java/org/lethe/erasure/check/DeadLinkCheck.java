package org.lethe.erasure.check;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.TableRule;
import org.lethe.erasure.plan.Dialect;
import org.lethe.erasure.plan.Looks;
import org.lethe.erasure.plan.MapSchema;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether a link that no foreign key vouches for leads to any client: a wrong one finds nothing, and is silent. */
final class DeadLinkCheck {

    private final MapSchema schema;
    private final Looks looks;
    private final JdbcTemplate jdbc;

    DeadLinkCheck(MapSchema schema, DataSource database) {
        this.schema = schema;
        this.looks = new Looks(Dialect.of(schema.catalogue().product()));
        this.jdbc = new JdbcTemplate(database);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (TableRule rule : schema.map().tables().values()) {
            Table table = schema.table(rule.table());
            for (Link link : rule.keyedLinks()) {
                List<Column> by = schema.columns(table, by(link));
                if (!by.isEmpty()
                        && !declared(table, by)
                        && finds(looks.filled(table, link, by))
                        && !finds(looks.leading(schema, rule, link))) {
                    findings.add(Finding.warning(
                            "tables." + rule.table() + "." + link.name(),
                            "there are rows with a value in "
                                    + String.join(
                                            ", ", by.stream().map(Column::name).toList())
                                    + ", and it leads none of them to a client: is it the right column, and the right"
                                    + " place where it leads?"));
                }
            }
        }
        return findings;
    }

    private static List<String> by(Link link) {
        if (link.target() instanceof Link.ToClient direct) {
            return direct.by();
        }
        return link.target() instanceof Link.Via via ? via.by() : List.of();
    }

    private static boolean declared(Table table, List<Column> by) {
        List<String> names = by.stream().map(Column::name).toList();
        return table.foreignKeys().stream().anyMatch(key -> key.columns().equals(names));
    }

    private boolean finds(String sql) {
        return Integer.valueOf(1).equals(jdbc.queryForObject(sql, Integer.class));
    }
}
