package org.lethe.platform;

import java.time.Clock;
import java.util.UUID;
import org.lethe.erasure.seal.SealLog;
import org.lethe.ledger.Ledger;
import org.lethe.ledger.LedgerEntry;

/** What happens to sealed records goes into the ledger. */
public final class LedgerSealLog implements SealLog {

    private final Ledger ledger;
    private final Clock clock;

    public LedgerSealLog(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void unsealed(UUID requestId, String salon, String digest, String operator, String reason) {
        ledger.append(LedgerEntry.unsealed(requestId, salon, clock.instant(), digest, operator, reason));
    }

    @Override
    public void ended(UUID requestId, String salon, String digest) {
        ledger.append(LedgerEntry.sealEnded(requestId, salon, clock.instant(), digest));
    }
}
