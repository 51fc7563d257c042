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
            swept += unit.take("seerose", 1000);
            pass(100);
        }
        assertThat(swept).isBetween(4_900, 5_100);
        assertThat(new Pace(500, clock).take("seerose", 1000)).isEqualTo(100);
    }

    @Test
    void lookingMoreOftenMakesItNoFaster() {
        int swept = 0;
        for (int i = 0; i < 1_000; i++) {
            swept += unit.take("seerose", 1000);
            pass(10);
        }
        assertThat(swept).isBetween(4_900, 5_100);
    }

    @Test
    void oneSalonDoesNotWaitForAnother() {
        unit.take("seerose", 1000);
        assertThat(unit.take("seerose", 1000)).isZero();
        assertThat(unit.take("linde", 1000)).isPositive();
    }

    @Test
    void whatWasNotThereIsNotWaitedFor() {
        int taken = unit.take("seerose", 1000);
        unit.giveBack("seerose", taken);
        assertThat(unit.take("seerose", 1000)).isEqualTo(taken);
    }

    @Test
    void saysWhenTheNextBatchMayGoAndIsQuietWhenNothingIsLeft() {
        unit.take("seerose", 1000);
        assertThat(unit.due()).isFalse();
        pass(200);
        assertThat(unit.due()).isTrue();
        pass(2_000);
        assertThat(unit.due()).isFalse();
    }

    @Test
    void withoutAPaceABatchIsWhole() {
        Pace free = new Pace(0, clock);
        free.take("seerose", 1000);
        assertThat(free.take("seerose", 1000)).isEqualTo(1000);
        assertThat(free.due()).isFalse();
    }

    private void pass(long millis) {
        clock.advance(Duration.ofMillis(millis));
    }
}
