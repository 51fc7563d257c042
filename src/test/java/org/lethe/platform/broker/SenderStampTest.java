package org.lethe.platform.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.protocol.amqp.broker.AMQPMessage;
import org.apache.activemq.artemis.protocol.amqp.broker.AMQPStandardMessage;
import org.apache.activemq.artemis.protocol.amqp.converter.AmqpCoreConverter;
import org.apache.qpid.proton.amqp.messaging.AmqpValue;
import org.apache.qpid.proton.amqp.messaging.ApplicationProperties;
import org.apache.qpid.proton.message.Message;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the hub reads of a sender is what it gets when the broker makes a JMS message of an AMQP one. */
@DisplayName("The sender of an AMQP message")
class SenderStampTest {

    private static final String REQUESTS = "forget.requests";

    @ParameterizedTest
    @ValueSource(strings = {REQUESTS, REQUESTS + "::" + REQUESTS})
    void isTheUserWhomTheBrokerKnows(String address) throws Exception {
        assertThat(sent(address, Message.Factory.create())).isEqualTo("till-a");
    }

    @Test
    void maySayItsOwnName() throws Exception {
        Message message = Message.Factory.create();
        message.setUserId("till-a".getBytes(StandardCharsets.UTF_8));

        assertThat(sent(REQUESTS, message)).isEqualTo("till-a");
    }

    @ParameterizedTest
    @ValueSource(strings = {REQUESTS, REQUESTS + "::" + REQUESTS})
    void isNobodyElse(String address) {
        Message message = Message.Factory.create();
        message.setUserId("till-b".getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(ActiveMQException.class)
                .isThrownBy(() -> sent(address, message))
                .withMessageContaining("user-id")
                .withMessageNotContaining("till-b");
    }

    @Test
    void isNotWhoAPropertySays() throws Exception {
        Message message = Message.Factory.create();
        Map<String, Object> properties = new HashMap<>();
        properties.put("JMSXUserID", "till-b");
        properties.put("_AMQ_VALIDATED_USER", "till-b");
        message.setApplicationProperties(new ApplicationProperties(properties));

        assertThat(sent(REQUESTS, message)).isEqualTo("till-a");
    }

    private static String sent(String address, Message message) throws Exception {
        message.setAddress(address);
        message.setBody(new AmqpValue("{}"));
        byte[] bytes = new byte[1024];
        int length = message.encode(bytes, 0, bytes.length);
        AMQPMessage received = new AMQPStandardMessage(0, java.util.Arrays.copyOf(bytes, length), null);
        received.setAddress(address);
        new SenderStamp().beforeSend(session(), null, received, false, false);
        return AmqpCoreConverter.toCore(received, null).getValidatedUserID();
    }

    private static ServerSession session() {
        return (ServerSession) Proxy.newProxyInstance(
                SenderStampTest.class.getClassLoader(),
                new Class<?>[] {ServerSession.class},
                (session, method, values) -> method.getName().equals("getUsername") ? "till-a" : null);
    }
}
