package org.lethe.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The figures of contestants who ran in turn, round by round. Two of them are compared within each round, and the middle
 * of the rounds counts: a machine that gets slower on the way slows both.
 *
 * @param series by contestant, as many figures in each
 */
record Measured(Map<String, Series> series) {

    Measured {
        series = Map.copyOf(series);
    }

    double median(String contestant) {
        return of(contestant).median();
    }

    /** How many times as much the first has as the second. */
    double ratio(String one, String other) {
        double[] ours = of(one).figures();
        double[] theirs = of(other).figures();
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < ours.length; round++) {
            rounds.add(ours[round] / theirs[round]);
        }
        return Series.of(rounds).median();
    }

    private Series of(String contestant) {
        Series figures = series.get(contestant);
        if (figures == null) {
            throw new IllegalArgumentException("nobody is called " + contestant);
        }
        return figures;
    }
}
