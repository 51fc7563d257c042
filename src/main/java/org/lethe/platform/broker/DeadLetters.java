package org.lethe.platform.broker;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.apache.camel.Handler;
import org.jspecify.annotations.Nullable;
import org.lethe.platform.security.Credentials;
import org.lethe.request.Caller;
import org.lethe.request.NotUnderstoodException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says on the dead queue why a message was not taken. The message itself, which may hold personal values, is not
 * repeated: its sender knows it by its id.
 */
public final class DeadLetters {

    private static final int LONGEST_ID = 255;

    private final JsonMapper json;
    private final Credentials credentials;
    private final Clock clock;

    DeadLetters(JsonMapper json, Credentials credentials, Clock clock) {
        this.json = json;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** The dead letter, addressed so that only its sender's salon can read it. */
    @Handler
    public void write(Exception reason, @Nullable String sender, @Nullable String messageId, Exchange exchange) {
        Map<String, Object> letter = new TreeMap<>();
        letter.put("reason", String.valueOf(reason.getMessage()));
        letter.put("refusedAt", clock.instant().toString());
        if (reason instanceof NotUnderstoodException understood
                && !understood.field().isEmpty()) {
            letter.put("field", understood.field());
        }
        if (messageId != null && messageId.length() <= LONGEST_ID) {
            letter.put("sourceMessageId", messageId);
        }
        exchange.getMessage().setBody(json.writeValueAsString(letter));
        exchange.getMessage().setHeader(EmbeddedBroker.ROLE_PROPERTY, role(sender));
    }

    private String role(@Nullable String sender) {
        Optional<Caller> caller = Optional.ofNullable(sender).flatMap(credentials::brokerUser);
        return caller.flatMap(known -> known.salons().stream().sorted().findFirst())
                .map(salon -> "salon-" + salon)
                .orElse("hub");
    }
}
