package org.lethe.ledger;

import java.util.Locale;

/** What a ledger entry tells. */
public enum EntryType {
    /** a client was forgotten; such an entry has a receipt */
    FORGOTTEN,
    /** a client was forgotten in a part of the salon's databases, and a person has to decide about the rest */
    PARTLY_FORGOTTEN,
    /** a request was refused, whole */
    REFUSED,
    /** a person let something pass: a review, a scan above the cap, a late scan */
    APPROVED,
    /** a salon's retention period was set */
    RETENTION_SET,
    /** a sealed record was opened by the holder of the salon's key */
    UNSEALED,
    /** a sealed record was deleted, its hold being over */
    SEAL_ENDED,
    /** a restored database or a stranger was met, or residue was found */
    ALARM,
    /** a log starts: the first one, or one after a restored hub */
    ORIGIN,
    /** older entries were emptied, their time being over */
    EXPIRED;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
