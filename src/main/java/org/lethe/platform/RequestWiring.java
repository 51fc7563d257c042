package org.lethe.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import org.lethe.intake.rest.RestIntake;
import org.lethe.keys.KeyedHash;
import org.lethe.keys.Vault;
import org.lethe.request.Acceptance;
import org.lethe.request.Arrivals;
import org.lethe.request.DueDates;
import org.lethe.request.OverCapBook;
import org.lethe.request.RequestBook;
import org.lethe.request.RequestCounts;
import org.lethe.request.RequestDatabases;
import org.lethe.request.RequestExpiry;
import org.lethe.request.RequestListener;
import org.lethe.request.RetentionBook;
import org.lethe.request.Returned;
import org.lethe.salon.Salons;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The book of requests and its door. */
@Configuration(proxyBeanMethods = false)
class RequestWiring {

    @Bean
    RestIntake restIntake() {
        return new RestIntake();
    }

    @Bean
    Acceptance acceptance(
            JdbcClient store,
            TransactionTemplate transaction,
            Salons salons,
            Vault vault,
            KeyedHash lookupHash,
            DueDates dueDates,
            Returned returned,
            RequestListener listener,
            Clock clock) {
        return new Acceptance(store, transaction, salons, vault, lookupHash, dueDates, returned, listener, clock);
    }

    @Bean
    RequestBook requestBook(
            JdbcClient store,
            TransactionTemplate transaction,
            Vault vault,
            KeyedHash lookupHash,
            RequestListener listener,
            Clock clock) {
        return new RequestBook(store, transaction, vault, lookupHash, listener, clock);
    }

    @Bean
    Arrivals arrivals(
            JdbcClient store,
            TransactionTemplate transaction,
            Vault vault,
            KeyedHash lookupHash,
            RequestListener listener,
            Clock clock,
            @Value("${lethe.identify.lease:30s}") Duration lease) {
        return new Arrivals(store, transaction, vault, lookupHash, listener, clock, lease);
    }

    @Bean
    OverCapBook overCapBook(JdbcClient store, TransactionTemplate transaction, RequestListener listener, Clock clock) {
        return new OverCapBook(store, transaction, listener, clock);
    }

    @Bean
    RequestDatabases requestDatabases(JdbcClient store, Vault vault) {
        return new RequestDatabases(store, vault);
    }

    @Bean
    RetentionBook retentionBook(
            JdbcClient store,
            TransactionTemplate transaction,
            Vault vault,
            KeyedHash lookupHash,
            Salons salons,
            DueDates dueDates,
            RequestListener listener,
            Clock clock) {
        return new RetentionBook(store, transaction, vault, lookupHash, salons, dueDates, listener, clock);
    }

    @Bean
    RequestCounts requestCounts(JdbcClient store) {
        return new RequestCounts(store);
    }

    /** As long as the certificates: a receipt is asked for by its request. */
    @Bean
    RequestExpiry requestExpiry(JdbcClient store, Clock clock, @Value("${lethe.ledger.kept:P3Y}") String kept) {
        return new RequestExpiry(store, clock, Period.parse(kept));
    }
}
