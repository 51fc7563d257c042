package org.lethe.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * A notice that this node alone may send until the lease ends.
 *
 * @param tries how often it was claimed, this time included
 */
public record ClaimedNotice(Notice notice, UUID lease, Instant leaseUntil, Instant addedAt, int tries) {

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
}
