package org.lethe.platform.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.activemq.artemis.api.core.ActiveMQSecurityException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.platform.security.Credentials;
import org.lethe.testing.TestState;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The hub's own broker")
class EmbeddedBrokerTest {

    private static final String SECRET = "not guessed";
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path home;

    private EmbeddedBroker unit;
    private int port;

    @BeforeEach
    void start() throws IOException {
        DataSource state = TestState.database();
        Credentials credentials = new Credentials(JdbcClient.create(state), Clock.systemUTC());
        credentials.addBrokerUser("rose-till", SECRET, Set.of("rose"));
        credentials.addBrokerUser("kette-till", SECRET, Set.of("kette-*"));
        credentials.addBrokerUser("other-till", SECRET, Set.of("other"));
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        unit = EmbeddedBroker.start(home, port, SECRET, credentials);
    }

    @AfterEach
    void stop() {
        unit.close();
    }

    @Test
    void refusesToTheSenderWhatIsFarTooLargeForARequest() throws Exception {
        try (Connection till = connect("rose-till")) {
            Session session = till.createSession();
            MessageProducer door = session.createProducer(session.createQueue(Addresses.REQUESTS));
            TextMessage huge = session.createTextMessage("x".repeat(1_000_000));
            assertThatExceptionOfType(JMSException.class)
                    .isThrownBy(() -> door.send(huge))
                    .withMessageContaining("262144 bytes");
            door.send(session.createTextMessage("x".repeat(60_000)));
        }
        assertThat(queue(Addresses.REQUESTS).getMessageCount()).isEqualTo(1);
    }

    @Test
    void keepsInASubscriptionOnlyWhatItsMakerMayRead() throws Exception {
        subscribe("rose-till");
        subscribe("kette-till");
        tell("salon-rose");
        tell("salon-kette-wien");
        tell("salon-tulpe");
        for (String user : new String[] {"rose-till", "kette-till"}) {
            Queue subscription = queue(user + ".events");
            assertThat(subscription.getMessageCount()).isEqualTo(3);
            subscription.expireReferences(() -> {});
            Awaitility.await("only its own in the subscription of " + user)
                    .atMost(LONG)
                    .until(() -> subscription.getMessageCount() == 1);
        }
        assertThat(fetch("rose-till")).isEqualTo("for salon-rose");
        assertThat(fetch("kette-till")).isEqualTo("for salon-kette-wien");
    }

    @Test
    void makesNoQueueBesideThatOfTheRefusals() throws Exception {
        try (ServerLocator locator = ActiveMQClient.createServerLocator("tcp://127.0.0.1:" + port);
                ClientSessionFactory factory = locator.createSessionFactory();
                ClientSession till = factory.createSession("rose-till", SECRET, false, true, true, false, 1)) {
            for (RoutingType type : RoutingType.values()) {
                assertThatExceptionOfType(ActiveMQSecurityException.class)
                        .isThrownBy(() -> till.createQueue(QueueConfiguration.of("aside")
                                .setAddress(Addresses.DEAD)
                                .setRoutingType(type)));
            }
        }
    }

    @Test
    void givesASubscriptionToNobodyButItsMaker() throws Exception {
        subscribe("rose-till");
        tell("salon-rose");
        try (ServerLocator locator = ActiveMQClient.createServerLocator("tcp://127.0.0.1:" + port);
                ClientSessionFactory factory = locator.createSessionFactory();
                ClientSession other = factory.createSession("other-till", SECRET, false, true, true, false, 1)) {
            assertThatExceptionOfType(ActiveMQSecurityException.class)
                    .isThrownBy(() -> other.createConsumer("rose-till.events"));
            assertThatExceptionOfType(ActiveMQSecurityException.class)
                    .isThrownBy(() -> other.deleteQueue("rose-till.events"));
        }
        assertThat(fetch("rose-till")).isEqualTo("for salon-rose");
    }

    @Test
    void letsAUserDropItsOwnSubscription() throws Exception {
        subscribe("rose-till");
        try (Connection connection = connect("rose-till")) {
            connection.createSession().unsubscribe("events");
        }
        assertThat(unit.server().locateQueue(SimpleString.of("rose-till.events")))
                .isNull();
    }

    @Test
    void keepsNoMoreThanSoManySubscriptionsOfOneUser() throws Exception {
        try (ServerLocator locator = ActiveMQClient.createServerLocator("tcp://127.0.0.1:" + port);
                ClientSessionFactory factory = locator.createSessionFactory();
                ClientSession till = factory.createSession("rose-till", SECRET, false, true, true, false, 1);
                ClientSession other = factory.createSession("other-till", SECRET, false, true, true, false, 1)) {
            for (int i = 0; i < Subscriptions.MOST; i++) {
                till.createQueue(kept("till" + i));
            }
            assertThatExceptionOfType(ActiveMQSecurityException.class)
                    .isThrownBy(() -> till.createQueue(kept("one-more")));
            other.createQueue(kept("another-users"));
        }
    }

    @Test
    void aDuplicateIdIsOfItsSenderOnly() throws Exception {
        for (String user : new String[] {"rose-till", "rose-till", "other-till"}) {
            try (Connection till = connect(user)) {
                Session session = till.createSession();
                TextMessage ask = session.createTextMessage("{}");
                ask.setStringProperty("_AMQ_DUPL_ID", "1");
                session.createProducer(session.createQueue(Addresses.REQUESTS)).send(ask);
            }
        }
        assertThat(queue(Addresses.REQUESTS).getMessageCount()).isEqualTo(2);
    }

    @Test
    void holdsUpWhoGuessesAPassword() throws Exception {
        for (int i = 0; i < 8; i++) {
            String guess = "guess " + i;
            assertThatExceptionOfType(JMSException.class)
                    .isThrownBy(() -> new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port)
                            .createConnection("rose-till", guess)
                            .createSession());
        }
        assertThatExceptionOfType(JMSException.class)
                .as("the right one, too, while the pause lasts")
                .isThrownBy(() -> connect("rose-till").createSession());
    }

    private static QueueConfiguration kept(String name) {
        return QueueConfiguration.of(name)
                .setAddress(Addresses.OUTCOMES)
                .setRoutingType(RoutingType.MULTICAST)
                .setDurable(true);
    }

    @Test
    void keepsEventsAndRefusalsForAMonthAndRequestsForEver() {
        var settings = unit.server().getAddressSettingsRepository();
        for (String address : new String[] {Addresses.OUTCOMES, Addresses.DEAD}) {
            assertThat(settings.getMatch(address).isNoExpiry()).isFalse();
            assertThat(settings.getMatch(address).getExpiryDelay())
                    .isEqualTo(Duration.ofDays(30).toMillis());
        }
        assertThat(settings.getMatch(Addresses.REQUESTS).isNoExpiry()).isTrue();
    }

    private void subscribe(String user) throws JMSException {
        try (Connection connection = connect(user)) {
            subscription(connection.createSession());
        }
    }

    private String fetch(String user) throws JMSException {
        try (Connection connection = connect(user)) {
            connection.start();
            return subscription(connection.createSession())
                    .receive(LONG.toMillis())
                    .getBody(String.class);
        }
    }

    private static MessageConsumer subscription(Session session) throws JMSException {
        return session.createDurableConsumer(session.createTopic(Addresses.OUTCOMES), "events");
    }

    private void tell(String role) throws JMSException {
        try (Connection hub = connect("hub")) {
            Session session = hub.createSession();
            TextMessage event = session.createTextMessage("for " + role);
            event.setStringProperty(EmbeddedBroker.ROLE_PROPERTY, role);
            session.createProducer(session.createTopic(Addresses.OUTCOMES)).send(event);
        }
    }

    private Queue queue(String name) {
        return unit.server().locateQueue(SimpleString.of(name));
    }

    private Connection connect(String user) throws JMSException {
        Connection connection = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port).createConnection(user, SECRET);
        if (!user.equals("hub")) {
            connection.setClientID(user);
        }
        return connection;
    }
}
