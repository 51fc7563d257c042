package org.lethe.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lethe.request.StoredRequest;
import org.lethe.state.Ids;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the salon's systems of changes: an event for the topic, and for a finished forgetting a webhook to each
 * recipient of the data (GDPR Art. 19). Everything is put into the outbox, in the caller's transaction.
 */
public final class Events {

    private final Outbox outbox;
    private final WebhookTargets webhooks;
    private final JsonMapper json;
    private final Clock clock;

    public Events(Outbox outbox, WebhookTargets webhooks, JsonMapper json, Clock clock) {
        this.outbox = outbox;
        this.webhooks = webhooks;
        this.json = json;
        this.clock = clock;
    }

    /** Announces the state that the request has just reached, if it is one that is told. */
    public void announce(StoredRequest request, EventData data) {
        announceAll(List.of(request), Map.of(request.id(), data));
    }

    /**
     * Announces many at once.
     *
     * @param data by request id; left out where nothing is known
     */
    public void announceAll(List<StoredRequest> requests, Map<UUID, EventData> data) {
        Instant now = clock.instant();
        List<Notice> notices = new ArrayList<>();
        for (StoredRequest request : requests) {
            EventType.of(request)
                    .ifPresent(type ->
                            addTo(notices, type, request, data.getOrDefault(request.id(), EventData.NONE), now));
        }
        outbox.addAll(notices);
    }

    private void addTo(List<Notice> notices, EventType type, StoredRequest request, EventData data, Instant now) {
        UUID id = Ids.next();
        notices.add(Notice.event(id, request.salon(), request.id(), CloudEvent.of(id, type, request, data, now, json)));
        if (type == EventType.FORGOTTEN) {
            for (WebhookTarget target : webhooks.of(request.salon())) {
                UUID webhook = Ids.next();
                String event = CloudEvent.of(webhook, type, request, data, now, json);
                notices.add(Notice.webhook(webhook, request.salon(), request.id(), target.name(), event));
            }
        }
    }
}
