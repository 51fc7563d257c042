package org.lethe.erasure.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The sealed records in the state store. They are written once, never changed (the database refuses it) and deleted
 * when their period is over.
 */
public final class SealedRecords {

    private static final String PUT_BATCH = SqlFile.read("sealed/put-batch.sql");
    private static final String PUT_RECORDS = SqlFile.read("sealed/put-records.sql");
    private static final String OF_REQUEST = SqlFile.read("sealed/of-request.sql");
    private static final String BATCH_OF = SqlFile.read("sealed/batch-of.sql");
    private static final String PURGE = SqlFile.read("sealed/purge.sql");
    private static final String PURGE_BATCHES = SqlFile.read("sealed/purge-batches.sql");

    /** A day is over everywhere when it is over here; so nothing is deleted a few hours early. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    private final JdbcClient state;

    public SealedRecords(JdbcClient state) {
        this.state = state;
    }

    /**
     * Keeps a batch, in the caller's transaction. A record that is there already (the same row of the same
     * request) stays as it is: after a crash or a restore the first seal counts.
     *
     * @return how many records are new
     */
    public int keep(SealedBatch batch, Clock clock) {
        if (batch.records().isEmpty()) {
            return 0;
        }
        state.sql(PUT_BATCH)
                .param("id", batch.id())
                .param("salon", batch.salon())
                .param("fingerprint", batch.keyFingerprint())
                .param("dataKey", batch.dataKey())
                .param("at", Timestamps.of(clock.instant()))
                .update();
        List<SealedRecord> records = batch.records();
        return state.sql(PUT_RECORDS)
                .param("batch", batch.id())
                .param("salon", batch.salon())
                .param("ids", texts(records, record -> record.id().toString()))
                .param("requests", texts(records, record -> record.requestId().toString()))
                .param("databases", texts(records, SealedRecord::database))
                .param("tables", texts(records, SealedRecord::table))
                .param("norms", texts(records, SealedRecord::norm))
                .param("untils", texts(records, record -> record.until().toString()))
                .param("digests", texts(records, SealedRecord::digest))
                .param("contents", records.stream().map(SealedRecord::content).toArray(byte[][]::new))
                .update();
    }

    private static String[] texts(List<SealedRecord> records, Function<SealedRecord, String> value) {
        return records.stream().map(value).toArray(String[]::new);
    }

    /** The sealed records of a request; what is known of them without the private key. */
    public List<SealedRecord> ofRequest(UUID requestId) {
        return state.sql(OF_REQUEST)
                .param("request", requestId)
                .query((row, number) -> record(row))
                .list();
    }

    /** The record of this id in its batch, alone. */
    public Optional<SealedBatch> find(UUID recordId) {
        return state.sql(BATCH_OF)
                .param("id", recordId)
                .query((row, number) -> new SealedBatch(
                        row.getObject("batch_id", UUID.class),
                        row.getString("salon"),
                        row.getString("key_fingerprint"),
                        row.getBytes("data_key"),
                        List.of(record(row))))
                .optional();
    }

    /**
     * Deletes the records whose last day is over, in the caller's transaction, and has each written down.
     *
     * @return how many
     */
    public int purgeExpired(Clock clock, SealLog log) {
        List<Ended> ended = state.sql(PURGE)
                .param("today", LocalDate.now(clock.withZone(LAST_ZONE)))
                .query((row, number) -> new Ended(
                        row.getObject("request_id", UUID.class), row.getString("salon"), row.getString("digest")))
                .list();
        ended.forEach(record -> log.ended(record.requestId, record.salon, record.digest));
        if (!ended.isEmpty()) {
            state.sql(PURGE_BATCHES).update();
        }
        return ended.size();
    }

    private record Ended(UUID requestId, String salon, String digest) {}

    private static SealedRecord record(ResultSet row) throws SQLException {
        return new SealedRecord(
                row.getObject("id", UUID.class),
                row.getObject("request_id", UUID.class),
                row.getString("database"),
                row.getString("table_name"),
                row.getString("norm"),
                row.getObject("until", LocalDate.class),
                row.getString("digest"),
                row.getBytes("content"));
    }
}
