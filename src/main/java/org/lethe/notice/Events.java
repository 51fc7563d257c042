package org.lethe.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
     * Announces many at once. That many clients of a salon were forgotten is one entry of the outbox: nothing comes
     * after it for any of these requests, and where nothing before it is still to leave, the order is kept.
     *
     * @param data by request id; left out where nothing is known
     */
    public void announceAll(List<StoredRequest> requests, Map<UUID, EventData> data) {
        Instant now = clock.instant();
        Set<UUID> alone = requests.size() < 2
                ? requests.stream().map(StoredRequest::id).collect(Collectors.toSet())
                : outbox.withEventsWaiting(
                        requests.stream().map(StoredRequest::id).toList());
        List<Notice> notices = new ArrayList<>();
        Map<String, List<String>> together = new LinkedHashMap<>();
        for (StoredRequest request : requests) {
            EventType type = EventType.of(request).orElse(null);
            if (type == null) {
                continue;
            }
            EventData said = data.getOrDefault(request.id(), EventData.NONE);
            UUID id = Ids.next();
            String event = CloudEvent.of(id, type, request, said, now, json);
            if (type == EventType.FORGOTTEN && !alone.contains(request.id())) {
                together.computeIfAbsent(request.salon(), salon -> new ArrayList<>())
                        .add(event);
            } else {
                notices.add(Notice.event(id, request.salon(), request.id(), event));
            }
            if (type == EventType.FORGOTTEN) {
                addWebhooks(notices, request, said, now);
            }
        }
        together.forEach((salon, events) -> notices.add(Notice.events(Ids.next(), salon, events)));
        outbox.addAll(notices);
    }

    private void addWebhooks(List<Notice> notices, StoredRequest request, EventData said, Instant now) {
        for (WebhookTarget target : webhooks.of(request.salon())) {
            UUID id = Ids.next();
            String event = CloudEvent.of(id, EventType.FORGOTTEN, request, said, now, json);
            notices.add(Notice.webhook(id, request.salon(), request.id(), target.name(), event));
        }
    }
}
