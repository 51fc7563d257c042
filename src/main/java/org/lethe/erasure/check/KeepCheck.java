package org.lethe.erasure.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.words.PersonalNames;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.map.TableRule;
import org.lethe.erasure.plan.MapSchema;

/**
 * What stays needs a reason. A bare {@code keep} is enough only where a value cannot say who somebody is: keys, numbers,
 * points in time, yes or no, and labels of a fixed list, in tables that hold many rows of a client. Where there is one
 * row for each client, and wherever a value may be any text, the map says why.
 */
final class KeepCheck {

    private static final int TOO_SHORT_FOR_A_NAME = 2;

    private final MapSchema schema;
    private final Needed needed;
    private final List<Finding> findings = new ArrayList<>();

    KeepCheck(MapSchema schema) {
        this.schema = schema;
        this.needed = new Needed(schema);
    }

    List<Finding> findings() {
        for (TableRule rule : schema.map().tables().values()) {
            if (rule.rows() == TableRule.Rows.KEEP) {
                Table table = schema.table(rule.table());
                rule.strategies().forEach((name, strategy) -> column(rule, table, name, strategy));
            }
        }
        return findings;
    }

    private void column(TableRule rule, Table table, String name, Strategy strategy) {
        Column column = schema.column(table, name);
        String place = "tables." + rule.table() + ".columns." + name;
        Strategy left = strategy instanceof Strategy.DeleteFile file ? file.then() : strategy;
        if (silent(left)) {
            objection(rule, table, column)
                    .ifPresent(why -> findings.add(Finding.error(place, why + " and is kept: " + write(name))));
        } else if (left instanceof Strategy.Elements list && silent(list.each())) {
            findings.add(Finding.error(place, "its elements may be anything and are kept: " + write(name)));
        } else if (left instanceof Strategy.Json json) {
            json.paths().forEach((path, how) -> path(place, path, how));
        }
    }

    private static boolean silent(Strategy strategy) {
        return strategy instanceof Strategy.Keep keep && keep.reason() == null;
    }

    private static String write(String name) {
        return "write '" + name + ": {keep: \"why\"}', or change it";
    }

    private void path(String place, String path, Strategy how) {
        if (silent(how) || how instanceof Strategy.Elements list && silent(list.each())) {
            String what = path.equals("*") ? "what no path names, keys of tomorrow too," : path;
            findings.add(Finding.error(place, what + " is kept: " + write('"' + path + '"')));
        }
    }

    private Optional<String> objection(TableRule rule, Table table, Column column) {
        if (column.generated() || leadsToRows(rule, table, column) || renewed(table, column)) {
            return Optional.empty();
        }
        Optional<String> category = PersonalNames.of(column);
        if (category.isPresent()) {
            return Optional.of("it looks like " + category.get());
        }
        if (needed.of(rule, table, column)) {
            return Optional.empty();
        }
        if (schema.isClient(table) || rule.links().stream().anyMatch(link -> onePerClient(table, link))) {
            return Optional.of("there is one such row for each client, so it is about the person,");
        }
        boolean plain = column.kind().plain()
                || column.type().startsWith("time")
                || column.type().equals("interval")
                || table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()))
                || column.length().orElse(Integer.MAX_VALUE) <= TOO_SHORT_FOR_A_NAME
                || Labels.limit(table, column);
        return plain ? Optional.empty() : Optional.of("it may hold any text (" + column.type() + ")");
    }

    private boolean renewed(Table table, Column column) {
        return schema.isClient(table) && schema.map().client().rekey().containsKey(column.name());
    }

    /** Whether rows are told apart or found by this column, and it is no text that somebody chose. */
    private boolean leadsToRows(TableRule rule, Table table, Column column) {
        boolean key = table.primaryKey().contains(column.name()) && column.kind() != Kind.TEXT;
        return key
                || rule.links().stream()
                        .anyMatch(link -> link.target() instanceof Link.ToClient direct
                                        && direct.by().contains(column.name())
                                || link.target() instanceof Link.Via via
                                        && via.by().contains(column.name())
                                        && !schema.isClient(schema.table(via.table())));
    }

    /** Whether a client has one such row at most: what stands there is about the person as in the client table. */
    private boolean onePerClient(Table table, Link link) {
        if (link.target() instanceof Link.ToClient direct) {
            return table.unique(direct.by());
        }
        return link.target() instanceof Link.Via via
                && schema.isClient(schema.table(via.table()))
                && table.unique(via.by());
    }
}
