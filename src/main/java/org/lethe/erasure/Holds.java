package org.lethe.erasure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.map.TableRule;
import org.lethe.erasure.plan.Reads;
import org.lethe.erasure.run.Rows;
import org.lethe.person.Personal;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows that must be kept for a time. */
final class Holds {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Engine engine;

    Holds(Engine engine) {
        this.engine = engine;
    }

    /** A row under a hold that has not ended. */
    record Held(String table, String row, String norm, LocalDate until, Personal json) {}

    /** The held rows of these clients, by key. */
    Map<ClientKey, List<Held>> read(Collection<ClientRow> clients) {
        Map<ClientKey, ClientRow> byKey = new HashMap<>();
        clients.forEach(client -> byKey.put(client.key(), client));
        Map<ClientKey, List<Held>> held = new HashMap<>();
        LocalDate today =
                LocalDate.ofInstant(engine.clock().instant(), engine.settings().zone());
        for (Reads.HoldRead read : engine.plan().holds()) {
            for (Map<String, Object> row : engine.runner().query(read.read(), engine.keysNow(byKey.keySet()))) {
                ClientRow client = byKey.get(engine.key(row));
                LocalDate until = until(read.hold(), ClientRow.date(Rows.text(row, "lethe_s")), today);
                if (client != null && !until.isBefore(today)) {
                    held.computeIfAbsent(client.key(), key -> new ArrayList<>()).add(held(read, row, client, until));
                }
            }
        }
        return held;
    }

    /** The last day of the holding period; a row without a start is held as if it were of today. */
    static LocalDate until(TableRule.Hold hold, @Nullable LocalDate from, LocalDate today) {
        LocalDate start = from == null ? today : from;
        return switch (hold.start()) {
            case SAME_DAY -> start.plus(hold.period());
            case END_OF_CALENDAR_YEAR -> LocalDate.of(start.getYear(), 12, 31).plus(hold.period());
        };
    }

    private Held held(Reads.HoldRead read, Map<String, Object> row, ClientRow client, LocalDate until) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("table", read.table().name());
        json.put("identity", identity(read.hold(), client));
        Map<String, @Nullable String> cells = new LinkedHashMap<>();
        List<@Nullable String> values = Rows.cells(row, read.columns().size());
        for (int i = 0; i < values.size(); i++) {
            cells.put(read.columns().get(i), values.get(i));
        }
        json.put("row", cells);
        String rowKey = Rows.text(row, "lethe_r");
        return new Held(
                read.table().name(),
                rowKey == null ? "" : rowKey,
                read.hold().norm(),
                until,
                new Personal(JSON.writeValueAsString(json)));
    }

    private Map<String, @Nullable String> identity(TableRule.Hold hold, ClientRow client) {
        Map<String, @Nullable String> identity = new LinkedHashMap<>();
        List<Reads.ClientColumn> columns = engine.plan().clients().columns();
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).column().name();
            if (hold.identity().stream().anyMatch(wanted -> wanted.equalsIgnoreCase(name))) {
                identity.put(name, client.cells().get(i));
            }
        }
        return identity;
    }

    /** What is kept, by table and norm, until the last of its days. */
    static List<SealedSummary> summary(List<Held> held) {
        Map<String, SealedSummary> summaries = new LinkedHashMap<>();
        for (Held row : held) {
            summaries.merge(
                    row.table() + "\n" + row.norm(),
                    new SealedSummary(row.table(), 1, row.norm(), row.until()),
                    (one, other) -> new SealedSummary(
                            one.table(),
                            one.rows() + other.rows(),
                            one.norm(),
                            one.until().isAfter(other.until()) ? one.until() : other.until()));
        }
        return List.copyOf(summaries.values());
    }
}
