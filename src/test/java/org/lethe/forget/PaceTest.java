package org.lethe.forget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lethe.testing.SettableClock;

class PaceTest {

    private final SettableClock clock = SettableClock.at("2027-03-01T02:00:00Z");
    private final Pace unit = new Pace(500, clock);

    @Test
    void spreadsASecondOverSmallBatches() {
        int swept = 0;
        for (int i = 0; i < 100; i++) {
            int allowed = unit.allows("seerose", 1000);
            unit.took("seerose", allowed);
            swept += allowed;
            pass(100);
        }
        assertThat(swept).isBetween(4_900, 5_100);
        assertThat(new Pace(500, clock).allows("seerose", 1000)).isEqualTo(100);
    }

    @Test
    void lookingMoreOftenMakesItNoFaster() {
        int swept = 0;
        for (int i = 0; i < 1_000; i++) {
            int allowed = unit.allows("seerose", 1000);
            if (allowed > 0) {
                unit.took("seerose", allowed);
            }
            swept += allowed;
            pass(10);
        }
        assertThat(swept).isBetween(4_900, 5_100);
    }

    @Test
    void oneSalonDoesNotWaitForAnother() {
        unit.took("seerose", unit.allows("seerose", 1000));
        assertThat(unit.allows("seerose", 1000)).isZero();
        assertThat(unit.allows("linde", 1000)).isPositive();
    }

    @Test
    void saysWhenTheNextBatchMayGoAndIsQuietWhenNothingIsLeft() {
        unit.took("seerose", unit.allows("seerose", 1000));
        assertThat(unit.due()).isFalse();
        pass(200);
        assertThat(unit.due()).isTrue();
        pass(2_000);
        assertThat(unit.due()).isFalse();
    }

    @Test
    void withoutAPaceABatchIsWhole() {
        Pace free = new Pace(0, clock);
        free.took("seerose", free.allows("seerose", 1000));
        assertThat(free.allows("seerose", 1000)).isEqualTo(1000);
        assertThat(free.due()).isFalse();
    }

    private void pass(long millis) {
        clock.advance(Duration.ofMillis(millis));
    }
}
