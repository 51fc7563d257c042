package org.lethe.platform;

import java.util.Objects;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.lethe.api.RestDoor;
import org.lethe.identity.NotReadyException;
import org.lethe.intake.rest.RawAsk;
import org.springframework.stereotype.Component;

/** Hands a POST to the route {@code intake-rest} and its answer, or its error, back. */
@Component
final class CamelDoor implements RestDoor {

    private final ProducerTemplate routes;

    CamelDoor(ProducerTemplate routes) {
        this.routes = routes;
    }

    @Override
    public Object take(RawAsk ask) {
        if (!routes.getCamelContext().getStatus().isStarted()) {
            throw new NotReadyException();
        }
        try {
            return Objects.requireNonNull(routes.requestBody("direct:intake-rest", ask));
        } catch (CamelExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
