package org.lethe.erasure.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.lethe.erasure.plan.ErasurePlan;
import org.lethe.erasure.plan.OwnTexts;
import org.lethe.erasure.plan.PlanRunner;
import org.lethe.erasure.run.Rows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Whether rows of some clients name other clients in texts that no {@code mentions} looks at: these names would stay when
 * the others are forgotten. Names that people have, too, who are no clients do not count. Where a row may hang on two
 * clients, only names of clients whose rows were read count.
 */
final class MentionCheck {

    private static final int OWNERS = 300;
    private static final int NAMED = 5000;
    /** Of a table, so that one client with very many rows does not fill the memory. */
    private static final int ROWS = 20_000;

    private final ErasurePlan plan;
    private final PlanRunner runner;
    private final NamedParameterJdbcTemplate jdbc;

    MentionCheck(ErasurePlan plan, PlanRunner runner, DataSource database) {
        this.plan = plan;
        this.runner = runner;
        JdbcTemplate some = new JdbcTemplate(database);
        some.setMaxRows(ROWS);
        this.jdbc = new NamedParameterJdbcTemplate(some);
    }

    List<Finding> findings() {
        SampledClients clients = SampledClients.of(plan, runner, NAMED);
        List<List<String>> owners = clients.keys().stream().limit(OWNERS).toList();
        NamedClients all = OtherNames.without(clients.values(), plan, runner);
        NamedClients few = OtherNames.without(
                owners.stream().flatMap(key -> clients.of(key).stream()).collect(Collectors.toSet()), plan, runner);
        Set<Finding> findings = new LinkedHashSet<>();
        OwnTexts.of(plan).stream()
                .collect(Collectors.groupingBy(OwnTexts::table))
                .values()
                .forEach(texts -> named(texts, clients, owners, texts.get(0).single() ? all : few)
                        .forEach((column, row) ->
                                findings.add(finding(texts.get(0).table(), column, row))));
        return List.copyOf(findings);
    }

    private static Finding finding(String table, String column, Map<String, Object> row) {
        return Finding.warning(
                "tables." + table + ".columns." + column,
                "clients are named here in rows of others" + Finding.inRow(row)
                        + ", and nothing takes their names out when they are forgotten:"
                        + " add '" + column + "' to a link of this table, 'links: {named: {mentions: [" + column
                        + "]}}'");
    }

    /** The columns of one table in which somebody is named whose row it is not, with the first such row. */
    private Map<String, Map<String, Object>> named(
            List<OwnTexts> texts, SampledClients clients, List<List<String>> owners, NamedClients names) {
        List<String> columns = texts.get(0).columns();
        Map<Map<String, Object>, Set<String>> own = new LinkedHashMap<>();
        for (OwnTexts way : texts) {
            for (Map<String, Object> row : jdbc.queryForList(way.sql(), plan.keys(owners))) {
                Set<String> its = clients.of(Rows.key(row, plan.key().size()));
                row.keySet().removeIf(cell -> cell.startsWith("lethe_k"));
                own.computeIfAbsent(row, unused -> new HashSet<>()).addAll(its);
            }
        }
        Map<String, Map<String, Object>> named = new LinkedHashMap<>();
        own.forEach((row, its) -> {
            for (int i = 0; i < columns.size(); i++) {
                String text = Rows.text(row, "lethe_c" + (i + 1));
                if (text != null && !named.containsKey(columns.get(i)) && !its.containsAll(names.in(text))) {
                    named.put(columns.get(i), row);
                }
            }
        });
        return named;
    }
}
