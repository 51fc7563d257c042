package org.lethe.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Slows down who guesses passwords: after five wrong ones for a name from one place, the next is looked at only after a
 * pause, of a second at first and twice as long each time, up to a minute. A right one ends it. Other places are not held
 * up, so nobody can lock somebody else out. Kept in memory, for some thousands of names and places.
 */
final class Guesses {

    private static final int FREE = 5;
    private static final int LONGEST_SECONDS = 60;
    private static final int DOUBLINGS = 6;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
    private static final int MOST = 10_000;

    private record Who(String name, String place) {}

    private record Wrong(int times, Instant last) {}

    private final Clock clock;
    private final Map<Who, Wrong> wrong = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Who, Wrong> eldest) {
            return size() > MOST;
        }
    };

    Guesses(Clock clock) {
        this.clock = clock;
    }

    /** Whether a password for this name from this place is not looked at now. */
    synchronized boolean mustWait(String name, String place) {
        Wrong before = before(new Who(name, place));
        return before != null && clock.instant().isBefore(before.last().plus(pause(before.times())));
    }

    synchronized void wrong(String name, String place) {
        Who who = new Who(name, place);
        Wrong before = before(who);
        wrong.remove(who);
        wrong.put(who, new Wrong(before == null ? 1 : before.times() + 1, clock.instant()));
    }

    synchronized void right(String name, String place) {
        wrong.remove(new Who(name, place));
    }

    private @Nullable Wrong before(Who who) {
        Wrong before = wrong.get(who);
        boolean old = before != null && clock.instant().isAfter(before.last().plus(FORGOTTEN_AFTER));
        return old ? null : before;
    }

    private static Duration pause(int times) {
        int beyond = times - FREE;
        return beyond < 0
                ? Duration.ZERO
                : Duration.ofSeconds(Math.min(LONGEST_SECONDS, 1L << Math.min(DOUBLINGS, beyond)));
    }
}
