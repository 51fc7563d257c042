package org.lethe.notice;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to tell, as it lies in the outbox.
 *
 * @param id under which the receiver recognises a repeat: Message-ID, CloudEvent id, webhook-id, duplicate id
 * @param request the request it is about, if any; notices about a request leave in the order they were added
 * @param target the name of the webhook; null for the other kinds
 * @param content what is sent: the letter or the event as JSON, or several
 *     events
 */
public record Notice(
        UUID id, Kind kind, String salon, @Nullable UUID request, @Nullable String target, String content) {

    /** JSON is written without line ends. */
    private static final String NEXT = "\n";

    /** How it is told. */
    public enum Kind {
        LETTER,
        EVENT,
        WEBHOOK
    }

    static Notice letter(UUID id, String salon, @Nullable UUID request, String content) {
        return new Notice(id, Kind.LETTER, salon, request, null, content);
    }

    static Notice event(UUID id, String salon, @Nullable UUID request, String content) {
        return new Notice(id, Kind.EVENT, salon, request, null, content);
    }

    /** Events that leave together, each with an id of its own in its text; none of their requests has a later one. */
    static Notice events(UUID id, String salon, List<String> events) {
        return event(id, salon, null, String.join(NEXT, events));
    }

    /** What is sent, one after the other: more than one only where events leave together. */
    List<String> messages() {
        return kind == Kind.EVENT ? List.of(content.split(NEXT, -1)) : List.of(content);
    }

    static Notice webhook(UUID id, String salon, UUID request, String target, String content) {
        return new Notice(id, Kind.WEBHOOK, salon, request, target, content);
    }

    @Override
    public String toString() {
        return "Notice[" + kind + " " + id + "]";
    }
}
