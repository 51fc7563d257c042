package org.lethe.hub;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.Destination;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
import java.util.function.Consumer;
import org.apache.activemq.artemis.jms.client.ActiveMQDestination;
import org.apache.activemq.artemis.jms.client.ActiveMQDestination.TYPE;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A queue message whose headers want more than to be read")
class HostileQueueMessagesTest {

    private static final String NOBODY =
            "{\"salon\":\"seerose\",\"client\":{\"email\":\"hostile%d@elsewhere.example\"}}";

    private final RunningHub hub = RunningHub.shared();

    @Test
    void isRefusedWithoutWaitingForAnAnswerToTheRefusal() throws Exception {
        hub.client().withBroker(context -> {
            try (var refusals = context.createConsumer(context.createQueue("forget.requests.dead"))) {
                send(context, "no ask at all", reply(context.createQueue("forget.requests")));
                Message refusal = refusals.receive(15_000);
                assertThat(refusal).isNotNull();
            }
        });
    }

    @Test
    void isAnsweredNowhere() throws Exception {
        long before = byQueue();
        hub.client().withBroker(context -> {
            try (var outcomes = context.createConsumer(context.createTopic("forget.outcomes"))) {
                send(context, NOBODY.formatted(1), message -> {
                    reply(context.createTopic("forget.outcomes")).accept(message);
                    correlate(message);
                });
                Message told = outcomes.receive(15_000);
                while (told != null) {
                    assertThat(correlation(told)).isNotEqualTo("said by a till");
                    assertThat(body(told)).contains("org.lethe.request.");
                    told = outcomes.receive(1_000);
                }
            }
        });
        HubClient.await("it is taken once", () -> byQueue() == before + 1);
    }

    @Test
    void isTakenWhereNoAnswerCanGo() throws Exception {
        long before = byQueue();
        hub.client()
                .withBroker(context -> send(
                        context,
                        NOBODY.formatted(2),
                        reply(ActiveMQDestination.createDestination("nowhere.at.all", TYPE.QUEUE))));
        HubClient.await("it is taken", () -> byQueue() == before + 1);
    }

    @Test
    void isTakenWhateverRoleItNames() throws Exception {
        long before = byQueue();
        hub.client().withBroker(context -> context.createProducer()
                .setProperty("requiredRole", "salon-seerose")
                .send(context.createQueue("forget.requests"), NOBODY.formatted(3)));
        HubClient.await("it is taken", () -> byQueue() == before + 1);
    }

    private long byQueue() {
        return hub.mail()
                .store()
                .sql("select count(*) from forget_request where channel = 'QUEUE'")
                .query(Long.class)
                .single();
    }

    private static Consumer<JMSProducer> reply(Destination to) {
        return message -> message.setJMSReplyTo(to);
    }

    private static void correlate(JMSProducer message) {
        message.setJMSCorrelationID("said by a till");
    }

    private static void send(JMSContext context, String text, Consumer<JMSProducer> headers) {
        JMSProducer producer = context.createProducer();
        headers.accept(producer);
        producer.send(context.createQueue("forget.requests"), text);
    }

    private static String correlation(Message message) {
        try {
            return String.valueOf(message.getJMSCorrelationID());
        } catch (JMSException e) {
            throw new AssertionError(e);
        }
    }

    private static String body(Message message) {
        try {
            return message.getBody(String.class);
        } catch (JMSException e) {
            throw new AssertionError(e);
        }
    }
}
