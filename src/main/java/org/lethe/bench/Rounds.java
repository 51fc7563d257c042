package org.lethe.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets contestants run in turn, so that what the machine does meanwhile hits all alike: A B C, then C B A, and so on.
 */
final class Rounds {

    /** Runs once and gives the figure measured. */
    @FunctionalInterface
    interface Run {
        double measure() throws Exception;
    }

    private record Contestant(String name, Run run, List<Double> figures) {}

    private final List<Contestant> contestants = new ArrayList<>();
    private final Arena arena;
    private boolean settled = true;
    private int rounds;

    Rounds(Arena arena) {
        this.arena = arena;
        this.rounds = arena.rounds();
    }

    /** No fewer than so many, whatever was asked for: where one figure alone hangs on what else the machine does just then. */
    Rounds atLeast(int least) {
        rounds = Math.max(rounds, least);
        return this;
    }

    /**
     * No checkpoint before each run. After one, the first change of each page writes the whole page to the log: what
     * short runs would mistake for the everyday cost.
     */
    Rounds withoutCheckpoints() {
        settled = false;
        return this;
    }

    Rounds with(String name, Run run) {
        contestants.add(new Contestant(name, run, new ArrayList<>()));
        return this;
    }

    Measured run() throws Exception {
        List<Contestant> order = new ArrayList<>(contestants);
        for (int round = 1; round <= rounds; round++) {
            for (Contestant contestant : order) {
                if (settled) {
                    arena.settle();
                }
                double figure = contestant.run().measure();
                contestant.figures().add(figure);
                arena.say("  round %d  %-28s %,12.1f", round, contestant.name(), figure);
            }
            Collections.reverse(order);
        }
        Map<String, Series> series = new LinkedHashMap<>();
        contestants.forEach(contestant -> series.put(contestant.name(), Series.of(contestant.figures())));
        return new Measured(series);
    }
}
