package org.lethe.forget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.lethe.forget.Worked.Part;
import org.lethe.ledger.Forgetting.Database;
import org.lethe.ledger.Forgetting.Figure;
import org.lethe.ledger.Forgetting.Kept;
import org.lethe.ledger.Forgetting.Sealed;
import org.lethe.ledger.Forgetting.Table;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was done in each database of a request: written when it is done, read for the ledger. */
final class DatabaseOutcomes {

    private static final String DONE = SqlFile.read("forget/database-done.sql");
    private static final String OF = SqlFile.read("forget/databases-of.sql");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NamedParameterJdbcTemplate store;

    DatabaseOutcomes(NamedParameterJdbcTemplate store) {
        this.store = store;
    }

    /** One database of one request is done. */
    record Done(UUID request, Part part, WorkRecord work) {}

    void done(List<Done> all, Instant now) {
        store.update(
                DONE,
                new MapSqlParameterSource()
                        .addValue("requests", all.stream().map(Done::request).toArray(UUID[]::new))
                        .addValue("databases", texts(all, done -> done.part().database()))
                        .addValue(
                                "attempts",
                                all.stream()
                                        .map(done -> done.work().attempt().attempt())
                                        .toArray(UUID[]::new))
                        .addValue(
                                "erased",
                                all.stream()
                                        .map(done -> done.part().erased().forgotten())
                                        .toArray(Boolean[]::new))
                        .addValue("versions", texts(all, done -> done.part().mapVersion()))
                        .addValue(
                                "tables", json(all, done -> done.part().erased().tables()))
                        .addValue("sealed", json(all, DatabaseOutcomes::sealed))
                        .addValue("soft", json(all, done -> done.part().erased().soft()))
                        .addValue(
                                "invariants",
                                json(all, done -> done.part().erased().invariants()))
                        .addValue("now", Timestamps.of(now)));
    }

    private static String[] texts(List<Done> all, Function<Done, String> column) {
        return all.stream().map(column).toArray(String[]::new);
    }

    /** As JSON; what is the same object for many, as the figures of a batch are, is written once. */
    private static String[] json(List<Done> all, Function<Done, Object> column) {
        Map<Object, String> known = new IdentityHashMap<>();
        return all.stream()
                .map(column)
                .map(value -> known.computeIfAbsent(value, JSON::writeValueAsString))
                .toArray(String[]::new);
    }

    private static List<Map<String, Object>> sealed(Done done) {
        return done.work().sealed().stream()
                .map(row -> Map.<String, Object>of(
                        "table", row.table(),
                        "norm", row.norm(),
                        "until", row.until().toString(),
                        "digest", row.digest()))
                .toList();
    }

    /** All that was done for these requests, now and in earlier attempts. */
    Map<UUID, List<Database>> of(Collection<UUID> requests) {
        Map<UUID, List<Database>> all = new HashMap<>();
        store.query(OF, new MapSqlParameterSource("requests", requests.toArray(UUID[]::new)), row -> {
            all.computeIfAbsent(row.getObject("request_id", UUID.class), id -> new ArrayList<>())
                    .add(database(row));
        });
        return all;
    }

    private static Database database(ResultSet row) throws SQLException {
        List<Table> tables = new ArrayList<>();
        JSON.readTree(row.getString("tables"))
                .forEach(table -> tables.add(
                        new Table(text(table, "table"), table.path("rows").asLong(), text(table, "strategy"))));
        List<Sealed> sealed = new ArrayList<>();
        List<Kept> kept = new ArrayList<>();
        for (JsonNode one : JSON.readTree(row.getString("sealed"))) {
            LocalDate until = LocalDate.parse(text(one, "until"));
            sealed.add(new Sealed(text(one, "table"), 1, text(one, "norm"), until, text(one, "digest")));
            kept.add(new Kept(text(one, "table"), text(one, "norm"), until));
        }
        List<Figure> figures = new ArrayList<>();
        JSON.readTree(row.getString("invariants"))
                .forEach(figure ->
                        figures.add(new Figure(text(figure, "name"), text(figure, "before"), text(figure, "after"))));
        String name = row.getString("database");
        return new Database(
                name,
                name,
                row.getString("map_version"),
                tables,
                kept.stream().distinct().toList(),
                sealed,
                figures);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
