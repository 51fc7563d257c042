package org.lethe.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToLongFunction;
import org.lethe.notice.OutboxClaims;
import org.lethe.notice.OutboxLevel;
import org.springframework.stereotype.Component;

/**
 * How full the outbox of all nodes is, counted when somebody asks: {@code lethe_outbox_waiting}, {@code _late} and
 * {@code _given_up}.
 */
@Component
final class OutboxMetrics implements MeterBinder {

    private final OutboxClaims outbox;

    OutboxMetrics(OutboxClaims outbox) {
        this.outbox = outbox;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(meters, "lethe.outbox.waiting", OutboxLevel::waiting);
        gauge(meters, "lethe.outbox.late", OutboxLevel::late);
        gauge(meters, "lethe.outbox.given.up", OutboxLevel::givenUp);
    }

    private void gauge(MeterRegistry meters, String name, ToLongFunction<OutboxLevel> part) {
        Gauge.builder(name, outbox, claims -> part.applyAsLong(claims.level())).register(meters);
    }
}
