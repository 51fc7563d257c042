package org.lethe.platform;

import java.time.Clock;
import org.apache.camel.CamelContext;
import org.lethe.api.Previews;
import org.lethe.erasure.plan.PlanRunners;
import org.lethe.identity.MappedSalons;
import org.lethe.identity.Sightings;
import org.lethe.salon.Salons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
    Sightings sightings(Salons salons, MappedSalons mapped) {
        return new Sightings(salons, mapped);
    }

    @Bean
    Previews previews(Sightings sightings) {
        return new Previews(sightings);
    }
}
