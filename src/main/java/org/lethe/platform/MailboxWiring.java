package org.lethe.platform;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.camel.CamelContext;
import org.lethe.desk.Pulse;
import org.lethe.intake.mail.mailbox.MailIntake;
import org.lethe.intake.mail.mailbox.MailboxReader;
import org.lethe.intake.mail.mailbox.MailboxSettings;
import org.lethe.intake.mail.mailbox.ReviewList;
import org.lethe.keys.KeyedHash;
import org.lethe.keys.Vault;
import org.lethe.request.DueDates;
import org.lethe.salon.Salons;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The mailbox: reading it, deciding on its mails, and how it is. */
@Configuration(proxyBeanMethods = false)
class MailboxWiring {

    private static final int IMAP = 143;
    private static final int IMAPS = 993;

    @Bean(destroyMethod = "close")
    MailboxReader mailboxReader(
            MailServers servers,
            JdbcClient jdbc,
            Salons salons,
            Clock clock,
            CamelContext camel,
            @Value("${lethe.mail.keep:30d}") Duration kept) {
        return new MailboxReader(settings(servers, kept), jdbc, () -> salons.complete() && !camel.isStopping(), clock);
    }

    @Bean
    ReviewList reviewList(JdbcClient jdbc, Vault vault, DueDates dueDates, JsonMapper json, Clock clock) {
        return new ReviewList(jdbc, vault, dueDates, json, clock);
    }

    @Bean
    MailIntake mailIntake(Salons salons, ReviewList reviews, JdbcClient jdbc, KeyedHash lookupHash, Clock clock) {
        return new MailIntake(salons, reviews, jdbc, lookupHash, clock);
    }

    /** A mailbox that does not answer makes the hub degraded: letters wait there, nothing else does. */
    @Bean
    MailboxHealth mailbox(MailboxReader reader) {
        return new MailboxHealth(reader);
    }

    private static MailboxSettings settings(MailServers servers, Duration kept) {
        URI url = servers.imap();
        if (url == null) {
            return new MailboxSettings("", 0, false, "", "", kept);
        }
        boolean tls = url.getScheme().toLowerCase(Locale.ROOT).equals("imaps");
        int port = url.getPort() > 0 ? url.getPort() : tls ? IMAPS : IMAP;
        return new MailboxSettings(
                url.getHost(), port, tls, String.valueOf(servers.user()), String.valueOf(servers.password()), kept);
    }

    /** How the mailbox is. */
    record MailboxHealth(MailboxReader reader) implements HealthIndicator, Pulse {

        @Override
        public Health health() {
            return reader.trouble()
                    .map(kind -> Health.status(Degraded.STATUS).withDetail("mailbox", kind))
                    .orElseGet(Health::up)
                    .build();
        }

        @Override
        public List<Part> feel() {
            return List.of(Part.ofHub(
                    "mailbox",
                    reader.trouble()
                            .map(kind -> "does not answer; letters wait")
                            .orElse(Part.UP)));
        }
    }
}
