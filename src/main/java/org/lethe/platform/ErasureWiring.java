package org.lethe.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.camel.CamelContext;
import org.lethe.api.Previews;
import org.lethe.erasure.plan.PlanRunners;
import org.lethe.forget.Alarms;
import org.lethe.identity.MappedSalons;
import org.lethe.identity.Sightings;
import org.lethe.notice.SalonEvents;
import org.lethe.request.Acceptance;
import org.lethe.salon.Salons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

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
            SalonEvents events,
            TransactionTemplate transaction,
            MeterRegistry meters) {
        return new MapWatch(salons, mapped, alarms, events, transaction, meters);
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
