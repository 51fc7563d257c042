package org.lethe.platform;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Servers that others run: each is used when its address is set, and nothing is started in its stead. */
@Configuration(proxyBeanMethods = false)
class ProductionWiring {

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty("lethe.db.url")
    HikariDataSource stateStore(Environment environment, @Value("${lethe.db.read-timeout:5m}") Duration readTimeout) {
        return StateStore.open(
                environment.getRequiredProperty("lethe.db.url"),
                environment.getRequiredProperty("lethe.db.user"),
                environment.getRequiredProperty("lethe.db.password"),
                readTimeout);
    }

    @Bean
    @ConditionalOnProperty("lethe.broker.url")
    ConnectionFactory brokerConnection(Environment environment) {
        return new ActiveMQConnectionFactory(
                environment.getRequiredProperty("lethe.broker.url"),
                environment.getRequiredProperty("lethe.broker.user"),
                environment.getRequiredProperty("lethe.broker.password"));
    }
}
