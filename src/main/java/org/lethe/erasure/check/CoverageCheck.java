package org.lethe.erasure.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.ForeignKey;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableKind;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.map.TableRule;
import org.lethe.erasure.plan.MapSchema;

/** Whether every column of every table that hangs on the client has been decided. */
final class CoverageCheck {

    private static final Set<String> OWN = Set.of("lethe_journal");

    private final MapSchema schema;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<TableName> mapped = new HashSet<>();
    private final Set<TableName> ignored = new HashSet<>();

    CoverageCheck(MapSchema schema) {
        this.schema = schema;
    }

    List<Finding> findings() {
        schema.map()
                .tables()
                .keySet()
                .forEach(name -> mapped.add(schema.table(name).name()));
        schema.map()
                .ignore()
                .keySet()
                .forEach(name -> ignored.add(schema.table(name).name()));
        schema.map().tables().values().forEach(this::columns);
        Set<TableName> hanging = hanging();
        hanging.forEach(name -> undecided(name, "hangs on the client by a foreign key"));
        schema.client().foreignKeys().stream()
                .map(ForeignKey::target)
                .filter(target -> !hanging.contains(target))
                .distinct()
                .forEach(target -> undecided(target, "is pointed at by the client"));
        neighbours(hanging);
        return findings;
    }

    private void columns(TableRule rule) {
        Table table = schema.table(rule.table());
        if (rule.rows() == TableRule.Rows.DELETE) {
            return;
        }
        for (Column column : table.columns()) {
            boolean decided = rule.mentions(column.name()) || column.generated() || partOfKey(table, rule, column);
            if (!decided) {
                findings.add(Finding.error(
                        "tables." + rule.table() + ".columns." + column.name(),
                        "the map does not say what happens to this column (" + column.type()
                                + "); forgetting stops until it does: add '" + column.name()
                                + ": suppress', another strategy, or 'keep' with a reason"));
            }
        }
        rule.columns().forEach((name, strategy) -> writable(rule, table, name, strategy));
        rule.links().forEach(link -> link.columns().forEach((name, strategy) -> writable(rule, table, name, strategy)));
        rule.links().forEach(link -> untouchedLink(rule, link));
    }

    /** Keys and links stay as they are, so they need no word of their own. */
    private boolean partOfKey(Table table, TableRule rule, Column column) {
        boolean number = column.kind() != org.lethe.erasure.catalogue.Kind.TEXT;
        return number && table.primaryKey().contains(column.name())
                || rule.links().stream()
                        .anyMatch(link -> link.target() instanceof Link.ToClient direct
                                && direct.by().contains(column.name()));
    }

    private void writable(TableRule rule, Table table, String name, Strategy strategy) {
        Column column = schema.column(table, name);
        boolean changed = !(strategy instanceof Strategy.Keep) && !(strategy instanceof Strategy.Generated);
        if (column.generated() && changed) {
            findings.add(Finding.error(
                    "tables." + rule.table() + ".columns." + name, "the database computes it: say 'generated'"));
        }
        if (!column.generated() && strategy instanceof Strategy.Generated) {
            findings.add(Finding.error(
                    "tables." + rule.table() + ".columns." + name,
                    "the database does not compute it: 'generated' would leave it as it is"));
        }
    }

    private void untouchedLink(TableRule rule, Link link) {
        if (link.target() instanceof Link.ToClient direct) {
            for (String column : direct.by()) {
                Strategy strategy =
                        rule.columns().getOrDefault(column, link.columns().get(column));
                if (strategy != null && !(strategy instanceof Strategy.Keep)) {
                    findings.add(Finding.error(
                            "tables." + rule.table() + ".columns." + column,
                            "the rows are found by this column, so it must be 'keep'"));
                }
            }
        }
    }

    /** Tables that point at the client over any number of steps. */
    private Set<TableName> hanging() {
        return schema.catalogue().reachableFrom(schema.client().name());
    }

    private void undecided(TableName name, String how) {
        Optional<Table> table = schema.catalogue().table(name);
        boolean decided = mapped.contains(name) || ignored.contains(name) || OWN.contains(name.name());
        boolean part = table.flatMap(Table::parent).filter(mapped::contains).isPresent();
        if (!decided && !part && table.filter(Table::holdsRows).isPresent()) {
            findings.add(Finding.error(
                    "tables." + name.name(),
                    "it " + how + " and is not in the map: say what happens to its columns, or put it under 'ignore'"
                            + " with the reason"));
        }
    }

    /** What mapped tables point at may hold a client's words too; that is for a person to look at. */
    private void neighbours(Set<TableName> hanging) {
        Set<TableName> told = new LinkedHashSet<>();
        for (TableName name : mapped) {
            for (ForeignKey key :
                    schema.catalogue().table(name).map(Table::foreignKeys).orElse(List.of())) {
                TableName target = key.target();
                boolean known = mapped.contains(target) || ignored.contains(target) || hanging.contains(target);
                if (!known && !name.equals(schema.client().name()) && told.add(target)) {
                    findings.add(Finding.warning(
                            "tables." + target.name(),
                            name.name() + " points at it; if it holds nothing of clients, put it under 'ignore'"));
                }
            }
        }
        schema.catalogue().tables().stream()
                .filter(table -> table.kind() == TableKind.MATERIALIZED_VIEW)
                .filter(view -> schema.map().refresh().stream()
                        .noneMatch(name -> schema.table(name).name().equals(view.name())))
                .forEach(view -> findings.add(Finding.warning(
                        "refresh", "materialised view " + view.name().name() + " may keep old values: name it here")));
    }
}
