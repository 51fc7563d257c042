package org.lethe.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.lethe.notice.OutboxClaims;
import org.lethe.notice.OutboxLevel;
import org.springframework.stereotype.Component;

/**
 * How full the outbox of all nodes is, counted when somebody asks, at most every few seconds: {@code
 * lethe_outbox_waiting}, {@code _late} and {@code _given_up}.
 */
@Component
final class OutboxMetrics implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(3);

    private final OutboxClaims outbox;
    private final Clock clock;
    private @Nullable Counted last;

    OutboxMetrics(OutboxClaims outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Counted(OutboxLevel level, Instant at) {

        boolean isFresh(Instant now) {
            return Duration.between(at, now).abs().compareTo(FRESH) < 0;
        }
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(meters, "lethe.outbox.waiting", OutboxLevel::waiting);
        gauge(meters, "lethe.outbox.late", OutboxLevel::late);
        gauge(meters, "lethe.outbox.given.up", OutboxLevel::givenUp);
    }

    private void gauge(MeterRegistry meters, String name, ToLongFunction<OutboxLevel> part) {
        Gauge.builder(name, this, metrics -> part.applyAsLong(metrics.level())).register(meters);
    }

    private synchronized OutboxLevel level() {
        Instant now = clock.instant();
        Counted counted = last;
        if (counted == null || !counted.isFresh(now)) {
            counted = new Counted(outbox.level(), now);
            last = counted;
        }
        return counted.level();
    }
}
