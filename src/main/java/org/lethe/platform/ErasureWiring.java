package org.lethe.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.camel.CamelContext;
import org.lethe.api.Previews;
import org.lethe.erasure.plan.PlanRunners;
import org.lethe.forget.Alarms;
import org.lethe.identity.MappedSalons;
import org.lethe.identity.Sightings;
import org.lethe.notice.Outbox;
import org.lethe.request.Acceptance;
import org.lethe.salon.Salons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The engine, its plans as Camel routes, and looking without touching. */
@Configuration(proxyBeanMethods = false)
class ErasureWiring {

    @Bean
    PlanRunners planRunners(CamelContext camel) {
        return new CamelPlanRunners(camel);
    }

    @Bean(destroyMethod = "close")
    SalonEngines mappedSalons(SalonDataSources sources, PlanRunners runners, CamelContext camel, Clock clock) {
        return new SalonEngines(sources, runners, camel, clock);
    }

    @Bean
    MapWatch mapWatch(
            Salons salons,
            MappedSalons mapped,
            Alarms alarms,
            Outbox outbox,
            TransactionTemplate transaction,
            JsonMapper json,
            MeterRegistry meters,
            Clock clock) {
        return new MapWatch(salons, mapped, alarms, outbox, transaction, json, meters, clock);
    }

    @Bean
    Sightings sightings(Salons salons, MappedSalons mapped) {
        return new Sightings(salons, mapped);
    }

    @Bean
    Previews previews(Sightings sightings, Acceptance acceptance) {
        return new Previews(sightings, acceptance);
    }
}
