package org.lethe.erasure.catalogue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lethe.erasure.catalogue.Statements.Mapper;

/** Puts the tables together from the answers of the catalogue statements. */
final class TableReader {

    private final Statements statements;

    TableReader(Statements statements) {
        this.statements = statements;
    }

    private record Of<T>(TableName table, T thing) {}

    private record Step<T>(TableName table, String name, T head, String column, String targetColumn) {}

    List<Table> tables() throws SQLException {
        var checks = byTable(
                "checks",
                row -> new Check(row.text("check_name"), row.text("expression"), row.optional("domain_column")));
        var columns = columns(checks);
        var indexes = indexes();
        var foreignKeys = foreignKeys();
        var triggers = byTable(
                "triggers",
                row -> new Trigger(
                        row.text("trigger_name"), row.text("timing"), row.text("events"), row.text("definition")));
        return statements.rows("tables", row -> {
            TableName name = row.table();
            return new Table(
                    name,
                    TableKind.valueOf(row.text("kind")),
                    row.parent(),
                    row.text("storage"),
                    row.yes("system_versioned"),
                    row.yes("transactional"),
                    RowSecurity.valueOf(row.text("row_security")),
                    row.number("row_estimate"),
                    columns.getOrDefault(name, List.of()),
                    indexes.getOrDefault(name, List.of()),
                    foreignKeys.getOrDefault(name, List.of()),
                    checks.getOrDefault(name, List.of()),
                    triggers.getOrDefault(name, List.of()));
        });
    }

    private Map<TableName, List<Column>> columns(Map<TableName, List<Check>> checks) throws SQLException {
        var labels = new LinkedHashMap<TableName, Map<String, List<String>>>();
        for (var label : statements.rows(
                "enums", row -> new Of<>(row.table(), Map.entry(row.text("column_name"), row.text("label"))))) {
            labels.computeIfAbsent(label.table(), table -> new LinkedHashMap<>())
                    .computeIfAbsent(label.thing().getKey(), column -> new ArrayList<>())
                    .add(label.thing().getValue());
        }
        return byTable("columns", row -> {
            TableName table = row.table();
            String name = row.text("column_name");
            String declared = row.text("type_name");
            List<String> named = labels.getOrDefault(table, Map.of()).getOrDefault(name, List.of());
            return new Column(
                    name,
                    (int) row.number("position"),
                    declared,
                    Kinds.of(row.text("base_type"), declared, name, checks.getOrDefault(table, List.of())),
                    row.length("length"),
                    row.yes("nullable"),
                    row.yes("is_generated"),
                    row.yes("is_identity"),
                    row.optional("default_text"),
                    row.optional("domain_name"),
                    row.text("base_type").equals("citext"),
                    named.isEmpty() ? Kinds.enumValues(declared) : named,
                    row.optional("collation"),
                    row.optional("comment_text"));
        });
    }

    private Map<TableName, List<Index>> indexes() throws SQLException {
        List<Step<Index>> steps = statements.rows(
                "indexes",
                row -> new Step<>(
                        row.table(),
                        row.text("index_name"),
                        new Index(
                                row.text("index_name"),
                                List.of(),
                                row.yes("is_primary"),
                                row.yes("is_unique"),
                                row.yes("is_partial"),
                                row.yes("is_expression"),
                                row.yes("is_constraint")),
                        row.text("column_name"),
                        ""));
        return grouped(steps, group -> {
            Index head = group.get(0).head();
            boolean expression = group.stream().anyMatch(step -> step.head().expression());
            return new Index(
                    head.name(),
                    group.stream().map(Step::column).toList(),
                    head.primary(),
                    head.unique(),
                    head.partial(),
                    expression,
                    head.constraint());
        });
    }

    private Map<TableName, List<ForeignKey>> foreignKeys() throws SQLException {
        List<Step<ForeignKey>> steps = statements.rows(
                "foreign_keys",
                row -> new Step<>(
                        row.table(),
                        row.text("key_name"),
                        new ForeignKey(
                                row.text("key_name"),
                                row.table(),
                                List.of(),
                                new TableName(row.text("target_schema"), row.text("target_table")),
                                List.of(),
                                row.yes("is_deferrable"),
                                row.yes("is_deferred"),
                                row.text("on_delete"),
                                row.text("on_update")),
                        row.text("column_name"),
                        row.text("target_column")));
        return grouped(steps, group -> {
            ForeignKey head = group.get(0).head();
            return new ForeignKey(
                    head.name(),
                    head.table(),
                    group.stream().map(Step::column).toList(),
                    head.target(),
                    group.stream().map(Step::targetColumn).toList(),
                    head.deferrable(),
                    head.initiallyDeferred(),
                    head.onDelete(),
                    head.onUpdate());
        });
    }

    private static <T> Map<TableName, List<T>> grouped(List<Step<T>> steps, Function<List<Step<T>>, T> whole) {
        var byTable = steps.stream()
                .collect(Collectors.groupingBy(
                        Step::table,
                        LinkedHashMap::new,
                        Collectors.groupingBy(Step::name, LinkedHashMap::new, Collectors.toList())));
        var found = new LinkedHashMap<TableName, List<T>>();
        byTable.forEach((table, groups) ->
                found.put(table, groups.values().stream().map(whole).toList()));
        return found;
    }

    private <T> Map<TableName, List<T>> byTable(String statement, Mapper<T> mapper) throws SQLException {
        var found = new LinkedHashMap<TableName, List<T>>();
        for (Of<T> row : statements.rows(statement, row -> new Of<>(row.table(), mapper.map(row)))) {
            found.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(row.thing());
        }
        return found;
    }
}
