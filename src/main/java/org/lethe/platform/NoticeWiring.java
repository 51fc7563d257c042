package org.lethe.platform;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;
import org.lethe.keys.KeyedHash;
import org.lethe.keys.Vault;
import org.lethe.notice.Events;
import org.lethe.notice.HttpWebhookSender;
import org.lethe.notice.LetterSender;
import org.lethe.notice.Letters;
import org.lethe.notice.Outbox;
import org.lethe.notice.OutboxClaims;
import org.lethe.notice.PersonalAnswers;
import org.lethe.notice.ProvenAddresses;
import org.lethe.notice.Reply;
import org.lethe.notice.RequestEvents;
import org.lethe.notice.SalonDueDates;
import org.lethe.notice.SalonEvents;
import org.lethe.notice.SmtpSender;
import org.lethe.notice.WebhookSender;
import org.lethe.notice.WebhookTargets;
import org.lethe.platform.demo.DemoAccess;
import org.lethe.request.DueDates;
import org.lethe.request.RequestBook;
import org.lethe.request.RequestContent;
import org.lethe.request.RequestDatabases;
import org.lethe.request.RequestListener;
import org.lethe.request.StoredRequest;
import org.lethe.salon.Salons;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Telling: the outbox, what goes into it, and who takes it out. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class NoticeWiring {

    @Bean
    DueDates dueDates(Salons salons) {
        return new SalonDueDates(salons);
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, Vault vault, Clock clock) {
        return new Outbox(jdbc, vault, clock);
    }

    @Bean
    OutboxClaims outboxClaims(
            JdbcClient jdbc,
            Vault vault,
            Clock clock,
            CamelContext camel,
            @Value("${lethe.outbox.lease:2m}") Duration lease) {
        return new OutboxClaims(jdbc, vault, clock, lease, camel::isStopping);
    }

    @Bean
    Letters letters(
            Outbox outbox,
            JdbcClient jdbc,
            KeyedHash lookupHash,
            Salons salons,
            @Value("${lethe.letter-templates:#{null}}") @Nullable Path templates,
            JsonMapper json,
            Clock clock) {
        return new Letters(outbox, jdbc, lookupHash, salons, templates, json, clock);
    }

    @Bean
    WebhookTargets webhookTargets(WebhookSettings settings) {
        return settings.targets();
    }

    @Bean
    Events events(Outbox outbox, WebhookTargets targets, JsonMapper json, Clock clock) {
        return new Events(outbox, targets, json, clock);
    }

    @Bean
    SalonEvents salonEvents(Outbox outbox, JsonMapper json, Clock clock) {
        return new SalonEvents(outbox, json, clock);
    }

    /** The book tells its listeners and is asked by them, so it is looked up when it is needed. */
    @Bean
    PersonalAnswers personalAnswers(
            Letters letters,
            Salons salons,
            ObjectProvider<RequestBook> book,
            RequestDatabases databases,
            ObjectProvider<ProvenAddresses> proven,
            WebhookTargets targets,
            Clock clock) {
        return new PersonalAnswers(
                letters,
                salons,
                id -> book.getObject().content(id),
                id -> kept(databases, id),
                new LateProvenAddresses(proven),
                targets,
                clock);
    }

    @Bean
    @Primary
    RequestListener requestListener(
            Events events, PersonalAnswers answers, DecisionLog decisions, ObjectProvider<RequestBook> book) {
        RequestEvents told = new RequestEvents(events, ids -> book.getObject().contents(ids));
        return new RequestListener() {
            @Override
            public void changed(List<StoredRequest> requests, @Nullable String operator) {
                told.changed(requests, operator);
                answers.changed(requests, operator);
                decisions.changed(requests, operator);
            }

            @Override
            public void received(StoredRequest request, RequestContent content) {
                told.received(request, content);
                answers.changed(List.of(request), null);
            }
        };
    }

    @Bean
    MailServers mailServers(Environment environment, ObjectProvider<DemoAccess> demo) {
        return MailServers.of(environment, demo.getIfAvailable());
    }

    @Bean(destroyMethod = "close")
    SmtpSender smtpSender(MailServers servers, Clock clock) {
        return new SmtpSender(servers.smtp(), clock);
    }

    @Bean
    LetterSender letterSender(SmtpSender smtp, JsonMapper json) {
        return new LetterSender(smtp, json);
    }

    @Bean
    WebhookSender webhookSender(WebhookTargets targets, Clock clock) {
        return new HttpWebhookSender(targets, clock);
    }

    private static List<Reply.Kept> kept(RequestDatabases databases, UUID request) {
        List<Reply.Kept> kept = new ArrayList<>();
        for (RequestDatabases.Done done : databases.of(request)) {
            done.sealed()
                    .forEach(row -> kept.add(new Reply.Kept(
                            row.path("table").asString(""),
                            row.path("norm").asString(""),
                            row.hasNonNull("until")
                                    ? LocalDate.parse(row.get("until").asString())
                                    : null)));
        }
        return kept.stream().distinct().toList();
    }
}
