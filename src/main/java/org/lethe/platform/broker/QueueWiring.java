package org.lethe.platform.broker;

import java.time.Clock;
import java.util.List;
import org.lethe.intake.queue.QueueIntake;
import org.lethe.platform.security.Credentials;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Beans of the route {@code intake-queue}. */
@Configuration(proxyBeanMethods = false)
class QueueWiring {

    @Bean
    QueueIntake queueIntake(Credentials credentials) {
        return new QueueIntake(credentials::brokerUser);
    }

    @Bean
    MessageIds messageIds() {
        return new MessageIds();
    }

    @Bean
    DeadLetters deadLetters(JsonMapper json, Credentials credentials, Clock clock) {
        return new DeadLetters(json, credentials, clock);
    }

    @Bean
    BrokerTraces brokerTraces(ObjectProvider<EmbeddedBroker> own, @Value("${lethe.traces:soon}") String when) {
        boolean off = when.equalsIgnoreCase("off");
        return new BrokerTraces(
                off ? List.of() : own.stream().map(EmbeddedBroker::server).toList());
    }
}
