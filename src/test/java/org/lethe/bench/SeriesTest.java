package org.lethe.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {

    @Test
    void takesTheMiddleOfAnOddNumberAndTheMeanOfTheTwoInTheMiddleOfAnEven() {
        assertThat(Series.of(List.of(9.0, 1.0, 5.0)).median()).isEqualTo(5.0);
        assertThat(Series.of(List.of(1.0, 2.0, 4.0, 9.0)).median()).isEqualTo(3.0);
    }

    @Test
    void givesTheFigureThatNinetyNineOfAHundredDoNotExceed() {
        List<Double> hundred = java.util.stream.IntStream.rangeClosed(1, 100)
                .mapToObj(i -> (double) i)
                .toList();
        assertThat(Series.of(hundred).percentile(99)).isEqualTo(99.0);
    }

    @Test
    void countsAMissByItsDirection() {
        assertThat(Result.atLeast("sweep", 0.7, 0.7, "").met()).isTrue();
        assertThat(Result.atLeast("sweep", 0.69, 0.7, "").met()).isFalse();
        assertThat(Result.atMost("due", 1.6, 1.5, "").met()).isFalse();
    }
}
