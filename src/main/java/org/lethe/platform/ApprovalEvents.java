package org.lethe.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.lethe.ledger.Ledger;
import org.lethe.ledger.LedgerEntry;
import org.lethe.notice.Notice;
import org.lethe.notice.Outbox;
import org.lethe.retention.ApprovalNotices;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something waits for the salon's people: a CloudEvent {@code org.lethe.approval.needed} on the topic, an alarm in the
 * ledger when it begins, and the metric {@code lethe_over_cap_waiting}.
 */
final class ApprovalEvents implements ApprovalNotices {

    private final Outbox outbox;
    private final Ledger ledger;
    private final SalonGauges gauges;
    private final JsonMapper json;
    private final Clock clock;

    ApprovalEvents(Outbox outbox, Ledger ledger, MeterRegistry meters, JsonMapper json, Clock clock) {
        this.outbox = outbox;
        this.ledger = ledger;
        this.gauges = new SalonGauges(meters);
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void waits(Waits what) {
        UUID id = UUID.randomUUID();
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id.toString());
        event.put("source", "/salons/" + what.salon());
        event.put("type", "org.lethe.approval.needed");
        event.put("time", clock.instant().toString());
        event.put("datacontenttype", "application/json");
        event.put("data", data(what));
        outbox.add(new Notice(id, Notice.Kind.EVENT, what.salon(), null, null, json.writeValueAsString(event)));
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
