package org.lethe.erasure.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Runs the catalogue statements of a product; all products answer with the same column labels. */
final class Statements {

    private final Connection connection;
    private final Product product;

    Statements(Connection connection, Product product) {
        this.connection = connection;
        this.product = product;
    }

    Product product() {
        return product;
    }

    interface Mapper<T> {
        T map(Row row) throws SQLException;
    }

    /** One row of an answer, read by label. */
    record Row(ResultSet result) {

        String text(String label) throws SQLException {
            String value = result.getString(label);
            return value == null ? "" : value;
        }

        Optional<String> optional(String label) throws SQLException {
            return Optional.ofNullable(result.getString(label));
        }

        boolean yes(String label) throws SQLException {
            return result.getBoolean(label);
        }

        long number(String label) throws SQLException {
            return result.getLong(label);
        }

        OptionalInt length(String label) throws SQLException {
            long value = result.getLong(label);
            return result.wasNull() || value > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) value);
        }

        TableName table() throws SQLException {
            return new TableName(text("schema_name"), text("table_name"));
        }

        Optional<TableName> parent() throws SQLException {
            String parent = result.getString("parent_name");
            return parent == null ? Optional.empty() : Optional.of(new TableName(text("parent_schema"), parent));
        }
    }

    <T> List<T> rows(String name, Mapper<T> mapper) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql(name))) {
            var rows = new ArrayList<T>();
            while (result.next()) {
                rows.add(mapper.map(new Row(result)));
            }
            return rows;
        }
    }

    private String sql(String name) {
        for (String folder : product.folders()) {
            String resource = "/sql/catalogue/" + folder + "/" + name + ".sql";
            try (@Nullable InputStream stream = Statements.class.getResourceAsStream(resource)) {
                if (stream != null) {
                    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(resource, e);
            }
        }
        throw new IllegalStateException("no statement " + name + " for " + product);
    }
}
