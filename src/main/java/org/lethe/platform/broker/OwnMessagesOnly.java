package org.lethe.platform.broker;

import java.util.concurrent.atomic.AtomicReference;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.MessageReference;
import org.apache.activemq.artemis.core.server.ServerConsumer;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.spi.core.security.jaas.RolePrincipal;
import org.jspecify.annotations.Nullable;
import org.lethe.request.Caller;

/**
 * Gives each message to those only who have the role that it names. As the broker's own plugin does, but a role may end
 * in {@code *}: who works for many salons, also those of tomorrow, has one role for all of them.
 */
final class OwnMessagesOnly implements ActiveMQServerPlugin {

    private final AtomicReference<@Nullable ActiveMQServer> broker = new AtomicReference<>();

    @Override
    public void registered(ActiveMQServer server) {
        broker.set(server);
    }

    @Override
    public void unregistered(ActiveMQServer server) {
        broker.set(null);
    }

    @Override
    public boolean canAccept(ServerConsumer consumer, MessageReference reference) {
        String role = reference.getMessage().getStringProperty(EmbeddedBroker.ROLE_PROPERTY);
        return role == null || has(reader(consumer), role);
    }

    private @Nullable Subject reader(ServerConsumer consumer) {
        ActiveMQServer server = broker.get();
        return server == null
                ? null
                : server.getSecurityStore().getSessionSubject(server.getSessionByID(consumer.getSessionName()));
    }

    private static boolean has(@Nullable Subject reader, String role) {
        return reader != null
                && reader.getPrincipals(RolePrincipal.class).stream()
                        .anyMatch(own -> Caller.covers(own.getName(), role));
    }
}
