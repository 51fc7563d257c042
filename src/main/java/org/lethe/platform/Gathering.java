package org.lethe.platform;

import org.springframework.stereotype.Component;

/**
 * How long a route lets things gather before it takes the next batch. What a batch costs is the same for ten as for a
 * hundred; so where many come in quick succession they wait a moment for each other, and who comes alone does not wait.
 */
@Component("gathering")
final class Gathering {

    private static final int SOME = 4;
    private static final int MANY = 100;
    private static final long MOMENT_MILLIS = 40;

    /**
     * @param size of the batch just dealt with
     * @return milliseconds
     */
    public long after(int size) {
        return size >= SOME && size < MANY ? MOMENT_MILLIS : 0;
    }
}
