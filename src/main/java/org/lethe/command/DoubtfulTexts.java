package org.lethe.command;

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
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** What stands in doubtful rows, for the person who asked to see it. Personal: goes to that person's screen only. */
final class DoubtfulTexts {

    private final JdbcTemplate jdbc;
    private @Nullable Catalogue catalogue;

    DoubtfulTexts(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /** A line for each row whose key was told: {@code 78: text = …}; empty where no key was. */
    List<String> of(ResidueHit hit) {
        Optional<Table> table = catalogue().find(hit.table());
        if (hit.keys().isEmpty() || table.isEmpty()) {
            return List.of();
        }
        List<Column> columns = Arrays.stream(hit.column().split(", "))
                .flatMap(name -> table.get().column(name).stream())
                .toList();
        String sql = new Looks(Dialect.of(catalogue().product()))
                .those(table.get(), columns, hit.keys().size());
        return jdbc.query(
                sql,
                (row, number) -> {
                    List<String> cells = new ArrayList<>();
                    for (int i = 0; i < columns.size(); i++) {
                        @Nullable String cell = row.getString(i + 2);
                        if (cell != null && !cell.isBlank()) {
                            cells.add(columns.get(i).name() + " = " + plain(cell));
                        }
                    }
                    return row.getString(1) + ": " + String.join("; ", cells);
                },
                hit.keys().toArray());
    }

    /** In one line, and without signs that a terminal obeys. */
    private static String plain(String cell) {
        return cell.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private Catalogue catalogue() {
        Catalogue known = catalogue;
        if (known == null) {
            known = jdbc.execute((ConnectionCallback<Catalogue>) CatalogueReader::read);
            catalogue = known;
        }
        return known;
    }
}
