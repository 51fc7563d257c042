package org.lethe.platform;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.lethe.keys.HubKeys;
import org.lethe.keys.KeyedHash;
import org.lethe.keys.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every room stands on: the clock, the keys, transactions on the state store. */
@Configuration(proxyBeanMethods = false)
class StateWiring {

    @Bean
    Clock clock(Environment environment) {
        String start = environment.getProperty("lethe.clock.start");
        if (start == null) {
            return Clock.systemUTC();
        }
        if (!environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new UsedWronglyException("--lethe.clock.start is for the demo profile only");
        }
        return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), instant(start)));
    }

    private static Instant instant(String start) {
        try {
            return OffsetDateTime.parse(start).toInstant();
        } catch (DateTimeParseException e) {
            throw new UsedWronglyException("--lethe.clock.start takes a time with its offset, for instance"
                    + " 2027-03-27T14:00+01:00 or 2027-03-27T13:00:00Z");
        }
    }

    @Bean
    HubKeys hubKeys(@Value("${lethe.keys:${lethe.home}/keys}") Path folder) {
        return HubKeys.loadOrCreate(folder);
    }

    @Bean
    Vault vault(HubKeys keys) {
        return keys.vault();
    }

    @Bean
    KeyedHash lookupHash(HubKeys keys) {
        return keys.lookup();
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    /** A migration of a large store takes as long as it takes. */
    @Bean
    FlywayConfigurationCustomizer unhurriedMigrations() {
        return flyway -> flyway.dataSource(new UnhurriedConnections(flyway.getDataSource()));
    }
}
