package org.lethe.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lethe.identity.MappedSalons;
import org.lethe.salon.Salon;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The salons, from the settings and from the demo. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SalonSettings.class)
class SalonWiring {

    /** The engine that reads the lists of shared databases needs Camel, which is there later. */
    @Bean
    HubSalons salons(
            SalonSettings settings, ObjectProvider<Salon> samples, ObjectProvider<MappedSalons> mapped, Clock clock) {
        List<Salon> all = new ArrayList<>(
                settings.salons().stream().map(SalonSettings.Entry::toSalon).toList());
        samples.forEach(all::add);
        return new HubSalons(
                all,
                settings.shared(),
                whole -> mapped.getObject().leading(whole).tenants(),
                clock);
    }

    @Bean(destroyMethod = "close")
    SalonDataSources salonDataSources(
            @Value("${lethe.salon-connections:6}") int connections,
            @Value("${lethe.salon-read-timeout:15m}") Duration readTimeout) {
        return new SalonDataSources(connections, readTimeout);
    }
}
