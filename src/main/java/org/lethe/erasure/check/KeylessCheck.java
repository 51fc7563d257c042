package org.lethe.erasure.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.map.TableRule;
import org.lethe.erasure.plan.Dialect;
import org.lethe.erasure.plan.Looks;
import org.lethe.erasure.plan.MapSchema;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether rows that should hang on a client by a key have none, and hold what the map would change: nothing finds them. */
final class KeylessCheck {

    private static final int MANY = 1_000;

    private final MapSchema schema;
    private final Looks looks;
    private final JdbcTemplate jdbc;

    KeylessCheck(MapSchema schema, DataSource database) {
        this.schema = schema;
        this.looks = new Looks(Dialect.of(schema.catalogue().product()));
        this.jdbc = new JdbcTemplate(database);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (TableRule rule : schema.map().tables().values()) {
            Table table = schema.table(rule.table());
            List<List<Column>> keys = keys(rule, table);
            List<Column> values = changed(rule, table);
            if (!keys.isEmpty() && !values.isEmpty()) {
                Integer rows = jdbc.queryForObject(looks.keyless(table, keys, values, MANY), Integer.class);
                if (rows != null && rows > 0) {
                    findings.add(Finding.warning(
                            "tables." + rule.table(),
                            text(rows, keys.stream().flatMap(List::stream).toList(), values)));
                }
            }
        }
        return findings;
    }

    private static String text(int rows, List<Column> keys, List<Column> values) {
        String number = rows == 1 ? "1 row" : rows == MANY ? MANY + " and more rows" : rows + " rows";
        return number + " without " + names(keys) + (rows == 1 ? " has" : " have") + " values in " + names(values)
                + ": no link leads to them. Add one by a value ('match') or by words ('mentions')";
    }

    private static String names(List<Column> columns) {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }

    /** The columns of each link by a key, where no value leads to a row either and all keys may be empty; else none. */
    private List<List<Column>> keys(TableRule rule, Table table) {
        List<List<Column>> keys = new ArrayList<>();
        for (Link link : rule.keyedLinks()) {
            if (!(link.target() instanceof Link.ToClient direct)) {
                return List.of();
            }
            keys.add(schema.columns(table, direct.by()));
        }
        boolean mayBeEmpty = keys.stream().allMatch(key -> key.stream().anyMatch(Column::nullable));
        return mayBeEmpty && !schema.holdsClients(rule) ? keys : List.of();
    }

    /** But for texts in which clients are looked for. */
    private List<Column> changed(TableRule rule, Table table) {
        List<String> texts = rule.links().stream()
                .flatMap(link ->
                        link.target() instanceof Link.Mentions mentions ? mentions.columns().stream() : Stream.empty())
                .toList();
        List<Column> changed = new ArrayList<>();
        rule.columns().forEach((name, strategy) -> {
            Column column = schema.column(table, name);
            boolean looked = texts.stream().anyMatch(text -> column.name().equalsIgnoreCase(text));
            if (!(strategy instanceof Strategy.Keep) && !column.generated() && !looked) {
                changed.add(column);
            }
        });
        return changed;
    }
}
