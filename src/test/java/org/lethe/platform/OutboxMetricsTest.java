package org.lethe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.keys.HubKeys;
import org.lethe.notice.OutboxClaims;
import org.lethe.state.SqlFile;
import org.lethe.testing.SettableClock;
import org.lethe.testing.TestState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxMetricsTest {

    @TempDir
    private Path folder = Path.of("");

    private final SettableClock clock = SettableClock.at("2026-11-23T09:00:00Z");
    private final DataSource state = TestState.database();
    private final JdbcClient store = JdbcClient.create(state);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void bind() {
        OutboxClaims claims = new OutboxClaims(
                store, HubKeys.loadOrCreate(folder).vault(), clock, Duration.ofMinutes(2), () -> false);
        new OutboxMetrics(claims, clock).bindTo(meters);
    }

    @Test
    void whatWasGivenUpIsCountedAndWhatWasSentIsNot() {
        put(null, null, 0);
        put(null, null, 5);
        put("2026-11-23T09:00:00Z", null, 1);
        put(null, "2026-11-23T09:00:00Z", 9);

        assertThat(gauge("waiting")).isEqualTo(2);
        assertThat(gauge("late")).isEqualTo(1);
        assertThat(gauge("given.up")).isEqualTo(1);
    }

    @Test
    void oneScrapeCountsOnce() {
        put(null, null, 0);
        assertThat(gauge("waiting")).isEqualTo(1);
        put(null, null, 5);

        assertThat(gauge("late")).as("of the same moment").isZero();

        clock.advance(Duration.ofSeconds(15));
        assertThat(gauge("late")).isEqualTo(1);
    }

    @Test
    void theCountReadsIndexesAndNotTheOutbox() {
        List<String> plan = Objects.requireNonNull(
                new TransactionTemplate(new DataSourceTransactionManager(state)).execute(status -> {
                    store.sql("set local enable_seqscan = off").update();
                    return store.sql("explain " + SqlFile.read("notice/outbox-count.sql"))
                            .query(String.class)
                            .list();
                }));

        assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
        assertThat(plan).anyMatch(line -> line.contains("outbox_given_up"));
    }

    private double gauge(String name) {
        return meters.get("lethe.outbox." + name).gauge().value();
    }

    private void put(@Nullable String sent, @Nullable String givenUp, int tries) {
        store.sql(
                        """
                        insert into outbox (id, kind, salon, created_at, not_before, first_not_before, tries, sent_at,
                                            given_up_at)
                        values (gen_random_uuid(), 'EVENT', 'seerose', now(), now(), now(), :tries,
                                cast(:sent as timestamptz), cast(:givenUp as timestamptz))
                        """)
                .param("tries", tries)
                .param("sent", sent)
                .param("givenUp", givenUp)
                .update();
    }
}
