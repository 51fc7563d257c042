package org.lethe.notice;

import java.util.Locale;
import java.util.Optional;
import org.lethe.request.Channel;
import org.lethe.request.StoredRequest;

/** What a salon's systems are told about a request. */
public enum EventType {
    ACCEPTED,
    FORGOTTEN,
    REFUSED,
    NOTFOUND,
    BLOCKED,
    REVIEW,
    FAILED,
    WITHDRAWN;

    /** For instance {@code org.lethe.request.forgotten}. */
    public String text() {
        return "org.lethe.request." + name().toLowerCase(Locale.ROOT);
    }

    /** The event for the state a request has just reached, if that state is told. */
    static Optional<EventType> of(StoredRequest request) {
        return switch (request.state()) {
            case RECEIVED -> Optional.of(ACCEPTED).filter(any -> request.channel() != Channel.RETENTION);
            case NEEDS_REVIEW -> Optional.of(REVIEW);
            case BLOCKED -> Optional.of(BLOCKED);
            case FAILED -> Optional.of(FAILED);
            case FORGOTTEN -> Optional.of(FORGOTTEN);
            case NOT_FOUND -> Optional.of(NOTFOUND);
            case REFUSED -> Optional.of(REFUSED);
            case WITHDRAWN -> Optional.of(WITHDRAWN);
            case NEEDS_CONFIRMATION, APPROVED, ERASING -> Optional.empty();
        };
    }
}
