package org.lethe.platform.broker;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id under which a sender knows a message. */
public final class MessageIds {

    private static final Pattern AMQP_PREFIX = Pattern.compile("^ID:(AMQP_[A-Z_]+:)?");

    /**
     * The sender's own id of an AMQP message, else the one JMS gave; null if there is neither.
     *
     * @param amqp as the broker notes it when it converts an AMQP message
     */
    public @Nullable String of(@Nullable String amqp, @Nullable String jms) {
        String id =
                amqp == null || amqp.isBlank() ? jms : AMQP_PREFIX.matcher(amqp).replaceFirst("");
        return id == null || id.isBlank() ? null : id;
    }
}
