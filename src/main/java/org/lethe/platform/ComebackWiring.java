package org.lethe.platform;

import java.time.Clock;
import org.lethe.comeback.ComebackRoom;
import org.lethe.comeback.Comebacks;
import org.lethe.forget.Alarms;
import org.lethe.forget.KnownDatabases;
import org.lethe.identity.Allowance;
import org.lethe.identity.MappedSalons;
import org.lethe.identity.Wake;
import org.lethe.keys.KeyedHash;
import org.lethe.ledger.Ledger;
import org.lethe.ledger.Suppression;
import org.lethe.request.DueDates;
import org.lethe.request.OverCapBook;
import org.lethe.request.ReforgetBook;
import org.lethe.request.RequestBook;
import org.lethe.request.RequestDatabases;
import org.lethe.salon.Salons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Those who come back. */
@Configuration(proxyBeanMethods = false)
class ComebackWiring {

    @Bean
    ReforgetBook reforgetBook(
            JdbcClient store, RequestDatabases databases, KeyedHash lookupHash, DueDates dueDates, Clock clock) {
        return new ReforgetBook(store, databases, lookupHash, dueDates, clock);
    }

    @Bean
    ComebackRoom comebackRoom(
            JdbcClient store, TransactionTemplate transaction, Ledger ledger, Suppression suppression, Clock clock) {
        return new ComebackRoom(store, transaction, ledger, suppression, clock);
    }

    @Bean
    Comebacks comebacks(
            ComebackRoom room,
            Salons salons,
            MappedSalons mapped,
            KnownDatabases known,
            Alarms alarms,
            RequestBook book,
            OverCapBook overCap,
            ReforgetBook reforget,
            Allowance allowance,
            Wake wake) {
        return room.comebacks(
                salons, mapped, known, alarms, new ComebackRoom.Requests(book, overCap, reforget, allowance, wake));
    }
}
