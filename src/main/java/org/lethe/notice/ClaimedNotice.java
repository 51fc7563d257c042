package org.lethe.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * A notice that this node alone may send until the lease ends.
 *
 * @param firstNotBefore when it might first leave
 * @param tries how often it was claimed, this time included
 */
public record ClaimedNotice(Notice notice, UUID lease, Instant leaseUntil, Instant firstNotBefore, int tries) {

    public String kind() {
        return notice.kind().name();
    }

    public UUID id() {
        return notice.id();
    }

    public String salon() {
        return notice.salon();
    }

    public String content() {
        return notice.content();
    }

    /** An event of it, to be sent under its own id. */
    public record Event(String id, String content) {}

    /** For the kind EVENT: what is sent, one after the other. */
    public List<Event> events() {
        return notice.messages().stream()
                .map(event ->
                        new Event(JsonMapper.shared().readTree(event).path("id").asString(), event))
                .toList();
    }
}
