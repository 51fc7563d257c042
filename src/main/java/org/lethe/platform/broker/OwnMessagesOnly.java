package org.lethe.platform.broker;

import java.util.concurrent.atomic.AtomicReference;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.MessageReference;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.ServerConsumer;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.spi.core.security.jaas.RolePrincipal;
import org.jspecify.annotations.Nullable;
import org.lethe.platform.security.Credentials;
import org.lethe.request.Caller;

/**
 * Gives each message to those only who have the role that it names. As the broker's own plugin does, but a role may end
 * in {@code *}: who works for many salons, also those of tomorrow, has one role for all of them. What is in a
 * subscription and not for the user who made it goes with the broker's next look for what has expired. (A filter on the
 * subscription would do, but a JMS client that finds another filter than its own makes the subscription anew, empty.)
 */
final class OwnMessagesOnly implements ActiveMQServerPlugin {

    private final AtomicReference<@Nullable ActiveMQServer> broker = new AtomicReference<>();
    private final Credentials credentials;

    OwnMessagesOnly(Credentials credentials) {
        this.credentials = credentials;
    }

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
        // what a till wrote into its request says nothing of who reads it: the hub does, and nobody else may
        boolean request =
                Addresses.REQUESTS.equals(reference.getQueue().getAddress().toString());
        String role = request ? null : reference.getMessage().getStringProperty(EmbeddedBroker.ROLE_PROPERTY);
        return role == null || has(reader(consumer), role);
    }

    @Override
    public void beforeExpiryScan(Queue queue) {
        SimpleString maker = queue.getUser();
        if (maker != null && Addresses.OUTCOMES.equals(queue.getAddress().toString())) {
            credentials.brokerUser(maker.toString()).ifPresent(reader -> removeWhatIsNotFor(reader, queue));
        }
    }

    private static void removeWhatIsNotFor(Caller reader, Queue queue) {
        try {
            queue.deleteMatchingReferences(new OthersEvents(reader));
        } catch (Exception e) {
            throw new IllegalStateException("a subscription could not be cleared of others' events", e);
        }
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
