package org.lethe.platform.broker;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.server.LargeServerMessage;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.apache.activemq.artemis.protocol.amqp.broker.AMQPMessage;
import org.apache.activemq.artemis.reader.MessageUtil;
import org.apache.activemq.artemis.utils.CompositeAddress;
import org.apache.qpid.proton.amqp.messaging.Properties;
import org.lethe.intake.AskReader;

/**
 * Writes on each request who sent it, as the broker has authenticated the user, over whatever the sender wrote there.
 * The broker's own setting does this for JMS and core messages only, not for AMQP. An AMQP message whose {@code user-id}
 * (AMQP 1.0, 3.2.4) is somebody else is refused, for it would win when the message is read as a JMS message. So is what is
 * far too large for a request: the hub would have to hold it to say so, at every delivery. Duplicate ids, of which the
 * broker keeps one list for the address, become ids of the user's own.
 */
final class SenderStamp implements ActiveMQServerPlugin {

    /** A character may take four bytes. */
    static final long LARGEST_BYTES = 4L * AskReader.LONGEST_CHARACTERS;

    @Override
    public void beforeSend(
            ServerSession session, Transaction transaction, Message message, boolean direct, boolean noAutoCreateQueue)
            throws ActiveMQException {
        if (Addresses.REQUESTS.equals(CompositeAddress.extractAddressName(message.getAddress()))) {
            if (bytes(message) > LARGEST_BYTES) {
                throw new ActiveMQException(
                        "A message to " + Addresses.REQUESTS + " may have " + LARGEST_BYTES + " bytes; not taken");
            }
            String user = session.getUsername();
            if (message instanceof AMQPMessage amqp
                    && !claimed(amqp).orElse(user).equals(user)) {
                throw new ActiveMQException("The user-id of a message is the user who sends it, or none; not taken");
            }
            message.removeProperty(MessageUtil.JMSXUSERID);
            message.putStringProperty(Message.HDR_VALIDATED_USER, user);
            byte[] duplicate = message.getDuplicateIDBytes();
            if (duplicate != null) {
                String own = user + "\n" + HexFormat.of().formatHex(duplicate);
                message.removeProperty(Message.HDR_DUPLICATE_DETECTION_ID);
                message.putStringProperty(Message.HDR_DUPLICATE_DETECTION_ID, SimpleString.of(own));
            }
            message.reencode();
        }
    }

    private static Optional<String> claimed(AMQPMessage message) {
        Properties properties = message.getProperties();
        return Optional.ofNullable(properties == null ? null : properties.getUserId())
                .map(id -> new String(id.getArray(), id.getArrayOffset(), id.getLength(), StandardCharsets.UTF_8));
    }

    private static long bytes(Message message) throws ActiveMQException {
        return message instanceof LargeServerMessage large
                ? large.getLargeBody().getBodySize()
                : message.getEncodeSize();
    }
}
