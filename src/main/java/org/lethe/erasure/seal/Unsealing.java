package org.lethe.erasure.seal;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens sealed records for whoever has the private key and a reason. No record is opened without being written down. */
public final class Unsealing {

    private static final int SHORTEST_REASON = 5;

    private final SealedRecords records;
    private final SealLog log;
    private final TransactionTemplate transaction;

    public Unsealing(SealedRecords records, SealLog log, TransactionTemplate transaction) {
        this.records = records;
        this.log = log;
        this.transaction = transaction;
    }

    /** The ids of what was sealed for a request. */
    public List<UUID> recordsOf(UUID requestId) {
        return records.ofRequest(requestId).stream().map(SealedRecord::id).toList();
    }

    /**
     * Opens one record: its JSON, after the entry in the ledger is committed.
     *
     * @throws HoldKeyException if there is no such record, the key is another one or the record was tampered with
     * @throws IllegalArgumentException if the reason is missing
     */
    public String open(UUID recordId, HoldKey key, String operator, String reason) {
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new IllegalArgumentException("give a reason, such as a file number; it goes into the ledger");
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            SealedBatch batch = records.find(recordId)
                    .orElseThrow(() -> new HoldKeyException(
                            "There is no sealed record " + recordId + ": it never was, or its period is over."));
            SealedRecord record = batch.records().get(0);
            String json = key.open(batch, record);
            log.unsealed(record.requestId(), batch.salon(), record.digest(), operator, reason.strip());
            return json;
        }));
    }
}
