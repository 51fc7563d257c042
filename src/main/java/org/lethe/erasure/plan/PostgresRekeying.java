package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.TableName;

/**
 * New client keys in place of old ones: one statement, so that the foreign keys are looked at when all has moved. It may
 * change a row only once.
 */
final class PostgresRekeying {

    private final PostgresDialect dialect;
    private final List<Column> key;

    PostgresRekeying(PostgresDialect dialect, List<Column> key) {
        this.dialect = dialect;
        this.key = key;
    }

    Dialect.Rekeying of(List<Dialect.Rekeyed> tables) {
        List<@Nullable Column> types = new ArrayList<>(key);
        types.addAll(key);
        Map<TableName, List<Dialect.Rekeyed>> byTable = new LinkedHashMap<>();
        tables.stream().filter(table -> !table.follows()).forEach(table -> byTable.computeIfAbsent(
                        table.table(), one -> new ArrayList<>())
                .add(table));
        StringBuilder sql = new StringBuilder("with m as (select * from " + dialect.rows(types, "m", "u") + ")");
        List<String> updates = byTable.values().stream().map(this::moved).toList();
        for (int i = 0; i < updates.size() - 1; i++) {
            sql.append(", u" + i + " as (" + updates.get(i) + ")");
        }
        sql.append(' ').append(updates.get(updates.size() - 1));
        return new Dialect.Rekeying(List.of(sql.toString()), List.of());
    }

    /** @param held the places in one table where keys stand */
    private String moved(List<Dialect.Rekeyed> held) {
        int width = key.size();
        Dialect.Rekeyed first = held.get(0);
        String table = dialect.quote(first.table());
        if (held.size() == 1) {
            return dialect.update(table, ", m", dialect.movedSets(first, width), dialect.movedOn(first));
        }
        Map<String, String> sets = new LinkedHashMap<>();
        List<String> rows = new ArrayList<>();
        for (Dialect.Rekeyed place : held) {
            String on = dialect.movedOn(place);
            rows.add("select t.tableoid, t.ctid from " + table + " t, m where " + on);
            for (int i = 0; i < place.columns().size(); i++) {
                String column = dialect.quote(place.columns().get(i));
                String fresh = "m.c" + (width + place.parts().get(i) + 1);
                sets.putIfAbsent(
                        column,
                        column + " = coalesce((select " + fresh + " from m where " + on + "), t." + column + ")");
            }
        }
        return dialect.update(
                table,
                "",
                List.copyOf(sets.values()),
                "(t.tableoid, t.ctid) in (" + String.join(" union ", rows) + ")");
    }
}
