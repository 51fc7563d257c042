package org.lethe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.keys.HubKeys;
import org.lethe.notice.OutboxClaims;
import org.lethe.testing.TestState;
import org.springframework.jdbc.core.simple.JdbcClient;

class OutboxMetricsTest {

    @TempDir
    Path folder;

    @Test
    void whatWasGivenUpIsCountedAndWhatWasSentIsNot() {
        DataSource state = TestState.database();
        JdbcClient store = JdbcClient.create(state);
        OutboxClaims claims = new OutboxClaims(
                store, HubKeys.loadOrCreate(folder).vault(), Clock.systemUTC(), Duration.ofMinutes(2), () -> false);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        new OutboxMetrics(claims).bindTo(meters);
        put(store, null, null, 0);
        put(store, null, null, 5);
        put(store, "2026-11-23T09:00:00Z", null, 1);
        put(store, null, "2026-11-23T09:00:00Z", 9);

        assertThat(meters.get("lethe.outbox.waiting").gauge().value()).isEqualTo(2);
        assertThat(meters.get("lethe.outbox.late").gauge().value()).isEqualTo(1);
        assertThat(meters.get("lethe.outbox.given.up").gauge().value()).isEqualTo(1);
    }

    private static void put(JdbcClient store, String sent, String givenUp, int tries) {
        store.sql(
                        """
                        insert into outbox (id, kind, salon, created_at, not_before, tries, sent_at, given_up_at)
                        values (gen_random_uuid(), 'EVENT', 'seerose', now(), now(), :tries,
                                cast(:sent as timestamptz), cast(:givenUp as timestamptz))
                        """)
                .param("tries", tries)
                .param("sent", sent)
                .param("givenUp", givenUp)
                .update();
    }
}
