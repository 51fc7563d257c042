package org.lethe.request;

import java.time.Instant;

/** Until when a request must be answered (GDPR Art. 12(3)). */
public interface DueDates {

    /** One month after receipt, moved to a working day of the salon (Regulation 1182/71); end of that day there. */
    Instant dueAt(String salon, Instant receivedAt);

    /** Three months after receipt: the extended date. */
    Instant extendedDueAt(String salon, Instant receivedAt);
}
