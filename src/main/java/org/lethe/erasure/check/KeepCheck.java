package org.lethe.erasure.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.PersonalNames;
import org.lethe.erasure.map.ClientRule;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.map.TableRule;
import org.lethe.erasure.plan.Dialect;
import org.lethe.erasure.plan.MapSchema;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Asks for a reason where a map keeps what looks personal: by its name, because it may hold anything (JSON, arrays),
 * because its texts differ from row to row, or because it is about the client and the map does not need it. A column
 * kept with a reason is a decision, and nothing is said.
 */
final class KeepCheck {

    private static final int ROWS = 500;
    private static final int MANY = 40;

    private final MapSchema schema;
    private final Dialect dialect;
    private final JdbcTemplate jdbc;
    private final List<Finding> findings = new ArrayList<>();

    KeepCheck(MapSchema schema, DataSource database) {
        this.schema = schema;
        this.dialect = Dialect.of(schema.catalogue().product());
        this.jdbc = new JdbcTemplate(database);
    }

    List<Finding> findings() {
        for (TableRule rule : schema.map().tables().values()) {
            if (rule.rows() == TableRule.Rows.KEEP) {
                Table table = schema.table(rule.table());
                columns(rule, table, rule.columns());
                rule.links().forEach(link -> columns(rule, table, link.columns()));
            }
        }
        return findings;
    }

    private void columns(TableRule rule, Table table, Map<String, Strategy> strategies) {
        strategies.forEach((name, strategy) -> {
            Column column = schema.column(table, name);
            Strategy left = strategy instanceof Strategy.DeleteFile file ? file.then() : strategy;
            boolean silent = left instanceof Strategy.Keep keep && keep.reason() == null;
            if (silent && !table.primaryKey().contains(column.name()) && !links(rule, column)) {
                kept("tables." + rule.table() + ".columns." + name, table, column);
            }
            if (strategy instanceof Strategy.Json json) {
                document("tables." + rule.table() + ".columns." + name, json);
            }
        });
    }

    /** Whether rows are found by this column: it cannot be anything but kept. */
    private static boolean links(TableRule rule, Column column) {
        return rule.links().stream()
                .anyMatch(link -> link.target() instanceof Link.ToClient direct
                                && direct.by().contains(column.name())
                        || link.target() instanceof Link.Via via && via.by().contains(column.name()));
    }

    /** What is kept inside a document. */
    private void document(String place, Strategy.Json json) {
        json.paths().forEach((path, strategy) -> {
            if (!(strategy instanceof Strategy.Keep keep) || keep.reason() != null) {
                return;
            }
            if (path.equals("*")) {
                findings.add(Finding.warning(
                        place, "'*' keeps whatever no path names, keys of tomorrow too: say {keep: why}, or suppress"));
                return;
            }
            PersonalNames.ofKey(path.substring(path.lastIndexOf('.') + 1))
                    .ifPresent(category -> findings.add(Finding.error(
                            place, path + " looks like " + category + " and is kept: say {keep: why}, or change it")));
        });
    }

    private void kept(String place, Table table, Column column) {
        Optional<String> category = PersonalNames.of(column);
        if (category.isPresent()) {
            findings.add(Finding.error(
                    place, "it looks like " + category.get() + " and is kept: say {keep: why}, or change it"));
        } else if (column.kind() == Kind.JSON || column.kind() == Kind.ARRAY) {
            findings.add(Finding.error(place, "it may hold anything and is kept: say {keep: why}, or change it"));
        } else if (schema.isClient(table) && !structural(column)) {
            findings.add(Finding.warning(place, "it is about the client and is kept: say {keep: why}, or change it"));
        } else if (column.kind() == Kind.TEXT && varied(table, column)) {
            findings.add(Finding.warning(
                    place, "its texts differ from row to row and it is kept: say {keep: why}, or change it"));
        }
    }

    /** What the map itself needs to find the client by, or the database computes. */
    private boolean structural(Column column) {
        ClientRule client = schema.map().client();
        List<String> needed = new ArrayList<>(client.key());
        needed.addAll(client.reference());
        needed.addAll(Arrays.asList(client.merged(), client.created()));
        client.lastVisit().stream().filter(visit -> visit.table() == null).forEach(visit -> needed.add(visit.column()));
        String conditions = client.protectedWhen() + " " + client.activeWhen();
        boolean salon =
                schema.salonColumn(schema.client()).filter(column::equals).isPresent();
        return column.generated()
                || salon
                || needed.contains(column.name())
                || Pattern.compile("(?<!\\w)" + Pattern.quote(column.name()) + "(?!\\w)")
                        .matcher(conditions)
                        .find();
    }

    private boolean varied(Table table, Column column) {
        String value = "t." + dialect.quote(column.name());
        Long different = jdbc.queryForObject(
                "select count(distinct lethe_c) from (select " + value + " as lethe_c from "
                        + dialect.quote(table.name()) + " t where " + value + " is not null limit " + ROWS
                        + ") lethe_x",
                Long.class);
        return different != null && different > MANY;
    }
}
