package org.lethe.platform.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way every time. */
final class Dice {

    private static final long SEED = 20_201_123L;

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Dice of(long id, String purpose) {
        return new Dice(SEED ^ id * 0x632B_E5ABL ^ ((long) purpose.hashCode() << 32));
    }

    /** From 0 to bound − 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
