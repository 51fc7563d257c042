package org.lethe.platform.demo;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.lethe.keys.Vault;
import org.lethe.platform.StateStore;
import org.lethe.platform.broker.EmbeddedBroker;
import org.lethe.platform.security.Credentials;
import org.lethe.request.Scope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** The demo's own servers; one whose external address is set is not started. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoWiring {

    private static final Set<String> SALONS = Set.of("seerose");

    @Bean
    DemoAccess demoAccess(@Value("${lethe.home}") Path home, Environment environment) {
        return DemoAccess.loadOrCreate(home, DemoPorts.of(environment));
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "lethe.db.url", matchIfMissing = true, havingValue = "never")
    EmbeddedDatabase embeddedDatabase(@Value("${lethe.home}") Path home, Environment environment, DemoAccess access) {
        return EmbeddedDatabase.startUntilClosed(
                home, DemoPorts.of(environment).postgres(), access.database().password());
    }

    @Bean
    DatabaseServer demoServer(@Nullable EmbeddedDatabase own, Environment environment) {
        return own != null
                ? own.server()
                : DatabaseServer.of(
                        environment.getRequiredProperty("lethe.db.url"),
                        environment.getRequiredProperty("lethe.db.user"),
                        environment.getRequiredProperty("lethe.db.password"));
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "lethe.db.url", matchIfMissing = true, havingValue = "never")
    HikariDataSource stateStore(DatabaseServer server, @Value("${lethe.db.read-timeout:5m}") Duration readTimeout) {
        server.ensure("lethe");
        return StateStore.open(server.url("lethe"), server.user(), server.password(), readTimeout);
    }

    @Bean
    DemoCredentials demoCredentials(Credentials credentials, DemoAccess access) {
        return new DemoCredentials(credentials, access, SALONS, Set.of(Scope.values()));
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "lethe.broker.url", matchIfMissing = true, havingValue = "never")
    EmbeddedBroker embeddedBroker(
            @Value("${lethe.home}") Path home, Environment environment, DemoCredentials demo, Credentials credentials) {
        return EmbeddedBroker.start(home, DemoPorts.of(environment).broker(), demo.hubPassword(), credentials);
    }

    @Bean
    @ConditionalOnProperty(name = "lethe.broker.url", matchIfMissing = true, havingValue = "never")
    ConnectionFactory brokerConnection(EmbeddedBroker broker, Environment environment, DemoCredentials demo) {
        String inside = EmbeddedBroker.inside(DemoPorts.of(environment).broker());
        return new ActiveMQConnectionFactory(inside, "hub", demo.hubPassword());
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "lethe.mail.imap-url", matchIfMissing = true, havingValue = "never")
    EmbeddedMail embeddedMail(@Value("${lethe.home}") Path home, DemoAccess access, Vault vault) {
        return EmbeddedMail.start(access.mail(), new MailShelf(home.resolve("mail"), vault));
    }

    @Bean
    SeeroseSalon seerose(@Value("${lethe.home}") Path home, DatabaseServer server, DemoAccess access, Clock clock) {
        return SeeroseSalon.create(server, access.mail().address(), home, clock);
    }

    @Bean
    org.lethe.salon.Salon seeroseSalon(SeeroseSalon seerose) {
        return seerose.salon();
    }

    @Bean
    Hints hints(DemoAccess access, @Value("${lethe.home}") Path home) {
        return new Hints(access, home);
    }
}
