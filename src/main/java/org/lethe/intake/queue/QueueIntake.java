package org.lethe.intake.queue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lethe.intake.Ask;
import org.lethe.intake.AskReader;
import org.lethe.request.Caller;
import org.lethe.request.Channel;
import org.lethe.request.ForgetRequest;
import org.lethe.request.NotUnderstoodException;
import tools.jackson.databind.JsonNode;

/** Turns a queue message, an ask or a CloudEvent around one, into a {@link ForgetRequest}, and nothing else. */
public final class QueueIntake {

    private static final String CLOUD_EVENTS = "1.0";
    private static final int LONGEST_ID = 255;

    private final Senders senders;

    public QueueIntake(Senders senders) {
        this.senders = senders;
    }

    /** Knows the credential of a broker user. */
    public interface Senders {
        Optional<Caller> find(String user);
    }

    /**
     * Reads one message; nothing else of it goes on.
     *
     * @param body the message's body
     * @param user whom the broker has authenticated as the sender
     * @throws NotUnderstoodException naming what is wrong
     */
    public ForgetRequest read(@Nullable Object body, @Nullable String user, @Nullable String messageId) {
        Caller caller = user == null ? null : senders.find(user).orElse(null);
        if (caller == null) {
            throw new NotUnderstoodException("", "The broker does not say which user sent this message");
        }
        JsonNode tree = AskReader.tree(text(body));
        String id = messageId;
        String key = id;
        String prefix = "";
        if (tree.has("specversion")) {
            id = eventId(tree);
            key = tree.path("source").asString("") + " " + id;
            tree = data(tree);
            prefix = "data.";
        }
        Ask ask = AskReader.read(tree, prefix);
        if (ask.dryRun()) {
            throw new NotUnderstoodException(prefix + "dryRun", "a preview cannot be had by queue; ask by REST");
        }
        return new ForgetRequest(
                ask.salon(), ask.client(), Channel.QUEUE, caller, key, ask.requestedAt(), ask.digest(), id, null);
    }

    private static String text(@Nullable Object body) {
        if (body instanceof String text) {
            return text;
        }
        if (body instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        throw new NotUnderstoodException("", "The message is not a text; send the JSON as text or as UTF-8 bytes");
    }

    private static String eventId(JsonNode event) {
        if (!CLOUD_EVENTS.equals(event.path("specversion").asString(""))) {
            throw new NotUnderstoodException("specversion", "must be 1.0");
        }
        String id = event.path("id").asString("");
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new NotUnderstoodException("id", "a CloudEvent needs an id of at most " + LONGEST_ID + " characters");
        }
        return id;
    }

    private static JsonNode data(JsonNode event) {
        JsonNode data = event.get("data");
        if (data != null && data.isString()) {
            return AskReader.tree(data.stringValue());
        }
        if (data == null || !data.isObject()) {
            throw new NotUnderstoodException("data", "is missing; the ask is expected here as JSON");
        }
        return data;
    }
}
