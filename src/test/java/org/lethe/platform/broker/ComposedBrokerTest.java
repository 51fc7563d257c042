package org.lethe.platform.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.activemq.artemis.core.config.FileDeploymentManager;
import org.apache.activemq.artemis.core.config.impl.FileConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.plugin.impl.BrokerMessageAuthorizationPlugin;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.junit.jupiter.api.Test;

/** The Artemis of docker-compose.yml has what docs/configuration.md asks of one. */
class ComposedBrokerTest {

    private static final Path FILE = Path.of("docker/artemis/broker.xml");

    @Test
    void theBrokerOfTheComposeFileSaysWhoSentWhatAndMindsWhoMayReadIt() throws Exception {
        FileConfiguration unit = read();
        assertThat(Files.readString(Path.of("docker-compose.yml"))).contains(FILE.toString());
        assertThat(unit.isPopulateValidatedUser()).isTrue();
        assertThat(unit.isRejectEmptyValidatedUser()).isTrue();
        assertThat(unit.getBrokerPlugins()).singleElement().isInstanceOf(BrokerMessageAuthorizationPlugin.class);
        assertThat(unit.getSecurityRoles().get(Addresses.REQUESTS))
                .filteredOn(Role::isConsume)
                .extracting(Role::getName)
                .containsExactly("amq");
        assertThat(unit.getSecurityRoles().get(Addresses.OUTCOMES))
                .filteredOn(Role::isSend)
                .extracting(Role::getName)
                .containsExactly("amq");
    }

    @Test
    void requestsAreKeptAndTriedForEverAndTheRestForThirtyDays() throws Exception {
        var settings = read().getAddressSettings();
        AddressSettings all = settings.get("#");
        assertThat(all.isNoExpiry()).isTrue();
        assertThat(all.getMaxDeliveryAttempts()).isEqualTo(-1);
        assertThat(settings.get(Addresses.OUTCOMES).getExpiryDelay()).isEqualTo(2_592_000_000L);
        assertThat(settings.get(Addresses.DEAD).isNoExpiry()).isFalse();
    }

    private static FileConfiguration read() throws Exception {
        FileConfiguration configuration = new FileConfiguration();
        new FileDeploymentManager(FILE.toUri().toString())
                .addDeployable(configuration)
                .readConfiguration();
        return configuration;
    }
}
