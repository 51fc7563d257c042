package org.lethe.erasure.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.ForeignKey;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.map.TableRule;
import org.lethe.erasure.plan.MapSchema;

/** Whether links say what the database's foreign keys say: each way to the client, and all columns of it. */
final class LinkCheck {

    private final MapSchema schema;
    private final List<Finding> findings = new ArrayList<>();

    LinkCheck(MapSchema schema) {
        this.schema = schema;
    }

    List<Finding> findings() {
        for (TableRule rule : schema.map().tables().values()) {
            Table table = schema.table(rule.table());
            for (Link link : rule.links()) {
                if (link.target() instanceof Link.ToClient direct) {
                    whole(rule, table, link, schema.client(), direct.by());
                } else if (link.target() instanceof Link.Via via) {
                    whole(rule, table, link, schema.table(via.table()), via.by());
                } else if (link.target() instanceof Link.Matching && schema.isClient(table)) {
                    findings.add(Finding.error(
                            "tables." + rule.table() + "." + link.name(),
                            "'match' joins rows of other tables; rows of other clients that name this one are found by"
                                    + " 'mentions', with what shall change there under its 'columns'"));
                }
            }
            if (!schema.isClient(table)) {
                table.foreignKeys().stream()
                        .filter(key -> key.target().equals(schema.client().name()))
                        .filter(key -> rule.links().stream().noneMatch(link -> follows(table, link, key)))
                        .filter(key -> key.columns().stream().noneMatch(column -> decided(rule, column)))
                        .forEach(key -> findings.add(Finding.error(
                                "tables." + rule.table(),
                                "its foreign key (" + String.join(", ", key.columns())
                                        + ") points at clients and no link follows it: add it under 'links', with the"
                                        + " columns that belong to that client, or write '"
                                        + key.columns().get(0) + ": {keep: \"why\"}'")));
            }
        }
        return findings;
    }

    /** A link by some columns of a foreign key finds rows of other clients too. */
    private void whole(TableRule rule, Table table, Link link, Table target, List<String> by) {
        Set<String> own = names(schema.columns(table, by));
        List<Set<String>> keys = keys(table, target.name());
        boolean cut = keys.stream().noneMatch(own::containsAll)
                && keys.stream().anyMatch(key -> key.containsAll(own) && key.size() > own.size());
        if (cut) {
            findings.add(Finding.error(
                    "tables." + rule.table() + "." + link.name(),
                    "it names a part of a foreign key only, so rows of others would be found: the foreign key to "
                            + target.name().name() + " has the columns " + keys));
        }
    }

    private boolean follows(Table table, Link link, ForeignKey key) {
        List<String> by = link.target() instanceof Link.ToClient direct
                ? direct.by()
                : link.target() instanceof Link.Via via && schema.isClient(schema.table(via.table()))
                        ? via.by()
                        : List.of();
        return names(schema.columns(table, by)).equals(Set.copyOf(key.columns()));
    }

    /** Changed, or kept for a reason. */
    private static boolean decided(TableRule rule, String column) {
        Strategy strategy = rule.columns().get(column);
        return strategy != null && !(strategy instanceof Strategy.Keep keep && keep.reason() == null);
    }

    private static List<Set<String>> keys(Table table, TableName target) {
        return table.foreignKeys().stream()
                .filter(key -> key.target().equals(target))
                .map(key -> Set.copyOf(key.columns()))
                .toList();
    }

    private static Set<String> names(List<Column> columns) {
        Set<String> names = new HashSet<>();
        columns.forEach(column -> names.add(column.name()));
        return names;
    }
}
