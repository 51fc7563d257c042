package org.lethe.platform.broker;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.Queue;

/** The queues of the embedded broker that users made on the topic of outcomes, and who made each. */
final class Subscriptions {

    /** Durable ones that a user may have; each keeps what nobody fetches for a month. */
    static final int MOST = 50;

    private final Supplier<ActiveMQServer> broker;

    Subscriptions(Supplier<ActiveMQServer> broker) {
        this.broker = broker;
    }

    /** Whether this is nobody else's: a new one, or one that the user made. */
    boolean mayBeOf(String user, String queue) {
        return Optional.ofNullable(broker.get().locateQueue(SimpleString.of(queue)))
                .map(Queue::getUser)
                .filter(maker -> !maker.toString().equals(user))
                .isEmpty();
    }

    /** Whether the user may make one more that stays. */
    boolean hasRoom(String user) {
        return broker.get()
                        .getPostOffice()
                        .getAllBindings()
                        .filter(binding -> binding.getBindable() instanceof Queue queue && isOf(user, queue))
                        .limit(MOST)
                        .count()
                < MOST;
    }

    private static boolean isOf(String user, Queue queue) {
        return queue.isDurable()
                && queue.getUser() != null
                && queue.getUser().toString().equals(user)
                && Addresses.OUTCOMES.equals(queue.getAddress().toString());
    }
}
