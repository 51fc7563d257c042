package org.lethe.bench;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The most connections that were seen open, looked at ten times a second. */
final class Peak implements AutoCloseable {

    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(100);

    private final ManySalons salons;
    private final Thread thread = new Thread(this::watch, "connections");
    private volatile boolean over;
    private volatile int most;

    Peak(ManySalons salons) {
        this.salons = salons;
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (!over) {
                most = Math.max(most, salons.connections());
                LockSupport.parkNanos(LOOK);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the server does not say how many connections are open", e);
        }
    }

    /** @throws IllegalStateException if none was seen, so that nothing was measured */
    int most() {
        if (most == 0) {
            throw new IllegalStateException("no connection was seen");
        }
        return most;
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        thread.join();
    }
}
