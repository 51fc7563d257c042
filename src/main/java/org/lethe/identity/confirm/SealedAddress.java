package org.lethe.identity.confirm;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.lethe.keys.Vault;
import org.lethe.person.Personal;
import org.lethe.request.ReplyAddress;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An address, encrypted for as long as a reminder may have to be written to it. */
final class SealedAddress {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final Vault vault;
    private final JsonMapper json = JsonMapper.builder().build();

    SealedAddress(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(ReplyAddress to, UUID request) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("address", to.address().reveal());
        texts.put("language", to.language().toLanguageTag());
        String messageId = to.messageId();
        if (messageId != null) {
            texts.put("messageId", messageId);
        }
        String thread = to.thread();
        if (thread != null) {
            texts.put("thread", thread);
        }
        return vault.seal(json.writeValueAsString(texts), context(request));
    }

    ReplyAddress open(byte[] bytes, UUID request) {
        Map<String, String> texts = json.readValue(vault.open(bytes, context(request)), TEXTS);
        return new ReplyAddress(
                new Personal(texts.getOrDefault("address", "")),
                Locale.forLanguageTag(texts.getOrDefault("language", "de")),
                texts.get("messageId"),
                texts.get("thread"));
    }

    private static String context(UUID request) {
        return "confirmation:" + request;
    }
}
