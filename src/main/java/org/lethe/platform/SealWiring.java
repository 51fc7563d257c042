package org.lethe.platform;

import java.time.Clock;
import org.lethe.erasure.seal.SealExpiry;
import org.lethe.erasure.seal.SealLog;
import org.lethe.erasure.seal.SealedRecords;
import org.lethe.forget.Holds;
import org.lethe.keys.HubKeys;
import org.lethe.ledger.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows under a legal hold. */
@Configuration(proxyBeanMethods = false)
class SealWiring {

    @Bean
    SealedRecords sealedRecords(JdbcClient store) {
        return new SealedRecords(store);
    }

    @Bean
    Holds holds(SealedRecords sealedRecords, HubKeys keys, Clock clock) {
        return new SealingHolds(sealedRecords, keys.lookup(), clock);
    }

    @Bean
    SealLog sealLog(Ledger ledger, Clock clock) {
        return new LedgerSealLog(ledger, clock);
    }

    @Bean
    SealExpiry sealExpiry(SealedRecords sealedRecords, SealLog sealLog, TransactionTemplate transaction, Clock clock) {
        return new SealExpiry(sealedRecords, sealLog, transaction, clock);
    }
}
