package org.lethe.erasure.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.map.TableRule;
import org.lethe.erasure.plan.ErasurePlan;
import org.lethe.erasure.plan.MapSchema;
import org.lethe.erasure.plan.PlanRunner;
import org.lethe.erasure.plan.Probe;
import org.lethe.erasure.plan.Refusal;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks for values of sampled clients where the map does not expect them: in tables that it does not name, in ignored
 * ones, and in columns that it keeps. Reads only the beginning of each table. Outside of the map, full names and e-mails of
 * many clients are looked for, too, word by word: a find may be somebody else who is called alike, and is a warning.
 */
final class ValueCheck {

    private static final int SAMPLE = 40;
    private static final int NAMED = 5000;

    private final ErasurePlan plan;
    private final PlanRunner runner;
    private final JdbcTemplate jdbc;
    private final List<Finding> findings = new ArrayList<>();
    private Set<String> values = Set.of();
    private NamedClients named = new NamedClients(Set.of());

    ValueCheck(ErasurePlan plan, PlanRunner runner, DataSource database) {
        this.plan = plan;
        this.runner = runner;
        this.jdbc = new JdbcTemplate(database);
    }

    List<Finding> findings() {
        values = SampledClients.of(plan, runner, SAMPLE).values();
        if (values.isEmpty()) {
            return findings;
        }
        named = OtherNames.without(SampledClients.of(plan, runner, NAMED).values(), plan, runner);
        MapSchema schema = plan.schema();
        Set<TableName> mapped = new TreeSet<>();
        schema.map()
                .tables()
                .keySet()
                .forEach(name -> mapped.add(schema.table(name).name()));
        Set<TableName> ignored = new TreeSet<>();
        schema.map()
                .ignore()
                .keySet()
                .forEach(name -> ignored.add(schema.table(name).name()));
        for (Table table : schema.catalogue().tables()) {
            boolean part = table.parent().isPresent();
            if (table.holdsRows() && !part && !table.name().name().equals("lethe_journal")) {
                lookIfAllowed(table, mapped.contains(table.name()), ignored.contains(table.name()));
            }
        }
        return findings;
    }

    private void lookIfAllowed(Table table, boolean mapped, boolean ignored) {
        try {
            look(table, mapped, ignored);
        } catch (BadSqlGrammarException | PermissionDeniedDataAccessException e) {
            String place = "tables." + table.name().name();
            String message = "nobody can tell whether it holds values of clients, for the database refused to read it: "
                    + Refusal.withAdvice(e);
            findings.add(ignored ? Finding.warning(place, message) : Finding.error(place, message));
        }
    }

    private void look(Table table, boolean mapped, boolean ignored) {
        for (Probe probe : Probe.of(plan, table)) {
            if (mapped) {
                TableRule rule = plan.schema().rule(table.name().toString());
                if (rule.rows() == TableRule.Rows.KEEP && kept(rule, probe.column()) && holds(texts(probe))) {
                    findings.add(Finding.error(
                            place(table, probe),
                            "the map keeps this column, but it holds names, addresses or numbers of clients"));
                }
            } else {
                lookOutside(place(table, probe), texts(probe), ignored);
            }
        }
    }

    private void lookOutside(String place, List<Map<String, Object>> texts, boolean ignored) {
        if (holds(texts)) {
            findings.add(
                    ignored
                            ? Finding.warning(place, "this table is ignored, but it holds values of clients")
                            : Finding.error(
                                    place,
                                    "it holds values of clients and the map does not name the table: say how its"
                                            + " rows hang on the client, or put it under 'ignore' with the reason"));
            return;
        }
        naming(texts)
                .ifPresent(row -> findings.add(Finding.warning(
                        place,
                        "somebody who is called like a client, or a client, is named here" + Finding.inRow(row)
                                + ", and nothing takes the name out: if it is the client, say how the rows hang"
                                + " on the client ('mentions')")));
    }

    private static String place(Table table, Probe probe) {
        return "tables." + table.name().name() + ".columns." + probe.column();
    }

    private static boolean kept(TableRule rule, String column) {
        Strategy strategy = rule.columns().get(column);
        return strategy instanceof Strategy.Keep keep && keep.reason() == null;
    }

    private List<Map<String, Object>> texts(Probe probe) {
        return jdbc.queryForList(probe.texts());
    }

    /** A row in which somebody's full name or e-mail stands. */
    private Optional<Map<String, Object>> naming(List<Map<String, Object>> texts) {
        return texts.stream().filter(row -> !named.in(text(row)).isEmpty()).findFirst();
    }

    private boolean holds(List<Map<String, Object>> texts) {
        return texts.stream().map(row -> text(row).toLowerCase(Locale.ROOT)).anyMatch(text -> values.stream()
                .anyMatch(text::contains));
    }

    private static String text(Map<String, Object> row) {
        return String.valueOf(row.get("lethe_c"));
    }
}
