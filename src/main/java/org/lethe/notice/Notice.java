package org.lethe.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to tell, as it lies in the outbox.
 *
 * @param id under which the receiver recognises a repeat: Message-ID, CloudEvent id, webhook-id, duplicate id
 * @param request the request it is about, if any; notices about a request leave in the order they were added
 * @param target the name of the webhook; null for the other kinds
 * @param content what is sent: the letter or the event as JSON
 */
public record Notice(
        UUID id, Kind kind, String salon, @Nullable UUID request, @Nullable String target, String content) {

    /** How it is told. */
    public enum Kind {
        LETTER,
        EVENT,
        WEBHOOK
    }

    static Notice letter(UUID id, String salon, @Nullable UUID request, String content) {
        return new Notice(id, Kind.LETTER, salon, request, null, content);
    }

    static Notice event(UUID id, String salon, UUID request, String content) {
        return new Notice(id, Kind.EVENT, salon, request, null, content);
    }

    static Notice webhook(UUID id, String salon, UUID request, String target, String content) {
        return new Notice(id, Kind.WEBHOOK, salon, request, target, content);
    }

    @Override
    public String toString() {
        return "Notice[" + kind + " " + id + "]";
    }
}
