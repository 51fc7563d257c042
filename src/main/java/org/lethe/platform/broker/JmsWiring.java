package org.lethe.platform.broker;

import jakarta.jms.ConnectionFactory;
import org.apache.camel.component.jms.JmsComponent;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Camel's {@code jms:} on the broker: pooled connections, texts only, no deserialisation of objects, no answers to where a
 * sender says: the hub would send them with its own rights, and wait for answers to its refusals.
 */
@Configuration(proxyBeanMethods = false)
class JmsWiring {

    private static final int CONNECTIONS = 4;

    @Bean(destroyMethod = "stop")
    JmsPoolConnectionFactory pooledBrokerConnection(ConnectionFactory broker) {
        JmsPoolConnectionFactory pool = new JmsPoolConnectionFactory();
        pool.setConnectionFactory(broker);
        pool.setMaxConnections(CONNECTIONS);
        return pool;
    }

    @Bean
    JmsComponent jms(JmsPoolConnectionFactory pooledBrokerConnection) {
        JmsComponent jms = new JmsComponent();
        jms.setConnectionFactory(pooledBrokerConnection);
        jms.setDeliveryPersistent(true);
        jms.setDisableReplyTo(true);
        jms.setHeaderFilterStrategy(new OwnPropertiesOnly());
        jms.setRecoveryInterval(1000);
        return jms;
    }
}
