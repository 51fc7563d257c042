package org.lethe.platform;

import java.time.Clock;
import java.time.Period;
import org.lethe.keys.HubKeys;
import org.lethe.keys.KeyCheck;
import org.lethe.ledger.Expiry;
import org.lethe.ledger.Ledger;
import org.lethe.ledger.Receipts;
import org.lethe.ledger.Suppression;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Proof: the ledger, receipts, the suppression list. */
@Configuration(proxyBeanMethods = false)
class LedgerWiring {

    @Bean
    Ledger ledger(JdbcClient store, PlatformTransactionManager transactions, HubKeys keys, Clock clock) {
        return new Ledger(store, transactions, keys.signing(), clock);
    }

    @Bean
    DecisionLog decisionLog(Ledger ledger, Clock clock) {
        return new DecisionLog(ledger, clock);
    }

    @Bean
    Receipts receipts(JdbcClient store, Ledger ledger) {
        return new Receipts(store, ledger);
    }

    @Bean
    Suppression suppression(JdbcClient store, HubKeys keys, Clock clock) {
        return new Suppression(store, keys.suppression(), clock);
    }

    /** Before anything is read or written: are these the keys of this state store? */
    @Bean
    @DependsOnDatabaseInitialization
    KeyCheck keyCheck(JdbcClient store, HubKeys keys) {
        KeyCheck check = new KeyCheck(store);
        check.confirm(keys);
        return check;
    }

    @Bean
    Expiry expiry(
            JdbcClient store,
            TransactionTemplate transaction,
            Ledger ledger,
            Clock clock,
            @Value("${lethe.ledger.kept:P3Y}") String kept) {
        return new Expiry(store, transaction, ledger, clock, Period.parse(kept));
    }
}
