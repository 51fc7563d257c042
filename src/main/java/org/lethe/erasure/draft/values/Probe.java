package org.lethe.erasure.draft.values;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Product;
import org.lethe.erasure.catalogue.Table;

/** Looks at values. Reads only; identifiers come from the catalogue and are quoted, values are parameters. */
public final class Probe {

    private static final int ROWS = 400;
    private static final int CLIENTS = 20_000;
    private static final int LONGEST = 4_000;

    private final Connection connection;
    private final Catalogue catalogue;

    public Probe(Connection connection, Catalogue catalogue) {
        this.connection = connection;
        this.catalogue = catalogue;
    }

    /** Some rows of a table. */
    public Sample sample(Table table) throws SQLException {
        return read(table, ROWS);
    }

    /** Many rows of the client table: other tables are compared with them. */
    public Sample clients(Table table) throws SQLException {
        return read(table, CLIENTS);
    }

    /** The first rows and, by the primary key, the last ones: what a system writes changes over the years. */
    private Sample read(Table table, int limit) throws SQLException {
        List<String> columns = table.columns().stream()
                .filter(column -> column.kind() != Kind.BYTES && column.kind() != Kind.TSVECTOR)
                .map(Column::name)
                .toList();
        if (columns.isEmpty()) {
            return new Sample(List.of());
        }
        List<String> key = table.primaryKey();
        var rows = new ArrayList<>(rows(sql("sample"), table, columns, limit));
        if (rows.size() == limit && !key.isEmpty() && columns.containsAll(key)) {
            String order = key.stream()
                    .map(column -> catalogue.quote(column) + " desc")
                    .collect(Collectors.joining(", "));
            Set<List<@Nullable String>> known =
                    rows.stream().map(row -> key(row, key)).collect(Collectors.toSet());
            rows(sql("sample-last").replace("{key}", order), table, columns, limit).stream()
                    .filter(row -> !known.contains(key(row, key)))
                    .forEach(rows::add);
        }
        return new Sample(rows);
    }

    private static List<@Nullable String> key(Map<String, String> row, List<String> columns) {
        List<@Nullable String> key = new ArrayList<>();
        columns.forEach(column -> key.add(row.get(column)));
        return key;
    }

    private List<Map<String, String>> rows(String statementText, Table table, List<String> columns, int limit)
            throws SQLException {
        String sql = statementText
                .replace("{columns}", columns.stream().map(catalogue::quote).collect(Collectors.joining(", ")))
                .replace("{table}", catalogue.quote(table.name()))
                .replace("{limit}", String.valueOf(limit));
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<Map<String, String>>();
            while (result.next()) {
                var row = new LinkedHashMap<String, String>();
                for (int i = 0; i < columns.size(); i++) {
                    @Nullable String value = result.getString(i + 1);
                    if (value != null && !value.isBlank()) {
                        row.put(columns.get(i), value.length() > LONGEST ? value.substring(0, LONGEST) : value.strip());
                    }
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** Which part of these values (0 to 1) stands in the column. */
    public double overlap(Table table, String column, Collection<String> values) throws SQLException {
        if (values.isEmpty()) {
            return 0;
        }
        Set<String> written = written(table, column, values);
        String sql = compared("overlap", table, column, written);
        try (PreparedStatement statement = prepared(sql, written);
                var result = statement.executeQuery()) {
            return result.next() ? Math.min(1, result.getDouble(1) / written.size()) : 0;
        }
    }

    /** Those of these values that stand in the column. */
    public Set<String> found(Table table, String column, Collection<String> values) throws SQLException {
        if (values.isEmpty()) {
            return Set.of();
        }
        Set<String> written = written(table, column, values);
        try (PreparedStatement statement = prepared(compared("found", table, column, written), written);
                var result = statement.executeQuery()) {
            var found = new HashSet<String>();
            while (result.next()) {
                found.add(result.getString(1));
            }
            return found;
        }
    }

    /** As the column writes them: a number in a text may have zeros before it. */
    private static Set<String> written(Table table, String column, Collection<String> values) {
        boolean numbers = table.column(column)
                .filter(found -> found.kind() == Kind.NUMBER)
                .isPresent();
        return values.stream()
                .map(value -> numbers ? Sample.number(value) : value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String compared(String name, Table table, String column, Collection<String> values) {
        String text = catalogue.product() == Product.POSTGRESQL ? "varchar" : "char";
        return marked(name, table, column, values.size()).replace("{text}", text);
    }

    /**
     * How a column's values are spread over the rows.
     *
     * @param different how many different ones there are
     * @param filled how many rows have one
     */
    public record Spread(long different, long filled) {

        /** How many different ones for each that is given: 1 when every row has its own, near 0 when all share. */
        public double share() {
            return filled > 0 ? (double) different / filled : 0;
        }
    }

    public Spread spread(Table table, String column) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(marked("spread", table, column, 0))) {
            return result.next() ? new Spread(result.getLong(1), result.getLong(2)) : new Spread(0, 0);
        }
    }

    /** What the rows of clients say of the salon in the client's own row. */
    public enum Repetition {
        REPEATED,
        CONTRADICTED,
        UNKNOWN
    }

    /** Compares a column of the client table with the same one of rows that hold the client's key in these columns. */
    public Repetition salons(Table clients, List<String> key, Table table, List<String> by, String column)
            throws SQLException {
        var on = new ArrayList<String>();
        for (int i = 0; i < by.size(); i++) {
            on.add("t." + catalogue.quote(by.get(i)) + " = c." + catalogue.quote(key.get(i)));
        }
        String sql = marked("salons", table, column, 0)
                .replace("{client}", catalogue.quote(clients.name()))
                .replace("{on}", String.join(" and ", on));
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            boolean known = result.next() && result.getLong(1) > 1;
            if (!known) {
                return Repetition.UNKNOWN;
            }
            return result.getLong(3) == 0 ? Repetition.REPEATED : Repetition.CONTRADICTED;
        }
    }

    /** Which of these lower-case spellings stand in the column. */
    public List<String> spellings(Table table, String column, Collection<String> wanted) throws SQLException {
        try (PreparedStatement statement = prepared(marked("spellings", table, column, wanted.size()), wanted);
                var result = statement.executeQuery()) {
            var found = new ArrayList<String>();
            while (result.next()) {
                found.add(result.getString(1));
            }
            return found;
        }
    }

    /** Whether a check that speaks of this column only would let the value pass; false when it speaks of others too. */
    public boolean passes(String expression, Column column, String type, String columnName, String value) {
        String sql = sql("check")
                .replace("{expression}", expression)
                .replace("{type}", type)
                .replace("{column}", columnName);
        try (PreparedStatement statement = prepared(sql, List.of(value));
                var result = statement.executeQuery()) {
            return result.next() && result.getInt(1) == 1;
        } catch (SQLException refused) {
            return false;
        }
    }

    private String marked(String name, Table table, String column, int marks) {
        return sql(name)
                .replace("{table}", catalogue.quote(table.name()))
                .replace("{column}", catalogue.quote(column))
                .replace("{marks}", String.join(", ", java.util.Collections.nCopies(marks, "?")));
    }

    private PreparedStatement prepared(String sql, Collection<String> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        int index = 1;
        for (String value : values) {
            statement.setString(index++, value);
        }
        return statement;
    }

    private static String sql(String name) {
        String resource = "/sql/draft/" + name + ".sql";
        try (@Nullable InputStream stream = Probe.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no statement " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
