package org.lethe.forget;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lethe.keys.Vault;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The work records of attempts under way: encrypted, short-lived. */
final class WorkRecords {

    private static final String INSERT = SqlFile.read("forget/work-insert.sql");
    private static final String FIND = SqlFile.read("forget/work-find.sql");
    private static final String DELETE = SqlFile.read("forget/work-delete.sql");

    private final NamedParameterJdbcTemplate store;
    private final TransactionTemplate transaction;
    private final Vault vault;
    private final Clock clock;

    WorkRecords(NamedParameterJdbcTemplate store, TransactionTemplate transaction, Vault vault, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.vault = vault;
        this.clock = clock;
    }

    /** Commits the records, all or none. */
    void commit(List<WorkRecord> records) {
        SqlParameterSource[] rows = records.stream().map(this::row).toArray(SqlParameterSource[]::new);
        transaction.executeWithoutResult(status -> store.batchUpdate(INSERT, rows));
    }

    /** The records of these requests in one database, by attempt. */
    Map<UUID, WorkRecord> find(String database, List<UUID> requests) {
        Map<UUID, WorkRecord> found = new HashMap<>();
        store.query(FIND, parameters(database, requests), row -> {
            UUID request = row.getObject("request_id", UUID.class);
            UUID attempt = row.getObject("attempt", UUID.class);
            String text = vault.open(row.getBytes("content"), context(request, database, attempt));
            found.put(attempt, WorkText.parse(request, database, attempt, text));
        });
        return found;
    }

    /** Deletes them, in the caller's transaction: the outcome is written. */
    void delete(String database, List<UUID> requests) {
        store.update(DELETE, parameters(database, requests));
    }

    private SqlParameterSource row(WorkRecord work) {
        return new MapSqlParameterSource()
                .addValue("request", work.request())
                .addValue("database", work.database())
                .addValue("attempt", work.attempt().attempt())
                .addValue(
                        "content",
                        vault.seal(
                                WorkText.of(work),
                                context(
                                        work.request(),
                                        work.database(),
                                        work.attempt().attempt())))
                .addValue("now", Timestamps.of(clock.instant()));
    }

    private static MapSqlParameterSource parameters(String database, List<UUID> requests) {
        return new MapSqlParameterSource()
                .addValue("database", database)
                .addValue("requests", requests.toArray(UUID[]::new));
    }

    private static String context(UUID request, String database, UUID attempt) {
        return "work:" + request + ":" + database + ":" + attempt;
    }
}
