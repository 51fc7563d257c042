package org.lethe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.MappedDatabase;
import org.lethe.identity.MappedSalons;
import org.lethe.retention.BlastRadius;
import org.lethe.retention.RetentionSettings;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;
import org.lethe.testing.TestState;

class AllowanceStoreTest {

    @Test
    void allowanceIsCountedWhileTransactionsHoldEveryOtherConnection() throws Exception {
        try (HikariDataSource state = StateStore.open(TestState.url(), "postgres", "postgres", Duration.ofMinutes(1));
                var store = new AllowanceStore(StateStore.beside(state, "allowance", 2))) {
            var radius = new BlastRadius(
                    store.connections(),
                    new MappedDueClients(new NoDatabases(), new NoSalons()),
                    RetentionSettings.DEFAULT,
                    Clock.systemUTC());
            List<Connection> held = new ArrayList<>();
            for (int i = 0; i < state.getMaximumPoolSize(); i++) {
                held.add(state.getConnection());
            }
            assertThat(radius.mayForget("seerose", 1)).isTrue();
            for (Connection each : held) {
                each.close();
            }
        }
    }

    /** How many clients there are cannot be said: the cap is then that of the smallest salon. */
    private static final class NoSalons implements Salons {
        @Override
        public Collection<Salon> all() {
            return List.of();
        }

        @Override
        public Optional<Salon> find(String id) {
            return Optional.empty();
        }
    }

    private static final class NoDatabases implements MappedSalons {
        @Override
        public MappedDatabase database(Salon salon, String name) {
            throw new IllegalStateException("no database");
        }

        @Override
        public List<MappedDatabase> databases(Salon salon) {
            return List.of();
        }

        @Override
        public MappedDatabase leading(Salon salon) {
            throw new IllegalStateException("no database");
        }
    }
}
