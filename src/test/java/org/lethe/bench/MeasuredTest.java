package org.lethe.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuredTest {

    private final Measured measured = new Measured(
            Map.of("hub", Series.of(List.of(5.0, 20.0, 9.0)), "hand", Series.of(List.of(10.0, 40.0, 10.0))));

    @Test
    void twoAreComparedWithinEachRoundSoThatAFasterMachineChangesNothing() {
        assertThat(measured.ratio("hub", "hand")).isEqualTo(0.5);
        assertThat(measured.median("hub")).isEqualTo(9.0);
    }

    @Test
    void whoDidNotRunHasNoFigures() {
        assertThatThrownBy(() -> measured.median("nobody")).hasMessageContaining("nobody");
    }
}
