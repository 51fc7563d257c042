package org.lethe.platform.broker;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.lethe.platform.security.Credentials;

/** An Artemis broker inside the hub: core, JMS and AMQP 1.0 on one port of this machine, durable under the home. */
public final class EmbeddedBroker implements AutoCloseable {

    /** Every message the hub sends says in this property whose role may read it. */
    static final String ROLE_PROPERTY = "requiredRole";

    private static final int JOURNAL_FILE_BYTES = 1024 * 1024;
    private static final int JOURNAL_BUFFER_NANOS = 100_000;
    private static final int REDELIVERY_MILLIS = 1000;
    private static final int REDELIVERY_MOST_MILLIS = 60_000;
    private static final long ADDRESS_BYTES = 64L * 1024 * 1024;

    private static final Duration KEPT = Duration.ofDays(30);

    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();

    private EmbeddedBroker() {}

    /** Starts the broker; it accepts connections when this returns. */
    public static EmbeddedBroker start(Path home, int port, String hubPassword, Credentials credentials) {
        EmbeddedBroker broker = new EmbeddedBroker();
        broker.server.setSecurityManager(
                new BrokerDoor(credentials, hubPassword, new Subscriptions(broker.server::getActiveMQServer)));
        try {
            broker.server.setConfiguration(configuration(home.resolve("broker").toAbsolutePath(), port, credentials));
            broker.server.start();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "The embedded broker did not start on port " + port
                            + ". Is the port taken? --lethe.demo.port-offset moves all ports.",
                    e);
        }
        return broker;
    }

    ActiveMQServer server() {
        return server.getActiveMQServer();
    }

    /** Where the hub itself connects: without a socket, and told apart from another hub in the same process. */
    public static String inside(int port) {
        return "vm://" + port;
    }

    private static Configuration configuration(Path data, int port, Credentials credentials) throws Exception {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setName("lethe");
        configuration.setPersistenceEnabled(true);
        configuration.setJournalType(JournalType.NIO);
        configuration.setJournalDirectory(data.resolve("journal").toString());
        configuration.setBindingsDirectory(data.resolve("bindings").toString());
        configuration.setPagingDirectory(data.resolve("paging").toString());
        configuration.setLargeMessagesDirectory(data.resolve("large").toString());
        configuration.setJournalBufferTimeout_NIO(JOURNAL_BUFFER_NANOS);
        configuration.setJournalFileSize(JOURNAL_FILE_BYTES);
        configuration.setJournalMinFiles(2);
        configuration.setJournalPoolFiles(2);
        configuration.setSecurityEnabled(true);
        configuration.setPopulateValidatedUser(true);
        configuration.setJMXManagementEnabled(false);
        configuration.addAcceptorConfiguration("in-vm", inside(port));
        configuration.addAcceptorConfiguration(
                "foreign", "tcp://127.0.0.1:" + port + "?protocols=CORE,AMQP;amqpDuplicateDetection=true");
        configuration.addAddressConfiguration(queue(Addresses.REQUESTS));
        configuration.addAddressConfiguration(queue(Addresses.DEAD));
        configuration.addAddressConfiguration(
                new CoreAddressConfiguration().setName(Addresses.OUTCOMES).addRoutingType(RoutingType.MULTICAST));
        configuration.addAddressSetting("#", settings());
        configuration.addAddressSetting(Addresses.OUTCOMES, kept());
        configuration.addAddressSetting(Addresses.DEAD, kept());
        configuration.registerBrokerPlugin(new OwnMessagesOnly(credentials));
        configuration.registerBrokerPlugin(new SenderStamp());
        return configuration;
    }

    private static CoreAddressConfiguration queue(String name) {
        return new CoreAddressConfiguration()
                .setName(name)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfig(QueueConfiguration.of(name)
                        .setRoutingType(RoutingType.ANYCAST)
                        .setDurable(true));
    }

    private static AddressSettings settings() {
        return new AddressSettings()
                .setDeadLetterAddress(SimpleString.of(Addresses.DEAD))
                .setNoExpiry(true)
                .setMaxDeliveryAttempts(-1)
                .setRedeliveryDelay(REDELIVERY_MILLIS)
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(REDELIVERY_MOST_MILLIS)
                .setMaxSizeBytes(ADDRESS_BYTES)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setAutoCreateAddresses(false)
                .setAutoDeleteAddresses(false)
                .setAutoDeleteQueues(true)
                .setAutoCreateQueues(true);
    }

    /** What nobody fetches goes in the end; a request never does. */
    private static AddressSettings kept() {
        return new AddressSettings().setNoExpiry(false).setExpiryDelay(KEPT.toMillis());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the embedded broker did not stop cleanly", e);
        }
    }
}
