package org.lethe.retention;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few threads that run scans when woken; how many scans there are does not matter. */
public final class ScanWorkers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScanWorkers.class);

    private final Runnable work;
    private final ExecutorService threads;
    private final Semaphore free;
    private final AtomicBoolean wanted = new AtomicBoolean();

    /** @param work is done until nothing is left of it, by each thread */
    public ScanWorkers(int count, Runnable work) {
        this.work = work;
        this.free = new Semaphore(count);
        this.threads = Executors.newFixedThreadPool(Math.max(1, count), task -> {
            Thread thread = new Thread(task, "retention-scan");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** There may be something to do. Returns at once. */
    public void wake() {
        wanted.set(true);
        while (!threads.isShutdown() && free.tryAcquire()) {
            threads.execute(this::workOff);
        }
    }

    private void workOff() {
        do {
            try {
                do {
                    wanted.set(false);
                    work.run();
                } while (wanted.get());
            } catch (RuntimeException e) {
                LOG.error(
                        "Scans could not be looked for; the next tick tries again: {}",
                        e.getClass().getName());
            } finally {
                free.release();
            }
        } while (wanted.get() && free.tryAcquire());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
