package org.lethe.platform.broker;

import java.time.Clock;
import org.lethe.intake.queue.QueueIntake;
import org.lethe.platform.security.Credentials;
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
}
