package org.lethe.intake.mail.mailbox;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.lethe.keys.HubKeys;
import org.lethe.request.DueDates;
import org.lethe.request.ForgetRequest;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;
import org.lethe.testing.SettableClock;
import org.lethe.testing.TestSalons;
import org.lethe.testing.TestState;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What decides on mails, with a state store of its own. */
final class IntakeTester {

    final SettableClock clock = SettableClock.at("2026-11-23T09:00:00Z");
    final JdbcClient jdbc;
    final HubKeys keys;
    final ReviewList reviews;
    final MailIntake unit;
    private final MailClaims claims;

    IntakeTester(Path folder) {
        this(folder, new OneSalon(TestSalons.seerose()));
    }

    IntakeTester(Path folder, Salons salons) {
        DataSource database = TestState.database();
        jdbc = JdbcClient.create(database);
        keys = HubKeys.loadOrCreate(folder.resolve("keys"));
        reviews = new ReviewList(
                jdbc, keys.vault(), new InAMonth(), JsonMapper.builder().build(), clock);
        unit = new MailIntake(salons, reviews, jdbc, keys.lookup(), clock);
        claims = new MailClaims(jdbc, "box", clock);
    }

    MailDecision decide(String header, String text) {
        return decide(1, header, text);
    }

    MailDecision decide(long uid, String header, String text) {
        return unit.decide(mail(uid, header, text));
    }

    IncomingMail mail(long uid, String header, String text) {
        return raw(
                uid,
                header + "\r\nFrom: Anna <anna@example.org>\r\nTo: salon@seerose.example\r\nSubject: Daten\r\n\r\n"
                        + "Guten Tag,\r\n" + text + "\r\nAnna Müller\r\n");
    }

    IncomingMail raw(long uid, String raw) {
        return new IncomingMail("box", 1, uid, raw.getBytes(StandardCharsets.UTF_8), true, 1);
    }

    void finish(MailDecision decision) {
        claims.finish(List.of(new MailClaims.Decided(
                decision.mail().uidValidity(), decision.mail().uid(), decision.state())));
    }

    ForgetRequest asked(MailDecision decision) {
        ForgetRequest ask = decision.ask();
        if (ask == null) {
            throw new AssertionError("asks for nothing: " + decision);
        }
        return ask;
    }

    private record OneSalon(Salon salon) implements Salons {
        @Override
        public Collection<Salon> all() {
            return List.of(salon);
        }

        @Override
        public Optional<Salon> find(String id) {
            return Optional.of(salon).filter(one -> one.id().equals(id));
        }
    }

    private static final class InAMonth implements DueDates {
        @Override
        public Instant dueAt(String salon, Instant receivedAt) {
            return receivedAt.plus(Duration.ofDays(30));
        }

        @Override
        public Instant extendedDueAt(String salon, Instant receivedAt) {
            return receivedAt.plus(Duration.ofDays(90));
        }
    }
}
