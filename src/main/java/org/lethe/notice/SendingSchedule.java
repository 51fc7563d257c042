package org.lethe.notice;

import java.time.Duration;
import java.time.Instant;

/** When a failed sending is tried again, and until when. */
final class SendingSchedule {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    /** As long as mail servers try (RFC 5321, 4.5.4.1). */
    private static final Duration PATIENCE = Duration.ofDays(5);

    private SendingSchedule() {}

    /** 1 s, 2 s, 4 s … up to a quarter of an hour. */
    static Duration pauseAfter(int tries) {
        Duration pause = Duration.ofSeconds(1L << Math.min(Math.max(tries - 1, 0), 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** Letters and webhooks are given up five days after they might first leave; events wait for the broker as long as it takes. */
    static boolean isOver(Notice.Kind kind, Instant firstNotBefore, Instant now) {
        return kind != Notice.Kind.EVENT && firstNotBefore.isBefore(overBefore(now));
    }

    /** Letters and webhooks that might leave before this are given up. */
    static Instant overBefore(Instant now) {
        return now.minus(PATIENCE);
    }
}
