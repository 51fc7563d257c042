package org.lethe.command;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.ResidueHit;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.CatalogueReader;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.plan.Dialect;
import org.lethe.erasure.plan.Looks;

/** What stands in doubtful rows, for the person who asked to see it: the only place where a command shows values. */
final class DoubtfulTexts {

    private final DataSource database;

    DoubtfulTexts(DataSource database) {
        this.database = database;
    }

    /** A line for each row whose key was told: {@code 78: text = …}; empty where no key was. */
    List<String> of(ResidueHit hit) {
        try (Connection connection = database.getConnection()) {
            Catalogue catalogue = CatalogueReader.read(connection);
            Optional<Table> table = catalogue.find(hit.table());
            if (hit.keys().isEmpty() || table.isEmpty()) {
                return List.of();
            }
            List<Column> columns = Arrays.stream(hit.column().split(", "))
                    .flatMap(name -> table.get().column(name).stream())
                    .toList();
            String sql = new Looks(Dialect.of(catalogue.product()))
                    .those(table.get(), columns, hit.keys().size());
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < hit.keys().size(); i++) {
                    statement.setString(i + 1, hit.keys().get(i));
                }
                return lines(statement, columns);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the doubtful rows of " + hit.table() + " cannot be read", e);
        }
    }

    private static List<String> lines(PreparedStatement statement, List<Column> columns) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < columns.size(); i++) {
                    @Nullable String cell = rows.getString(i + 2);
                    if (cell != null && !cell.isBlank()) {
                        cells.add(columns.get(i).name() + " = "
                                + cell.replaceAll("\\s+", " ").strip());
                    }
                }
                lines.add(rows.getString(1) + ": " + String.join("; ", cells));
            }
        }
        return lines;
    }
}
