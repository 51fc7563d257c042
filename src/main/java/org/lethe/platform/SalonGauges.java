package org.lethe.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gauges with the tag {@code salon}, made when they are first set, for the salons that were heard of last: one for each of
 * ten thousand would be of no use to anybody.
 */
final class SalonGauges {

    private static final int MOST = 50;

    private final MeterRegistry meters;
    private final Map<String, Map<String, Value>> values = new HashMap<>();

    SalonGauges(MeterRegistry meters) {
        this.meters = meters;
    }

    private record Value(AtomicLong now, Meter meter) {}

    synchronized void set(String name, String salon, long now) {
        Map<String, Value> salons = values.computeIfAbsent(name, key -> new LinkedHashMap<>(16, 0.75f, true));
        salons.computeIfAbsent(salon, key -> register(name, salon)).now().set(now);
        if (salons.size() > MOST) {
            Iterator<Value> eldest = salons.values().iterator();
            meters.remove(eldest.next().meter());
            eldest.remove();
        }
    }

    /** Sets those of these salons, and those of all others to 0. */
    synchronized void only(String name, Map<String, Long> bySalon) {
        values.getOrDefault(name, Map.of())
                .forEach((salon, value) -> value.now().set(bySalon.getOrDefault(salon, 0L)));
        bySalon.forEach((salon, now) -> set(name, salon, now));
    }

    private Value register(String name, String salon) {
        AtomicLong value = new AtomicLong();
        return new Value(
                value,
                Gauge.builder(name, value, AtomicLong::doubleValue)
                        .tag("salon", salon)
                        .register(meters));
    }
}
