package org.lethe.platform.broker;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.jms.JmsConsumer;
import org.lethe.desk.Pulse;
import org.lethe.platform.Degraded;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Whether the broker answers, as those know who read its queues: they notice when it goes and try until it is back, so
 * nobody has to ask it and wait. Without it the hub is degraded: messages wait there, nothing else does.
 */
@Component("broker")
final class BrokerHealth implements HealthIndicator, Pulse {

    private static final String SILENT = "does not answer; messages wait";

    private final CamelContext camel;

    BrokerHealth(CamelContext camel) {
        this.camel = camel;
    }

    @Override
    public Health health() {
        return answers()
                ? Health.up().build()
                : Health.status(Degraded.STATUS).withDetail("broker", SILENT).build();
    }

    @Override
    public List<Part> feel() {
        return List.of(Part.ofHub("broker", answers() ? Part.UP : SILENT));
    }

    private boolean answers() {
        return camel.getRoutes().stream()
                .map(Route::getConsumer)
                .filter(JmsConsumer.class::isInstance)
                .map(JmsConsumer.class::cast)
                .noneMatch(BrokerHealth::readsInVain);
    }

    private static boolean readsInVain(JmsConsumer consumer) {
        try {
            return consumer.isStarted()
                    && consumer.getListenerContainer() instanceof DefaultMessageListenerContainer reading
                    && reading.isRecovering();
        } catch (Exception e) {
            // whatever reads could not even be made
            return true;
        }
    }
}
