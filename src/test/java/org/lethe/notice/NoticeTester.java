package org.lethe.notice;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.keys.HubKeys;
import org.lethe.person.Personal;
import org.lethe.request.Channel;
import org.lethe.request.ReplyAddress;
import org.lethe.request.RequestState;
import org.lethe.request.StoredRequest;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;
import org.lethe.testing.SettableClock;
import org.lethe.testing.TestSalons;
import org.lethe.testing.TestState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The room with a state store of its own and a clock that can be moved. */
final class NoticeTester {

    final SettableClock clock = SettableClock.at("2026-11-23T09:00:00Z");
    final DataSource database = TestState.database();
    final JdbcClient jdbc = JdbcClient.create(database);
    final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    final JsonMapper json = JsonMapper.builder().build();
    final HubKeys keys;
    final Outbox outbox;
    final OutboxClaims claims;
    final Salon salon;
    /** Whether the hub is about to stop. */
    boolean stopping;

    NoticeTester(Path folder) {
        this(folder, TestSalons.seerose());
    }

    NoticeTester(Path folder, Salon salon) {
        this.salon = salon;
        keys = HubKeys.loadOrCreate(folder.resolve("keys"));
        outbox = new Outbox(jdbc, keys.vault(), clock);
        claims = new OutboxClaims(jdbc, keys.vault(), clock, Duration.ofMinutes(2), () -> stopping);
    }

    Letters letters(@Nullable Path templates) {
        return new Letters(outbox, jdbc, keys.lookup(), salons(), templates, json, clock);
    }

    Events events(WebhookTargets targets) {
        return new Events(outbox, targets, json, clock);
    }

    SalonEvents salonEvents() {
        return new SalonEvents(outbox, json, clock);
    }

    Salons salons() {
        return new Salons() {
            @Override
            public Collection<Salon> all() {
                return List.of(salon);
            }

            @Override
            public Optional<Salon> find(String id) {
                return all().stream().filter(one -> one.id().equals(id)).findFirst();
            }
        };
    }

    /** The letters that wait in the outbox, oldest first. */
    List<Mail> waitingLetters() {
        return claims.claim(100).notices().stream()
                .map(claimed -> json.readValue(claimed.content(), Mail.class))
                .toList();
    }

    static ReplyAddress writer(String address, Locale language) {
        return new ReplyAddress(new Personal(address), language, "<letter-1@example.org>", "<letter-1@example.org>");
    }

    StoredRequest request(RequestState state, Channel channel) {
        return request(UUID.randomUUID(), state, channel);
    }

    /** The same request, in another state. */
    StoredRequest in(RequestState state, StoredRequest request) {
        return request(request.id(), state, request.channel());
    }

    private StoredRequest request(UUID id, RequestState state, Channel channel) {
        Instant now = clock.instant();
        return new StoredRequest(id, salon.id(), channel, state, "key:1", now, now, null, null, null, null, null, null);
    }
}
