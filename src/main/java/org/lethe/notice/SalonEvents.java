package org.lethe.notice;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.lethe.state.Ids;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a salon's systems of what is about the salon and no single request. Everything is put into the outbox, in the
 * caller's transaction.
 */
public final class SalonEvents {

    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    public SalonEvents(Outbox outbox, JsonMapper json, Clock clock) {
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Adds an event for the topic.
     *
     * @param type for instance {@code org.lethe.map.outdated}
     * @param data what becomes the event's JSON data, in this order
     */
    public void tell(String salon, String type, Map<String, ?> data) {
        UUID id = Ids.next();
        outbox.add(Notice.event(id, salon, null, CloudEvent.of(id, salon, type, data, clock.instant(), json)));
    }
}
