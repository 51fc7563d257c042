package org.lethe.erasure.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.TableRule;
import org.lethe.erasure.plan.ErasurePlan;
import org.lethe.erasure.plan.Probe;
import org.lethe.erasure.redact.Encoded;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether texts in which clients are looked for are kept as Base64, where no look finds them. Reads the first rows only. */
final class EncodedCheck {

    private final ErasurePlan plan;
    private final JdbcTemplate jdbc;

    EncodedCheck(ErasurePlan plan, DataSource database) {
        this.plan = plan;
        this.jdbc = new JdbcTemplate(database);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (TableRule rule : plan.schema().map().tables().values()) {
            Set<String> read = read(rule);
            Table table = plan.schema().table(rule.table());
            Probe.of(plan, table).stream()
                    .filter(probe -> read.contains(probe.column()) && encoded(probe))
                    .forEach(probe -> findings.add(Finding.warning(
                            "tables." + rule.table() + ".columns." + probe.column(),
                            "texts are kept here as Base64, in which 'mentions' finds nobody: what they say of clients"
                                    + " stays in rows to which nothing else leads; 'residue' tells of it")));
        }
        return findings;
    }

    private boolean encoded(Probe probe) {
        return jdbc.query(probe.texts(), (row, number) -> row.getString(1)).stream()
                .anyMatch(text ->
                        Encoded.text(text).filter(read -> read.contains(" ")).isPresent());
    }

    /** The columns in whose words clients are looked for. */
    private static Set<String> read(TableRule rule) {
        Set<String> columns = new HashSet<>();
        for (Link link : rule.links()) {
            if (link.target() instanceof Link.Mentions mentions) {
                columns.addAll(mentions.columns());
            }
        }
        return columns;
    }
}
