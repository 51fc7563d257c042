package org.lethe.platform;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How long a route lets things gather before it takes the next batch. What a batch costs is the same for ten as for a
 * hundred; so where many come in quick succession they wait a moment for each other, and who comes alone does not wait.
 * All consumers of a route share its moments: one batch is taken in each.
 */
@Component("gathering")
final class Gathering {

    /** So many in a moment are many. */
    private static final int SOME = 8;
    /** A batch of so many is worth its cost, and the next need not wait. */
    private static final int ENOUGH = 100;

    private static final long MOMENT_MILLIS = 100;

    private final Clock clock;
    private final Map<String, Moments> routes = new ConcurrentHashMap<>();

    Gathering(Clock clock) {
        this.clock = clock;
    }

    /**
     * How long a consumer that was woken waits before it takes its first batch.
     *
     * @return milliseconds
     */
    public long before(String route) {
        return moments(route).next(clock.millis(), 0);
    }

    /**
     * How long it waits before it takes the next.
     *
     * @param size of the batch just dealt with
     * @return milliseconds
     */
    public long after(String route, int size) {
        return moments(route).next(clock.millis(), size);
    }

    private Moments moments(String route) {
        return routes.computeIfAbsent(route, name -> new Moments());
    }

    /** What one route has dealt with lately. */
    private static final class Moments {

        private long began;
        private int here;
        private int before;
        private long free;

        synchronized long next(long now, int size) {
            if (now - began >= MOMENT_MILLIS) {
                before = now - began < 2 * MOMENT_MILLIS ? here : 0;
                here = 0;
                began = now;
            }
            here += size < ENOUGH ? size : 0;
            boolean many = Math.max(here, before) >= SOME && size < ENOUGH;
            long from = many ? Math.max(now, free) : now;
            free = from + MOMENT_MILLIS;
            return from - now;
        }
    }
}
