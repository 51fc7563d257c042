package org.lethe.platform.broker;

import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;

/**
 * Writes on each request who sent it, as the broker has authenticated the user, over whatever the sender wrote there.
 * The broker's own setting does this for JMS and core messages only, not for AMQP.
 */
final class SenderStamp implements ActiveMQServerPlugin {

    @Override
    public void beforeSend(
            ServerSession session,
            Transaction transaction,
            Message message,
            boolean direct,
            boolean noAutoCreateQueue) {
        if (Addresses.REQUESTS.equals(message.getAddress())) {
            message.putStringProperty(Message.HDR_VALIDATED_USER, session.getUsername());
            message.reencode();
        }
    }
}
