package org.lethe.request;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.keys.Vault;
import org.lethe.person.Identifiers;
import org.lethe.person.IdentifiersText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The personal part of a request: kept encrypted, emptied once everybody has been told.
 *
 * @param client what was said about the person
 * @param reply where to answer, if the channel answers
 * @param sourceMessageId the sender's own id of the message; senders choose it, so it may say anything
 */
public record RequestContent(Identifiers client, @Nullable ReplyAddress reply, @Nullable String sourceMessageId) {

    private static final String REPLY = "reply.";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    static RequestContent of(ForgetRequest ask) {
        return new RequestContent(ask.client(), ask.reply(), ask.sourceMessageId());
    }

    byte[] seal(Vault vault, UUID request) {
        Map<String, String> texts = new TreeMap<>(IdentifiersText.toMap(client));
        if (sourceMessageId != null) {
            texts.put("sourceMessageId", sourceMessageId);
        }
        if (reply != null) {
            texts.putAll(ReplyAddressText.toMap(REPLY, reply));
        }
        return vault.seal(JSON.writeValueAsString(texts), context(request));
    }

    static RequestContent open(Vault vault, UUID request, byte[] sealed) {
        Map<String, String> texts = JSON.readValue(vault.open(sealed, context(request)), TEXTS);
        return new RequestContent(
                IdentifiersText.fromMap(texts),
                ReplyAddressText.fromMap(REPLY, texts).orElse(null),
                texts.get("sourceMessageId"));
    }

    private static String context(UUID request) {
        return "request:" + request;
    }

    @Override
    public String toString() {
        return "RequestContent[•••]";
    }
}
