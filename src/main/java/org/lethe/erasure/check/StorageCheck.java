package org.lethe.erasure.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.lethe.erasure.catalogue.Index;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.Trigger;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.TableRule;
import org.lethe.erasure.plan.MapSchema;

/** What the database's own ways mean for forgetting: engines without transactions, triggers, history, missing indexes. */
final class StorageCheck {

    private final MapSchema schema;
    private final List<Finding> findings = new ArrayList<>();

    private static final String NO_INDEX = "no index starts with ";

    private final Set<String> slow = new TreeSet<>();
    private final Set<String> loose = new TreeSet<>();

    StorageCheck(MapSchema schema) {
        this.schema = schema;
    }

    List<Finding> findings() {
        for (TableRule rule : schema.map().tables().values()) {
            Table table = schema.table(rule.table());
            transactional(rule, table);
            history(rule, table);
            table.triggers().forEach(trigger -> trigger(rule, table, trigger));
            rule.links().forEach(link -> indexed(rule, table, link));
        }
        told();
        return findings;
    }

    private void transactional(TableRule rule, Table table) {
        if (!table.transactional() && schema.map().atomic()) {
            loose.add(rule.table() + " (" + table.storage() + ")");
        }
    }

    private void told() {
        if (!loose.isEmpty()) {
            findings.add(Finding.error(
                    "tables",
                    "these know no transactions, so a failed forgetting would stay half done: "
                            + String.join(", ", loose)
                            + ". Convert them (ALTER TABLE … ENGINE=InnoDB), or accept that with 'atomic: no'"));
        }
        if (!slow.isEmpty()) {
            findings.add(Finding.warning(
                    "tables", NO_INDEX + String.join(", ", slow) + ": every forgetting reads the whole table"));
        }
    }

    private void history(TableRule rule, Table table) {
        if (table.systemVersioned() && rule.history() == TableRule.History.UNDECIDED) {
            findings.add(Finding.error(
                    "tables." + rule.table(),
                    "it is system-versioned: the database keeps every old value. Say 'history: delete', which deletes"
                            + " all old versions of all its rows with each forgetting, or 'history: {keep: why}'"));
        }
        if (!table.systemVersioned() && rule.history() == TableRule.History.DELETE) {
            findings.add(Finding.error(
                    "tables." + rule.table() + ".history", "it is not system-versioned, so there is none to delete"));
        }
    }

    private void trigger(TableRule rule, Table table, Trigger trigger) {
        String events = trigger.events().toUpperCase(Locale.ROOT);
        String text = trigger.text().toLowerCase(Locale.ROOT);
        boolean copies = text.contains("insert into") && (text.contains("old") || text.contains("new"));
        if (copies && (events.contains("UPDATE") || events.contains("DELETE"))) {
            boolean known = schema.map().tables().keySet().stream()
                    .map(name -> schema.table(name))
                    .filter(other -> !other.name().equals(table.name()))
                    .anyMatch(other -> text.contains(other.name().name().toLowerCase(Locale.ROOT)));
            String message = "trigger " + trigger.name() + " writes values elsewhere when a row changes";
            findings.add(
                    known
                            ? Finding.warning(
                                    "tables." + rule.table(), message + "; the table it writes to is in the map")
                            : Finding.error(
                                    "tables." + rule.table(),
                                    message + ", to a table that is not in the map: map that table too"));
        }
    }

    /** Whether it is about an index that is missing. */
    static boolean slow(Finding finding) {
        return finding.message().startsWith(NO_INDEX);
    }

    private void indexed(TableRule rule, Table table, Link link) {
        List<String> by = link.target() instanceof Link.ToClient direct
                ? direct.by()
                : link.target() instanceof Link.Via via ? via.by() : List.of();
        if (by.isEmpty()) {
            return;
        }
        String first = schema.column(table, by.get(0)).name();
        boolean indexed = table.indexes().stream()
                .map(Index::columns)
                .anyMatch(columns -> !columns.isEmpty() && columns.get(0).equals(first));
        if (!indexed) {
            slow.add(rule.table() + "." + first);
        }
    }
}
