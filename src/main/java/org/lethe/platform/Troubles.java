package org.lethe.platform;

import io.micrometer.core.instrument.MeterRegistry;
import org.lethe.web.RootCause;
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
        RootCause root = RootCause.of(trouble);
        LOG.error(
                "route {}: {} ({}{})",
                route,
                trouble.getClass().getSimpleName(),
                root.kind(),
                root.place().map(place -> " at " + place).orElse(""));
        meters.counter("lethe.troubles", "route", route, "kind", root.kind()).increment();
    }
}
