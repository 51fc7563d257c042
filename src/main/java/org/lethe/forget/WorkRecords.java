package org.lethe.forget;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lethe.keys.Vault;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The work records of attempts under way: encrypted, short-lived. */
final class WorkRecords {

    private static final String INSERT = SqlFile.read("forget/work-insert.sql");
    private static final String FIND = SqlFile.read("forget/work-find.sql");
    private static final String DELETE = SqlFile.read("forget/work-delete.sql");

    private final JdbcClient store;
    private final Vault vault;
    private final Clock clock;

    WorkRecords(JdbcClient store, Vault vault, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /** Commits the records of a database, all or none. */
    void commit(String database, List<WorkRecord> records) {
        store.sql(INSERT)
                .param("database", database)
                .param("requests", records.stream().map(WorkRecord::request).toArray(UUID[]::new))
                .param(
                        "attempts",
                        records.stream().map(work -> work.attempt().attempt()).toArray(UUID[]::new))
                .param("contents", records.stream().map(this::sealed).toArray(byte[][]::new))
                .param("now", Timestamps.of(clock.instant()))
                .update();
    }

    /** All that the attempts of each of these requests have written down in one database, as one record. */
    Map<UUID, WorkRecord> together(String database, List<UUID> requests) {
        Map<UUID, WorkRecord> together = new HashMap<>();
        find(database, requests).values().forEach(work -> together.merge(work.request(), work, WorkRecord::and));
        return together;
    }

    /** The records of these requests in one database, by attempt, oldest first. */
    Map<UUID, WorkRecord> find(String database, List<UUID> requests) {
        Map<UUID, WorkRecord> found = new LinkedHashMap<>();
        store.sql(FIND)
                .param("database", database)
                .param("requests", requests.toArray(UUID[]::new))
                .query(row -> {
                    UUID request = row.getObject("request_id", UUID.class);
                    UUID attempt = row.getObject("attempt", UUID.class);
                    String text = vault.open(row.getBytes("content"), context(request, database, attempt));
                    found.put(attempt, WorkText.parse(request, database, attempt, text));
                });
        return found;
    }

    /** Deletes them, in the caller's transaction: the outcome is written. */
    void delete(String database, List<UUID> requests) {
        store.sql(DELETE)
                .param("database", database)
                .param("requests", requests.toArray(UUID[]::new))
                .update();
    }

    private byte[] sealed(WorkRecord work) {
        return vault.seal(
                WorkText.of(work),
                context(work.request(), work.database(), work.attempt().attempt()));
    }

    private static String context(UUID request, String database, UUID attempt) {
        return "work:" + request + ":" + database + ":" + attempt;
    }
}
