package org.lethe.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Gauges with the tag {@code salon}, made when they are first set. */
final class SalonGauges {

    private final MeterRegistry meters;
    private final Map<String, Map<String, AtomicLong>> values = new ConcurrentHashMap<>();

    SalonGauges(MeterRegistry meters) {
        this.meters = meters;
    }

    void set(String name, String salon, long now) {
        values.computeIfAbsent(name, key -> new ConcurrentHashMap<>())
                .computeIfAbsent(salon, key -> register(name, salon))
                .set(now);
    }

    /** Sets those of these salons, and those of all others to 0. */
    void only(String name, Map<String, Long> bySalon) {
        values.getOrDefault(name, Map.of()).forEach((salon, value) -> value.set(bySalon.getOrDefault(salon, 0L)));
        bySalon.forEach((salon, now) -> set(name, salon, now));
    }

    private AtomicLong register(String name, String salon) {
        AtomicLong value = new AtomicLong();
        Gauge.builder(name, value, AtomicLong::doubleValue).tag("salon", salon).register(meters);
        return value;
    }
}
