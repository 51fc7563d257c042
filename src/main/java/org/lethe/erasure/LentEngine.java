package org.lethe.erasure;

import java.util.Optional;
import java.util.function.Function;

/** An engine that is lent for one piece of work at a time. Once it is retired, it is closed with the last that ends. */
final class LentEngine {

    private final Engine engine;
    private int borrowers;
    private boolean retired;

    LentEngine(Engine engine) {
        this.engine = engine;
    }

    /** Work with the engine; empty, and nothing done, where it is retired. */
    <T> Optional<Done<T>> lend(Function<Engine, T> work) {
        if (!borrow()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Done<>(work.apply(engine)));
        } finally {
            giveBack();
        }
    }

    /** What came of the work. */
    record Done<T>(T result) {}

    private synchronized boolean borrow() {
        if (retired) {
            return false;
        }
        borrowers++;
        return true;
    }

    private synchronized void giveBack() {
        borrowers--;
        closeUnused();
    }

    /** Lends it to nobody any more. */
    synchronized void retire() {
        if (!retired) {
            retired = true;
            closeUnused();
        }
    }

    private void closeUnused() {
        if (retired && borrowers == 0) {
            engine.runner().close();
        }
    }
}
