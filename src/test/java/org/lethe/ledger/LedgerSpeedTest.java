package org.lethe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Measures; run with {@code -Dlethe.speed=true}. */
@EnabledIfSystemProperty(named = "lethe.speed", matches = "true", disabledReason = "measures, does not test")
class LedgerSpeedTest {

    @Test
    void batchesOfAThousandAreWrittenAndOrdered(@TempDir Path home) {
        int batches = Integer.getInteger("lethe.speed.batches", 60);
        try (LedgerBed bed = new LedgerBed(home)) {
            for (int warm = 0; warm < 5; warm++) {
                bed.forget(1000);
                bed.ledger.sequence();
            }
            long writing = System.nanoTime();
            for (int i = 0; i < 10_000; i++) {
                LedgerEntry.forgotten(LedgerBed.forgetting(UUID.randomUUID())).canonical();
            }
            System.out.printf("%d us to write one entry%n", (System.nanoTime() - writing) / 10_000_000);
            long appending = 0;
            long start = System.nanoTime();
            for (int batch = 0; batch < batches; batch++) {
                long from = System.nanoTime();
                bed.forget(1000);
                appending += System.nanoTime() - from;
                bed.ledger.sequence();
            }
            long all = System.nanoTime() - start;
            System.out.printf(
                    "%d entries/s (append %d ms, order %d ms per thousand)%n",
                    batches * 1000L * 1_000_000_000L / all,
                    Duration.ofNanos(appending / batches).toMillis(),
                    Duration.ofNanos((all - appending) / batches).toMillis());
            assertThat(batches * 1000L * 1_000_000_000L / all).isGreaterThan(15_000);
        }
    }
}
