package org.lethe.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Who did not answer, and until when this node tries nothing there: waiting for one who is silent holds up what is for
 * others. Each node learns it by itself, and again after a start.
 */
final class SilentTargets {

    private final Map<String, Silence> silences = new ConcurrentHashMap<>();
    private final Clock clock;

    SilentTargets(Clock clock) {
        this.clock = clock;
    }

    private record Silence(int tries, Instant until) {}

    /** The mail server, or one recipient of one salon; as {@code outbox-claim.sql} calls it. */
    static String name(Notice notice) {
        return notice.target() == null
                ? notice.kind().name()
                : String.join(" ", notice.kind().name(), notice.salon(), notice.target());
    }

    /** It did not answer, again. */
    void silent(String target) {
        silences.compute(target, (same, before) -> {
            int tries = before == null ? 1 : before.tries() + 1;
            return new Silence(tries, clock.instant().plus(SendingSchedule.pauseAfter(tries)));
        });
    }

    /** It has taken something. */
    void answered(String target) {
        silences.remove(target);
    }

    boolean isSilent(String target) {
        return all().anyMatch(target::equals);
    }

    /** Those to whom nothing is sent now. */
    List<String> now() {
        return all().toList();
    }

    private Stream<String> all() {
        Instant now = clock.instant();
        return silences.entrySet().stream()
                .filter(one -> now.isBefore(one.getValue().until()))
                .map(Map.Entry::getKey);
    }
}
