package org.lethe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.erasure.MappedDatabase;
import org.lethe.forget.Alarms;
import org.lethe.identity.MappedSalons;
import org.lethe.keys.HubKeys;
import org.lethe.ledger.Ledger;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;
import org.lethe.traces.TraceBook;
import org.lethe.traces.TraceSettings;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What health says when the hub's own database does not answer. */
class StateStoreDownTest {

    @TempDir
    Path folder;

    private final HikariDataSource down = down();
    private final JdbcClient store = JdbcClient.create(down);

    @AfterEach
    void close() {
        down.close();
    }

    @Test
    void theAlarmsAreSaidToBeUnknown() throws Exception {
        JdbcTransactionManager transactions = new JdbcTransactionManager(down);
        Clock clock = Clock.systemUTC();
        Ledger ledger =
                new Ledger(store, transactions, HubKeys.loadOrCreate(folder).signing(), clock);
        Alarms alarms = new Alarms(store, new TransactionTemplate(transactions), ledger, clock);
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.start();
            Health health = new SalonDatabasesHealth(new None(), new None(), alarms, camel).health();
            assertThat(health.getStatus()).isEqualTo(Degraded.STATUS);
            assertThat(health.getDetails()).containsKey("stateStore");
        }
    }

    @Test
    void theTracesAreSaidToBeUnknown() {
        TraceSettings settings =
                new TraceSettings(TraceSettings.When.OFF, Duration.ZERO, 3, 0, Duration.ofSeconds(1), Duration.ZERO);
        Health health = new TracesHealth(new TraceBook(store), settings).health();
        assertThat(health.getStatus().getCode()).isEqualTo("UNKNOWN");
        assertThat(health.getDetails()).containsEntry("stateStore", "does not answer");
    }

    private static HikariDataSource down() {
        HikariDataSource down = new HikariDataSource();
        down.setJdbcUrl("jdbc:postgresql://127.0.0.1:1/lethe");
        down.setInitializationFailTimeout(-1);
        down.setConnectionTimeout(250);
        return down;
    }

    /** No salons. */
    private record None() implements Salons, MappedSalons {

        @Override
        public Collection<Salon> all() {
            return List.of();
        }

        @Override
        public Optional<Salon> find(String id) {
            return Optional.empty();
        }

        @Override
        public MappedDatabase database(Salon salon, String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<MappedDatabase> databases(Salon salon) {
            return List.of();
        }

        @Override
        public MappedDatabase leading(Salon salon) {
            throw new UnsupportedOperationException();
        }
    }
}
