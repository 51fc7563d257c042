package org.lethe.platform;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notes what a route could not deal with, by kind and place; a message may repeat values, so it is not logged. */
@Component("troubles")
public final class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private final MeterRegistry meters;

    Troubles(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Logs the kind of trouble and where it came from, and counts it. */
    public void note(Exception trouble, String route) {
        Throwable root = trouble;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        LOG.error("route {}: {} ({})", route, trouble.getClass().getSimpleName(), place(root));
        meters.counter("lethe.troubles", "route", route, "kind", root.getClass().getSimpleName())
                .increment();
    }

    private static String place(Throwable root) {
        for (StackTraceElement frame : root.getStackTrace()) {
            if (frame.getClassName().startsWith("org.lethe.")) {
                return root.getClass().getSimpleName() + " at " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return root.getClass().getSimpleName();
    }
}
