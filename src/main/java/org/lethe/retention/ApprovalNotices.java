package org.lethe.retention;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells a salon that something waits for its people. */
public interface ApprovalNotices {

    /** Tells it, in the caller's transaction. */
    void waits(Waits what);

    /** How many requests wait above the cap, by salon; none in those that are left out. For metrics. */
    void overCap(Map<String, Long> waiting);

    /**
     * @param scan the scan that waits; null where requests wait above the cap
     * @param reason why, without personal values
     * @param clients how many it is about
     * @param nextDueAt by when the first has to be answered; null for a scan
     * @param news whether the salon hears of it for the first time
     */
    record Waits(
            String salon,
            @Nullable UUID scan,
            String reason,
            long clients,
            Instant since,
            @Nullable Instant nextDueAt,
            boolean news) {}
}
