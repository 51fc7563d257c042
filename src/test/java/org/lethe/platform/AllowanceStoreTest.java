package org.lethe.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lethe.retention.BlastRadius;
import org.lethe.retention.DueClients;
import org.lethe.retention.RetentionSettings;
import org.lethe.testing.TestState;

class AllowanceStoreTest {

    @Test
    void allowanceIsCountedWhileTransactionsHoldEveryOtherConnection() throws Exception {
        try (HikariDataSource state = StateStore.open(TestState.url(), "postgres", "postgres", Duration.ofMinutes(1));
                var store = new AllowanceStore(StateStore.beside(state, "allowance", 2))) {
            var radius = new BlastRadius(
                    store.connections(), mock(DueClients.class), RetentionSettings.DEFAULT, Clock.systemUTC());
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
}
