package org.lethe.platform.broker;

import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Lets in what the broker itself says of a message and nothing that its sender wrote; lets out what the hub's own
 * routes set.
 */
final class OwnPropertiesOnly implements HeaderFilterStrategy {

    private static final Set<String> IN = Set.of("JMSXUserID", "JMSMessageID", "NATIVE_MESSAGE_ID");
    private static final Set<String> OUT =
            Set.of(EmbeddedBroker.ROLE_PROPERTY, "_AMQ_DUPL_ID", "contentType", "JMS_AMQP_ContentType", "JMSType");

    @Override
    public boolean applyFilterToExternalHeaders(String name, @Nullable Object value, Exchange exchange) {
        return !IN.contains(name);
    }

    @Override
    public boolean applyFilterToCamelHeaders(String name, @Nullable Object value, Exchange exchange) {
        return !OUT.contains(name);
    }
}
