package org.lethe.platform;

import io.micrometer.core.instrument.MeterRegistry;
import org.lethe.retention.ScanWatch;

/**
 * How far this node's scans are, per salon: {@code lethe_retention_found}, {@code _left}, {@code _per_second} and
 * {@code _remaining_seconds}.
 */
final class RetentionMetrics implements ScanWatch {

    private final SalonGauges gauges;

    RetentionMetrics(MeterRegistry meters) {
        this.gauges = new SalonGauges(meters);
    }

    @Override
    public void progressed(String salon, Progress progress) {
        gauges.set("lethe.retention.found", salon, progress.found());
        gauges.set("lethe.retention.left", salon, progress.left());
        gauges.set("lethe.retention.per.second", salon, progress.perSecond());
        gauges.set("lethe.retention.remaining.seconds", salon, progress.remainingSeconds());
    }
}
