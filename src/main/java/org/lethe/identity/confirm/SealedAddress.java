package org.lethe.identity.confirm;

import java.util.Map;
import java.util.UUID;
import org.lethe.keys.Vault;
import org.lethe.request.ReplyAddress;
import org.lethe.request.ReplyAddressText;
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
        return vault.seal(json.writeValueAsString(ReplyAddressText.toMap("", to)), context(request));
    }

    ReplyAddress open(byte[] bytes, UUID request) {
        Map<String, String> texts = json.readValue(vault.open(bytes, context(request)), TEXTS);
        return ReplyAddressText.fromMap("", texts).orElseThrow();
    }

    private static String context(UUID request) {
        return "confirmation:" + request;
    }
}
