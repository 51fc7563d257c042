package org.lethe.notice;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.person.Personal;
import org.lethe.request.Channel;
import org.lethe.request.StoredRequest;
import tools.jackson.databind.json.JsonMapper;

/** An event about a request or a salon, as CloudEvents 1.0 JSON in structured mode. */
final class CloudEvent {

    private CloudEvent() {}

    static String of(UUID id, EventType type, StoredRequest request, EventData said, Instant time, JsonMapper json) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("requestId", request.id().toString());
        data.put("salon", request.salon());
        Personal reference = said.reference();
        data.put("reference", reference == null || byLetter(request) ? null : reference.reveal());
        data.put("sourceMessageId", fromSystem(request) ? said.sourceMessageId() : null);

        return written(id, request.salon(), type.text(), request.id().toString(), data, time, json);
    }

    /** An event about the salon itself, so without a subject. */
    static String of(UUID id, String salon, String type, Map<String, ?> data, Instant time, JsonMapper json) {
        return written(id, salon, type, null, data, time, json);
    }

    private static String written(
            UUID id,
            String salon,
            String type,
            @Nullable String subject,
            Map<String, ?> data,
            Instant time,
            JsonMapper json) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id.toString());
        event.put("source", "/salons/" + salon);
        event.put("type", type);
        if (subject != null) {
            event.put("subject", subject);
        }
        event.put("time", time.toString());
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        return json.writeValueAsString(event);
    }

    /** What a person's letter calls the person by is the person's own word, and stays out of the broker's journal too. */
    private static boolean byLetter(StoredRequest request) {
        return request.channel() == Channel.MAIL;
    }

    /** The Message-ID of a person's letter may name the person and stays out of the broker's journal. */
    private static boolean fromSystem(StoredRequest request) {
        return request.channel() == Channel.REST || request.channel() == Channel.QUEUE;
    }
}
