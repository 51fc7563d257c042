package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.map.TableRule;

/** The steps for one table: for each link, first what the hub rewrites, then what the database does alone. */
final class StepCompiler {

    private final MapSchema schema;
    private final Dialect dialect;
    private final Associations associations;
    private final Values values;
    private final RowsBefore rowsBefore;

    StepCompiler(MapSchema schema, Dialect dialect, Associations associations) {
        this.schema = schema;
        this.dialect = dialect;
        this.associations = associations;
        this.values = new Values(dialect);
        this.rowsBefore = new RowsBefore(schema, dialect);
    }

    /** @param before whether the rows are to be looked up before other tables change */
    List<Step> steps(TableRule rule, boolean before) {
        List<Step> steps = new ArrayList<>();
        Table table = schema.table(rule.table());
        if (schema.holdsClients(rule)) {
            steps.addAll(steps(rule, table, "client", associations.client(), rule.columns()));
        }
        if (before) {
            bySureness(rule.keyedLinks())
                    .forEach(link -> steps.add(
                            delete(table, table.name().name() + "." + link.name(), associations.of(rule, link))));
        } else {
            steps.addAll(steps(rule, link -> true));
        }
        return steps;
    }

    /** Those for the rows that hang on clients by some of the table's links. */
    List<Step> steps(TableRule rule, Predicate<Link> which) {
        List<Step> steps = new ArrayList<>();
        Table table = schema.table(rule.table());
        for (Link link : bySureness(rule.keyedLinks())) {
            if (which.test(link)) {
                Map<String, Strategy> columns = new LinkedHashMap<>(rule.columns());
                columns.putAll(link.columns());
                steps.addAll(steps(rule, table, link.name(), associations.of(rule, link), columns));
            }
        }
        return steps;
    }

    /** Links by a value first, names before all: by what the others change it is decided whose their rows are. */
    private List<Link> bySureness(List<Link> links) {
        Comparisons comparisons = new Comparisons(schema, dialect);
        return links.stream()
                .sorted(Comparator.comparingInt(link -> !(link.target() instanceof Link.Matching matching)
                        ? 2
                        : comparisons.fullName(matching) ? 0 : 1))
                .toList();
    }

    private List<Step> steps(
            TableRule rule, Table table, String link, Association rows, Map<String, Strategy> strategies) {
        String name = table.name().name() + "." + link;
        String quoted = dialect.quote(table.name());
        if (rule.rows() == TableRule.Rows.DELETE) {
            String sql = dialect.delete(quoted, rows.from(), rows.on());
            return List.of(change(table, name, "delete", rows, sql));
        }
        List<Step> steps = new ArrayList<>();
        List<Step.Cell> cells = new ArrayList<>();
        List<String> sets = new ArrayList<>();
        Set<String> words = new LinkedHashSet<>();
        strategies.forEach((columnName, strategy) -> {
            Column column = schema.column(table, columnName);
            if (Values.rewritten(strategy)) {
                cells.add(new Step.Cell(column, strategy));
            } else if (Values.inDatabase(strategy)) {
                sets.add(dialect.quote(column.name()) + " = " + values.expression(table, column, strategy));
                words.add(strategy.word());
            }
        });
        if (!cells.isEmpty()) {
            steps.add(rewrite(table, name, rows, cells));
        }
        if (!sets.isEmpty()) {
            String sql = dialect.update(quoted, rows.from(), sets, rows.on());
            steps.add(change(table, name, String.join(", ", words), rows, sql));
        }
        return steps;
    }

    private Step delete(Table table, String name, Association rows) {
        Association found = rowsBefore.rows(table);
        return new Step.Delete(
                table.name(),
                "delete",
                rowsBefore.read(name, table, rows),
                Statement.changing(
                        "change." + name, dialect.delete(dialect.quote(table.name()), found.from(), found.on())));
    }

    private Step change(Table table, String name, String what, Association rows, String sql) {
        String counted = dialect.counted(sql, rows.keys());
        if (counted != null) {
            return new Step.Change(table.name(), what, null, Statement.reading("change." + name, counted));
        }
        String count = "select " + rows.selectedKeys(dialect) + ", count(*) as lethe_n from "
                + dialect.quote(table.name()) + " t" + rows.from() + " where " + rows.on() + " group by "
                + String.join(", ", rows.keys());
        return new Step.Change(
                table.name(),
                what,
                Statement.reading("count." + name, count),
                Statement.changing("change." + name, sql));
    }

    private Step rewrite(Table table, String name, Association rows, List<Step.Cell> cells) {
        List<Column> key = schema.columns(table, table.primaryKey());
        String pointer = dialect.rowPointer();
        if (key.isEmpty() && pointer == null) {
            throw new UnknownNameException(
                    "tables." + table.name().name(), "redact, json and array need a primary key here");
        }
        List<String> keys = key.isEmpty() ? List.of(pointer) : associations.qualified(key);
        List<String> selected = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            selected.add(dialect.text(keys.get(i)) + " as lethe_r" + (i + 1));
        }
        for (int i = 0; i < cells.size(); i++) {
            Column column = cells.get(i).column();
            String value = associations.qualified(column);
            selected.add(dialect.json(column, value) + " as lethe_c" + (i + 1));
            given.add(value + " is not null");
        }
        Association present = rows.and(String.join(" or ", given));
        Statement read = Statement.reading(
                "cells." + name,
                "select " + present.selectedKeys(dialect) + ", " + String.join(", ", selected) + " from "
                        + dialect.quote(table.name()) + " t" + present.from() + " where " + present.on()
                        + dialect.forUpdate());
        Statement write = Statement.changing("rewrite." + name, write(table, key, keys, cells));
        Set<String> words = new LinkedHashSet<>();
        cells.forEach(cell -> words.add(cell.strategy().word()));
        return new Step.Rewrite(table.name(), String.join(", ", words), read, write, keys.size(), cells);
    }

    private String write(Table table, List<Column> key, List<String> keys, List<Step.Cell> cells) {
        List<@Nullable Column> types = new ArrayList<>(key.isEmpty() ? java.util.Collections.singletonList(null) : key);
        List<String> sets = new ArrayList<>();
        for (Step.Cell cell : cells) {
            types.add(null);
            sets.add(dialect.quote(cell.column().name()) + " = "
                    + dialect.assign(cell.column(), "lethe_v.c" + types.size()));
        }
        List<String> on = IntStream.range(0, keys.size())
                .mapToObj(i -> (key.isEmpty() ? dialect.text(keys.get(i)) : keys.get(i)) + " = lethe_v.c" + (i + 1))
                .toList();
        return dialect.update(
                dialect.quote(table.name()),
                ", " + dialect.rows(types, "v", "lethe_v"),
                sets,
                String.join(" and ", on));
    }
}
