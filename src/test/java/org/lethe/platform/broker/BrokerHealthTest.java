package org.lethe.platform.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.desk.Pulse.Part;
import org.lethe.platform.security.Credentials;
import org.lethe.testing.TestState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;

class BrokerHealthTest {

    private static final String SECRET = "not guessed";

    @TempDir
    Path home;

    @Test
    void aBrokerThatDoesNotAnswerMakesTheHubDegradedUntilItIsBack() throws Exception {
        int port = freePort();
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.addComponent("jms", jms(port));
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("jms:queue:" + Addresses.REQUESTS + "?cacheLevelName=CACHE_CONSUMER&asyncStartListener=true")
                            .to("mock:requests");
                }
            });
            camel.start();
            BrokerHealth unit = new BrokerHealth(camel);

            await(unit, "DEGRADED");
            assertThat(unit.feel()).noneMatch(Part::good);

            try (EmbeddedBroker broker = EmbeddedBroker.start(home, port, SECRET, credentials())) {
                await(unit, "UP");
                assertThat(unit.feel()).allMatch(Part::good);
            }
            await(unit, "DEGRADED");
        }
    }

    private static void await(BrokerHealth unit, String status) {
        Awaitility.await(status).atMost(Duration.ofSeconds(30)).until(() -> status(unit.health())
                .equals(status));
    }

    private static String status(Health health) {
        return health.getStatus().getCode();
    }

    private static JmsComponent jms(int port) {
        JmsComponent jms = new JmsComponent();
        jms.setConnectionFactory(new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port, "hub", SECRET));
        jms.setRecoveryInterval(100);
        return jms;
    }

    private static Credentials credentials() {
        DataSource state = TestState.database();
        return new Credentials(JdbcClient.create(state), Clock.systemUTC());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
