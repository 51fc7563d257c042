package org.lethe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lethe.testing.SettableClock;

class GatheringTest {

    private final SettableClock clock = SettableClock.at("2026-12-01T10:00:00Z");
    private final Gathering gathering = new Gathering(clock);

    @Test
    void whoComesAloneDoesNotWait() {
        for (int i = 0; i < 20; i++) {
            assertThat(gathering.before("forget")).isZero();
            assertThat(gathering.after("forget", 1)).isZero();
            later(30);
        }
    }

    @Test
    void whereManyComeOneBatchIsTakenInEachMoment() {
        gathering.before("forget");
        later(30);
        assertThat(gathering.after("forget", 20)).isEqualTo(70);
        assertThat(gathering.before("forget")).as("another consumer").isEqualTo(170);
    }

    @Test
    void manyAreRememberedUntilTheNextMomentIsOver() {
        gathering.after("forget", 20);
        later(100);
        assertThat(gathering.after("forget", 1)).isZero();
        later(10);
        assertThat(gathering.after("forget", 1)).isEqualTo(90);
        later(200);
        assertThat(gathering.after("forget", 1)).isZero();
        later(10);
        assertThat(gathering.after("forget", 1)).isZero();
    }

    @Test
    void aBatchThatIsWorthItsCostIsFollowedAtOnce() {
        assertThat(gathering.after("forget", 1_000)).isZero();
        assertThat(gathering.after("forget", 1_000)).isZero();
    }

    @Test
    void oneRouteDoesNotHoldUpAnother() {
        gathering.after("forget", 20);
        assertThat(gathering.after("identify", 1)).isZero();
    }

    private void later(int millis) {
        clock.advance(Duration.ofMillis(millis));
    }
}
