package org.lethe.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.lethe.retention.ScanWatch;

/** How far this node's scans are: {@code lethe_retention_found} and {@code lethe_retention_left}, per salon. */
final class RetentionMetrics implements ScanWatch {

    private final MeterRegistry meters;
    private final Map<String, AtomicLong> values = new ConcurrentHashMap<>();

    RetentionMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void progressed(String salon, long found, long left) {
        value("lethe.retention.found", salon).set(found);
        value("lethe.retention.left", salon).set(left);
    }

    private AtomicLong value(String name, String salon) {
        return values.computeIfAbsent(name + " " + salon, key -> {
            AtomicLong value = new AtomicLong();
            Gauge.builder(name, value, AtomicLong::doubleValue)
                    .tag("salon", salon)
                    .register(meters);
            return value;
        });
    }
}
