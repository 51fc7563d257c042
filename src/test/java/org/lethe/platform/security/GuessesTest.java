package org.lethe.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lethe.testing.SettableClock;

class GuessesTest {

    private final SettableClock clock = SettableClock.at("2026-12-01T10:00:00Z");
    private final Guesses unit = new Guesses(clock);

    @Test
    void someMistakesAreFree() {
        wrong(4);
        assertThat(unit.mustWait("anna", "10.0.0.1")).isFalse();
    }

    @Test
    void thenThePauseGrows() {
        wrong(5);
        assertThat(unit.mustWait("anna", "10.0.0.1")).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(unit.mustWait("anna", "10.0.0.1")).isFalse();
        wrong(20);
        clock.advance(Duration.ofSeconds(59));
        assertThat(unit.mustWait("anna", "10.0.0.1")).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(unit.mustWait("anna", "10.0.0.1")).isFalse();
    }

    @Test
    void nobodyElseIsHeldUp() {
        wrong(9);
        assertThat(unit.mustWait("anna", "10.0.0.2")).isFalse();
        assertThat(unit.mustWait("otto", "10.0.0.1")).isFalse();
    }

    @Test
    void aRightOneEndsIt() {
        wrong(9);
        unit.right("anna", "10.0.0.1");
        wrong(1);
        assertThat(unit.mustWait("anna", "10.0.0.1")).isFalse();
    }

    @Test
    void mistakesOfLongAgoDoNotCount() {
        wrong(9);
        clock.advance(Duration.ofMinutes(16));
        wrong(1);
        assertThat(unit.mustWait("anna", "10.0.0.1")).isFalse();
    }

    private void wrong(int times) {
        for (int i = 0; i < times; i++) {
            unit.wrong("anna", "10.0.0.1");
        }
    }
}
