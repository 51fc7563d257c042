package org.lethe.notice;

import org.jspecify.annotations.Nullable;
import org.lethe.person.Personal;
import org.lethe.request.RequestContent;

/**
 * By what the salon's systems recognise the request that an event is about.
 *
 * @param reference what the salon calls the client
 * @param sourceMessageId the sender's own id of its message; told to systems, never for a person's letter
 */
public record EventData(@Nullable Personal reference, @Nullable String sourceMessageId) {

    /** Nothing but the request's own id. */
    public static final EventData NONE = new EventData(null, null);

    /** As the request itself said. */
    public static EventData of(RequestContent content) {
        return new EventData(content.client().reference(), content.sourceMessageId());
    }

    @Override
    public String toString() {
        return "EventData[•••]";
    }
}
