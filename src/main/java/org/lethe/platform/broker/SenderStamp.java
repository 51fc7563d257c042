package org.lethe.platform.broker;

import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.LargeServerMessage;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.lethe.intake.AskReader;

/**
 * Writes on each request who sent it, as the broker has authenticated the user, over whatever the sender wrote there.
 * The broker's own setting does this for JMS and core messages only, not for AMQP. What is far too large for a request
 * is refused to its sender: the hub would have to hold it to say so, at every delivery.
 */
final class SenderStamp implements ActiveMQServerPlugin {

    /** A character may take four bytes. */
    static final long LARGEST_BYTES = 4L * AskReader.LONGEST_CHARACTERS;

    @Override
    public void beforeSend(
            ServerSession session, Transaction transaction, Message message, boolean direct, boolean noAutoCreateQueue)
            throws ActiveMQException {
        if (Addresses.REQUESTS.equals(message.getAddress())) {
            if (bytes(message) > LARGEST_BYTES) {
                throw new ActiveMQException(
                        "A message to " + Addresses.REQUESTS + " may have " + LARGEST_BYTES + " bytes; not taken");
            }
            message.putStringProperty(Message.HDR_VALIDATED_USER, session.getUsername());
            message.reencode();
        }
    }

    private static long bytes(Message message) throws ActiveMQException {
        return message instanceof LargeServerMessage large
                ? large.getLargeBody().getBodySize()
                : message.getEncodeSize();
    }
}
