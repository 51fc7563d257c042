package org.lethe.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Measured figures of one contestant. */
record Series(double[] figures) {

    static Series of(List<Double> figures) {
        return new Series(figures.stream().mapToDouble(Double::doubleValue).toArray());
    }

    double median() {
        return percentile(50);
    }

    /** The smallest figure that at least this many of a hundred do not exceed; for the median of an even number, the mean of the two in the middle. */
    double percentile(int percent) {
        if (figures.length == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        double[] sorted = DoubleStream.of(figures).sorted().toArray();
        if (percent == 50 && sorted.length % 2 == 0) {
            return (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
        }
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series series && Arrays.equals(figures, series.figures);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(figures);
    }

    @Override
    public String toString() {
        return Arrays.toString(figures);
    }
}
