package org.lethe.testing;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What the test run ends with, the last begun first: a hub before the database server in which its salons are. Hooks of
 * their own would run side by side, and the hub would wait for connections that nobody gives any more.
 */
public final class AtExit {

    private static final Deque<AutoCloseable> BEGUN = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AtExit::closeAll));
    }

    private AtExit() {}

    public static synchronized void close(AutoCloseable begun) {
        BEGUN.push(begun);
    }

    private static synchronized void closeAll() {
        while (!BEGUN.isEmpty()) {
            try {
                BEGUN.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
