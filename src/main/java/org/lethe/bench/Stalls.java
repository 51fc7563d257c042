package org.lethe.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How long at worst a thread had to wait that wanted to do next to nothing: moments in which the machine, or this process,
 * stood still, whatever the hub did.
 */
final class Stalls implements AutoCloseable {

    private static final long NAP = TimeUnit.MILLISECONDS.toNanos(1);

    private final Thread thread = new Thread(this::watch, "stalls");
    private volatile boolean over;
    private volatile long worst;

    Stalls() {
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        while (!over) {
            long started = System.nanoTime();
            LockSupport.parkNanos(NAP);
            worst = Math.max(worst, System.nanoTime() - started - NAP);
        }
    }

    double worstMillis() {
        return worst / 1e6;
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        thread.join();
    }
}
