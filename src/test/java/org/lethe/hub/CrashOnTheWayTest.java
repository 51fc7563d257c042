package org.lethe.hub;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import jakarta.jms.Topic;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hub dies between the doors and the answers: what it has acknowledged is done, an ask that is repeated is one
 * request, and what is told twice carries the same id.
 */
class CrashOnTheWayTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SUBSCRIPTION = "till";

    private DyingHub hub;

    @BeforeEach
    void start() throws Exception {
        hub = DyingHub.started();
        try (JMSContext context = broker()) {
            context.createSharedDurableConsumer(outcomes(context), SUBSCRIPTION).close();
        }
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
    }

    @Test
    void nothingThatWasAskedOrToldIsLost() throws Exception {
        Set<String> requests = new TreeSet<>();
        for (String station : List.of(
                "after acceptance.accept",
                "after arrivals.next",
                "after reception.receive",
                "after claims.next",
                "after jms")) {
            requests.add(asksTwice(station));
        }
        requests.add(sendsAMessage("after queueIntake.read"));
        requests.add(sendsAMessage("after acceptance.accept"));

        assertThat(hub.count("lethe", "select count(*) from forget_request where state = ?", "FORGOTTEN"))
                .isEqualTo(requests.size());
        toldOnceByIds(requests);
    }

    /** A system that sends its ask again, whether it had an answer or not. */
    private String asksTwice(String station) throws Exception {
        String body = "{\"salon\":\"seerose\",\"client\":{\"reference\":\"" + hub.nextReference() + "\"}}";
        hub.dieAt(station);
        String key = station.replace(' ', '-');
        Optional<HubClient.Answer> first = answer(body, key);
        hub.awaitDeathAndStartAgain(station);
        HubClient.Answer second = hub.client().post(body, key);
        assertThat(second.status()).as(second.body()).isEqualTo(202);
        String id = second.json().path("id").asString();
        first.ifPresent(
                answer -> assertThat(answer.json().path("id").asString()).isEqualTo(id));
        // the next death must not be this one's
        hub.client().awaitState(id, "FORGOTTEN");
        return id;
    }

    private Optional<HubClient.Answer> answer(String body, String key) {
        try {
            return Optional.of(hub.client().post(body, key));
        } catch (UncheckedIOException diedBefore) {
            return Optional.empty();
        }
    }

    private String sendsAMessage(String station) throws Exception {
        hub.dieAt(station);
        Set<String> before = requests();
        try (JMSContext context = broker()) {
            context.createProducer()
                    .send(
                            context.createQueue("forget.requests"),
                            "{\"salon\":\"seerose\",\"client\":{\"reference\":\"" + hub.nextReference() + "\"}}");
        }
        hub.awaitDeathAndStartAgain(station);
        HubClient.await("the message is a request", () -> requests().size() > before.size());
        Set<String> after = requests();
        after.removeAll(before);
        assertThat(after).as("one message is one request").hasSize(1);
        String id = after.iterator().next();
        hub.client().awaitState(id, "FORGOTTEN");
        return id;
    }

    private Set<String> requests() {
        Set<String> found = new HashSet<>();
        hub.client()
                .get("/api/v1/forget-requests?salon=seerose")
                .json()
                .forEach(one -> found.add(one.path("id").asString()));
        return found;
    }

    private void toldOnceByIds(Set<String> requests) throws JMSException {
        Map<String, Set<String>> ids = new TreeMap<>();
        try (JMSContext context = broker()) {
            JMSConsumer till = context.createSharedDurableConsumer(outcomes(context), SUBSCRIPTION);
            while (ids.size() < 2 * requests.size()) {
                TextMessage message = (TextMessage) till.receive(30_000);
                assertThat(message).as("told so far: " + ids.keySet()).isNotNull();
                JsonNode event = JSON.readTree(message.getText());
                ids.computeIfAbsent(
                                event.path("data").path("requestId").asString() + " "
                                        + event.path("type").asString(),
                                key -> new TreeSet<>())
                        .add(event.path("id").asString());
            }
        }
        List<String> expected = new ArrayList<>();
        for (String id : requests) {
            expected.add(id + " org.lethe.request.accepted");
            expected.add(id + " org.lethe.request.forgotten");
        }
        assertThat(ids.keySet()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(ids.values()).allSatisfy(same -> assertThat(same).hasSize(1));
    }

    private JMSContext broker() throws JMSException {
        JsonNode broker = hub.client().access().path("broker");
        ActiveMQConnectionFactory factory =
                new ActiveMQConnectionFactory(broker.path("url").asString().replace("amqp:", "tcp:"));
        return factory.createContext(
                broker.path("user").asString(), broker.path("password").asString());
    }

    private static Topic outcomes(JMSContext context) {
        return context.createTopic("forget.outcomes");
    }
}
