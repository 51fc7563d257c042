package org.lethe.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lethe.ledger.Ledger;
import org.lethe.ledger.LedgerEntry;
import org.lethe.notice.SalonEvents;
import org.lethe.retention.ApprovalNotices;

/**
 * Something waits for the salon's people: a CloudEvent {@code org.lethe.approval.needed} on the topic, an alarm in the
 * ledger when it begins, and the metric {@code lethe_over_cap_waiting}.
 */
final class ApprovalEvents implements ApprovalNotices {

    private final SalonEvents events;
    private final Ledger ledger;
    private final SalonGauges gauges;
    private final Clock clock;

    ApprovalEvents(SalonEvents events, Ledger ledger, MeterRegistry meters, Clock clock) {
        this.events = events;
        this.ledger = ledger;
        this.gauges = new SalonGauges(meters);
        this.clock = clock;
    }

    @Override
    public void waits(Waits what) {
        events.tell(what.salon(), "org.lethe.approval.needed", data(what));
        if (what.news()) {
            ledger.append(LedgerEntry.alarm(
                    what.salon(),
                    clock.instant(),
                    "approval-needed",
                    Map.of("reason", what.reason(), "clients", what.clients())));
        }
    }

    private static Map<String, Object> data(Waits what) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("salon", what.salon());
        data.put("what", what.scan() == null ? "requests" : "scan");
        data.put("clients", what.clients());
        data.put("reason", what.reason());
        data.put("since", what.since().toString());
        if (what.nextDueAt() != null) {
            data.put("nextDueAt", what.nextDueAt().toString());
        }
        String salon = "/api/v1/salons/" + what.salon();
        data.put("look", what.scan() == null ? salon + "/over-cap" : salon + "/retention/scans/" + what.scan());
        return data;
    }

    @Override
    public void overCap(Map<String, Long> waiting) {
        gauges.only("lethe.over.cap.waiting", waiting);
    }
}
