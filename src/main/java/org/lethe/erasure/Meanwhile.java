package org.lethe.erasure;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Work on a thread of its own while the caller goes on. It has ended when this is closed, whatever happened. */
final class Meanwhile<T> implements AutoCloseable {

    private final FutureTask<T> task;
    private final Thread thread;

    /** Begins it. */
    Meanwhile(Supplier<T> work) {
        task = new FutureTask<>(work::get);
        thread = new Thread(task, "meanwhile");
        thread.start();
    }

    /** What it gave; what it threw is thrown. */
    T get() {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException("the work beside failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    @Override
    public void close() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
