package org.lethe.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.lethe.keys.HubKeys;
import org.lethe.request.DueDates;
import org.lethe.request.RetentionBook;
import org.lethe.request.RetentionRequest;
import org.lethe.request.RetentionRequests;
import org.lethe.salon.MailSettings;
import org.lethe.salon.Salon;
import org.lethe.salon.SalonDatabase;
import org.lethe.salon.Salons;
import org.lethe.state.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sweeps that a hub works off. The requests are written into its state store as a retention scan writes them, and held
 * until all are there, so that what is measured is the forgetting.
 */
final class HubSweep {

    private static final String SWEPT = SqlFile.read("bench/swept.sql");
    private static final int BATCH = 1000;
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(60);

    private final String salon;
    private final JdbcClient state;
    private final RetentionRequests requests;
    private final TransactionTemplate transaction;

    /** @param salon whose clients are swept, in its database {@code bench} */
    HubSweep(Path home, DataSource state, String salon) {
        this.salon = salon;
        HubKeys keys = HubKeys.loadOrCreate(home.resolve("keys"));
        this.state = JdbcClient.create(state);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(state));
        this.requests = new RetentionBook(
                this.state,
                transaction,
                keys.vault(),
                keys.lookup(),
                new OneSalon(salon),
                new InAMonth(),
                (changed, operator) -> {},
                Clock.systemUTC());
    }

    /** Writes the requests; none of them is begun. */
    UUID prepare(long[] keys) {
        UUID scan = UUID.randomUUID();
        LocalDate dueBefore = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        transaction.executeWithoutResult(status -> {
            for (int from = 0; from < keys.length; from += BATCH) {
                requests.accept(Arrays.stream(keys, from, Math.min(keys.length, from + BATCH))
                        .mapToObj(key -> new RetentionRequest(salon, String.valueOf(key), null, dueBefore, 1, scan))
                        .toList());
            }
            requests.hold(scan);
        });
        return scan;
    }

    /** Lets it begin as soon as the hub looks. */
    void release(UUID scan) {
        requests.release(scan);
    }

    /** Returns when the last one is forgotten. */
    void await(UUID scan) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!over(scan)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the sweep did not end: " + requests.progress(scan));
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /** Whether nothing of it waits any more. */
    boolean over(UUID scan) {
        return state.sql(SWEPT).param("scan", scan).query(Boolean.class).single();
    }

    /** @throws IllegalStateException if not so many were forgotten */
    void require(UUID scan, int clients) {
        long forgotten = forgotten(scan);
        if (forgotten != clients) {
            throw new IllegalStateException("only " + forgotten + " of " + clients + " forgotten");
        }
    }

    /** How many are forgotten so far. Counts them one by one: not to be asked often while the hub is measured. */
    long forgotten(UUID scan) {
        return requests.progress(scan).forgotten();
    }

    /** Takes back what is not begun. */
    void stop(UUID scan) {
        requests.withdraw(scan, "benchmark", "benchmark");
        await(scan);
    }

    private record InAMonth() implements DueDates {

        @Override
        public Instant dueAt(String salon, Instant receivedAt) {
            return receivedAt.atOffset(ZoneOffset.UTC).plus(Period.ofMonths(1)).toInstant();
        }

        @Override
        public Instant extendedDueAt(String salon, Instant receivedAt) {
            return receivedAt.atOffset(ZoneOffset.UTC).plus(Period.ofMonths(3)).toInstant();
        }
    }

    private record OneSalon(Salon salon) implements Salons {

        OneSalon(String id) {
            this(new Salon(
                    id,
                    "Bench",
                    ZoneId.of("Europe/Berlin"),
                    "DE",
                    Locale.GERMAN,
                    null,
                    MailSettings.NONE,
                    null,
                    List.of(new SalonDatabase("bench", "", "", null, "", true))));
        }

        @Override
        public Collection<Salon> all() {
            return List.of(salon);
        }

        @Override
        public Optional<Salon> find(String id) {
            return Optional.of(salon);
        }
    }
}
