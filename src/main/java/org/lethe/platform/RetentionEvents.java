package org.lethe.platform;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.lethe.notice.Notice;
import org.lethe.notice.Outbox;
import org.lethe.person.Personal;
import org.lethe.retention.RetentionNotices;
import tools.jackson.databind.json.JsonMapper;

/** Tells the salon's systems of a coming scan: a CloudEvent {@code org.lethe.retention.due} on the topic. */
final class RetentionEvents implements RetentionNotices {

    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    RetentionEvents(Outbox outbox, JsonMapper json, Clock clock) {
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void comingUp(ComingScan scan) {
        UUID id = UUID.randomUUID();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("salon", scan.salon());
        data.put("scanAt", scan.at().toString());
        data.put("dueBefore", scan.dueBefore().toString());
        data.put("count", scan.count());
        data.put("references", scan.first().stream().map(Personal::reveal).toList());
        data.put("complete", scan.more() == 0);
        data.put("more", scan.more());
        data.put("list", "/api/v1/salons/" + scan.salon() + "/retention/due");
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id.toString());
        event.put("source", "/salons/" + scan.salon());
        event.put("type", "org.lethe.retention.due");
        event.put("time", clock.instant().toString());
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        outbox.add(new Notice(id, Notice.Kind.EVENT, scan.salon(), null, null, json.writeValueAsString(event)));
    }
}
