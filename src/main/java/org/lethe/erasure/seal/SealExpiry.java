package org.lethe.erasure.seal;

import java.time.Clock;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets sealed records end when their period is over. */
public final class SealExpiry {

    private final SealedRecords records;
    private final SealLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public SealExpiry(SealedRecords records, SealLog log, TransactionTemplate transaction, Clock clock) {
        this.records = records;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Deletes the records whose last day is over and has each written down, in one transaction. */
    public void endThoseDue() {
        transaction.executeWithoutResult(status -> records.purgeExpired(clock, log));
    }
}
