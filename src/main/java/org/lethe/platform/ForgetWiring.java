package org.lethe.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.lethe.erasure.KeyText;
import org.lethe.forget.Alarms;
import org.lethe.forget.Claims;
import org.lethe.forget.ClaimsAhead;
import org.lethe.forget.Exempted;
import org.lethe.forget.ForgetRoom;
import org.lethe.forget.Forgetting;
import org.lethe.forget.Heartbeat;
import org.lethe.forget.Holds;
import org.lethe.forget.KnownDatabases;
import org.lethe.forget.Outcomes;
import org.lethe.forget.Pace;
import org.lethe.forget.Recipients;
import org.lethe.forget.Steps;
import org.lethe.identity.Authorisation;
import org.lethe.identity.LetterProven;
import org.lethe.identity.MappedSalons;
import org.lethe.identity.NobodyFound;
import org.lethe.keys.Vault;
import org.lethe.ledger.Ledger;
import org.lethe.ledger.Suppression;
import org.lethe.notice.PersonalAnswers;
import org.lethe.notice.ProvenAddresses;
import org.lethe.notice.WebhookTarget;
import org.lethe.notice.WebhookTargets;
import org.lethe.request.RequestBook;
import org.lethe.request.RequestDatabases;
import org.lethe.request.Returned;
import org.lethe.retention.RetentionRoom;
import org.lethe.salon.Salons;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The work itself: claims, the engine, outcomes, answers. */
@Configuration(proxyBeanMethods = false)
class ForgetWiring {

    @Bean
    ForgetRoom forgetRoom(
            JdbcClient store,
            NamedParameterJdbcTemplate batches,
            TransactionTemplate transaction,
            Salons salons,
            Vault vault,
            Clock clock) {
        return new ForgetRoom(store, batches, transaction, salons, vault, clock);
    }

    @Bean
    Claims claims(
            ForgetRoom room,
            RequestDatabases databases,
            @Value("${lethe.forget.batch:1000}") int batch,
            @Value("${lethe.forget.lease:30s}") Duration lease,
            Pace pace,
            CamelContext camel) {
        return room.claims(databases, batch, lease, pace, camel::isStopping);
    }

    @Bean
    ClaimsAhead claimsAhead(
            ForgetRoom room,
            Claims claims,
            @Value("${lethe.forget.batch:1000}") int batch,
            @Value("${lethe.forget.workers:2}") int workers) {
        return room.claimsAhead(claims, batch, workers);
    }

    @Bean
    Pace pace(ForgetRoom room, @Value("${lethe.forget.pace:0}") int clientsPerSecond) {
        return room.pace(clientsPerSecond);
    }

    @Bean
    @ConditionalOnMissingBean
    Steps steps() {
        return step -> {};
    }

    @Bean
    Alarms alarms(ForgetRoom room, Ledger ledger) {
        return room.alarms(ledger);
    }

    @Bean
    KnownDatabases knownDatabases(ForgetRoom room) {
        return room.known();
    }

    @Bean
    Heartbeat heartbeat(ForgetRoom room, Claims claims, @Value("${lethe.forget.lease:30s}") Duration lease) {
        return room.heartbeat(claims, lease);
    }

    @Bean
    Forgetting forgetting(
            ForgetRoom room, MappedSalons mapped, Holds holds, Alarms alarms, Heartbeat heartbeat, Steps steps) {
        return room.forgetting(mapped, holds, alarms, heartbeat, steps);
    }

    /** Each of a salon's webhooks is told of each forgetting. */
    @Bean
    Recipients recipients(WebhookTargets webhooks) {
        return salon -> webhooks.of(salon).stream().map(WebhookTarget::name).toList();
    }

    /** Exemptions are of clients of the leading database. */
    @Bean
    Exempted exempted(ObjectProvider<RetentionRoom> room, Salons salons) {
        return (salon, database, forgotten) -> salons.find(salon)
                .filter(known -> known.leading().name().equals(database))
                .ifPresent(known -> room.getObject()
                        .exemptions()
                        .drop(
                                salon,
                                forgotten.stream()
                                        .map(one -> KeyText.of(one.key()))
                                        .collect(Collectors.toSet()),
                                forgotten.stream()
                                        .flatMap(one -> one.values().references().stream())
                                        .collect(Collectors.toSet())));
    }

    @Bean
    Outcomes outcomes(
            ForgetRoom room,
            RequestBook book,
            Holds holds,
            Suppression suppression,
            Ledger ledger,
            Recipients recipients,
            Exempted exempted,
            Steps steps) {
        return room.outcomes(book, holds, suppression, ledger, recipients, exempted, steps);
    }

    @Bean
    NobodyFound nobodyFound(
            ForgetRoom room, RequestBook book, Suppression suppression, ObjectProvider<Authorisation> authorisation) {
        return room.nobodyFound(book, suppression, authorisation::getObject);
    }

    @Bean
    LetterProven.Told told(
            ForgetRoom room,
            ObjectProvider<RequestBook> book,
            RequestDatabases databases,
            ObjectProvider<ProvenAddresses> proven,
            Returned clients,
            PersonalAnswers answers) {
        return room.told(
                book::getObject,
                databases,
                request -> proven.getObject().writers(request),
                clients,
                answers::nothingHeld,
                answers::outcome);
    }
}
