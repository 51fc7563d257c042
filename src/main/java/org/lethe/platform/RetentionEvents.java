package org.lethe.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lethe.notice.SalonEvents;
import org.lethe.person.Personal;
import org.lethe.retention.RetentionNotices;

/** Tells the salon's systems of a coming scan: a CloudEvent {@code org.lethe.retention.due} on the topic. */
final class RetentionEvents implements RetentionNotices {

    private final SalonEvents events;

    RetentionEvents(SalonEvents events) {
        this.events = events;
    }

    @Override
    public void comingUp(ComingScan scan) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("salon", scan.salon());
        data.put("scanAt", scan.at().toString());
        data.put("dueBefore", scan.dueBefore().toString());
        data.put("count", scan.count());
        data.put("references", scan.first().stream().map(Personal::reveal).toList());
        data.put("complete", scan.more() == 0);
        data.put("more", scan.more());
        data.put("list", "/api/v1/salons/" + scan.salon() + "/retention/due");
        events.tell(scan.salon(), "org.lethe.retention.due", data);
    }
}
