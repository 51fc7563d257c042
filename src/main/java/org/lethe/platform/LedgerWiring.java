package org.lethe.platform;

import java.time.Clock;
import org.lethe.keys.HubKeys;
import org.lethe.ledger.Ledger;
import org.lethe.ledger.Receipts;
import org.lethe.ledger.Suppression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Proof: the ledger, receipts, the suppression list. */
@Configuration(proxyBeanMethods = false)
class LedgerWiring {

    @Bean
    Ledger ledger(JdbcClient store, PlatformTransactionManager transactions, HubKeys keys, Clock clock) {
        return new Ledger(store, transactions, keys.signing(), clock);
    }

    @Bean
    Receipts receipts(JdbcClient store, Ledger ledger) {
        return new Receipts(store, ledger);
    }

    @Bean
    Suppression suppression(JdbcClient store, HubKeys keys, Clock clock) {
        return new Suppression(store, keys.suppression(), clock);
    }
}
