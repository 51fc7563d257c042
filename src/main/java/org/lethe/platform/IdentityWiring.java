package org.lethe.platform;

import java.time.Clock;
import org.lethe.identity.Allowance;
import org.lethe.identity.Authorisation;
import org.lethe.identity.Identification;
import org.lethe.identity.LetterProven;
import org.lethe.identity.MappedSalons;
import org.lethe.identity.NobodyFound;
import org.lethe.identity.Reception;
import org.lethe.identity.Wake;
import org.lethe.identity.confirm.Confirmations;
import org.lethe.request.Arrivals;
import org.lethe.request.OverCapBook;
import org.lethe.request.RequestBook;
import org.lethe.request.RequestDatabases;
import org.lethe.salon.Salons;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom a request means, and who may ask. */
@Configuration(proxyBeanMethods = false)
class IdentityWiring {

    @Bean
    Identification identification(
            RequestBook book,
            Arrivals arrivals,
            RequestDatabases databases,
            Salons salons,
            MappedSalons mapped,
            NobodyFound nobody,
            TransactionTemplate transaction) {
        return new Identification(book, arrivals, databases, salons, mapped, nobody, transaction);
    }

    @Bean
    Reception reception(Arrivals arrivals, Salons salons, MappedSalons mapped, Allowance allowance) {
        return new Reception(arrivals, salons, mapped, allowance);
    }

    @Bean
    Authorisation authorisation(
            RequestBook book,
            OverCapBook overCap,
            RequestDatabases databases,
            Salons salons,
            MappedSalons mapped,
            Allowance allowance,
            Confirmations confirmations,
            TransactionTemplate transaction,
            Clock clock) {
        return new Authorisation(
                book, overCap, databases, salons, mapped, allowance, confirmations, transaction, clock);
    }

    @Bean
    LetterProven letterProven(
            RequestBook book,
            OverCapBook overCap,
            ObjectProvider<Authorisation> authorisation,
            LetterProven.Told told,
            Wake wake) {
        return new LetterProven(book, overCap, authorisation::getObject, told, wake);
    }
}
