package org.lethe.intake.mail.letter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Draws the weights of {@link Likeness} from labelled texts: a linear support vector machine with squared loss, solved by
 * dual coordinate descent (Hsieh et al., ICML 2008). Of a letter that asks to be forgotten one passage does so, which one
 * nobody has marked: it is the one that the weights of the round before like best. Always the same for the same texts.
 */
final class LikenessTraining {

    /** A text, and whether it asks that its writer be forgotten. */
    record Example(Words words, boolean asks) {}

    private static final int SEEN = 3;
    private static final int ROUNDS = 3;
    private static final int PASSES = 30;
    private static final int KEPT = 12_000;

    private final double cost;
    private final Map<String, Integer> known = new HashMap<>();
    private final List<String> traits = new ArrayList<>();

    /** @param cost what a text on the wrong side costs, against weights that are large */
    LikenessTraining(double cost) {
        this.cost = cost;
    }

    /** The traits that tell most, with their weights, and the bias under the empty trait. */
    Map<String, Float> of(List<Example> examples) {
        know(examples);
        List<List<int[]>> passages = examples.stream()
                .map(example -> Passage.of(example.words()).stream()
                        .map(passage -> vector(passage.words(example.words())))
                        .toList())
                .toList();
        double[] weights = new double[traits.size() + 1];
        for (int round = 0; round < ROUNDS; round++) {
            weights = solve(chosen(examples, passages, weights, round == 0));
        }
        return table(weights);
    }

    private void know(List<Example> examples) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (Example example : examples) {
            Set<String> here = new HashSet<>();
            Passage.of(example.words()).forEach(passage -> here.addAll(Traits.of(passage.words(example.words()))));
            here.forEach(trait -> seen.merge(trait, 1, Integer::sum));
        }
        seen.entrySet().stream()
                .filter(one -> one.getValue() >= SEEN)
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(trait -> {
                    known.put(trait, traits.size());
                    traits.add(trait);
                });
    }

    /** The known traits; last, how many there are in all. */
    private int[] vector(List<String> words) {
        Set<String> all = Traits.of(words);
        int[] here = all.stream()
                .filter(known::containsKey)
                .mapToInt(known::get)
                .sorted()
                .toArray();
        int[] vector = Arrays.copyOf(here, here.length + 1);
        vector[here.length] = Math.max(1, all.size());
        return vector;
    }

    private record Chosen(int[] vector, boolean asks) {}

    private static List<Chosen> chosen(
            List<Example> examples, List<List<int[]>> passages, double[] weights, boolean first) {
        List<Chosen> chosen = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            boolean asks = examples.get(i).asks();
            if (asks && !first) {
                int[] best = passages.get(i).get(0);
                for (int[] passage : passages.get(i)) {
                    best = margin(weights, passage) > margin(weights, best) ? passage : best;
                }
                chosen.add(new Chosen(best, true));
            } else {
                passages.get(i).forEach(passage -> chosen.add(new Chosen(passage, asks)));
            }
        }
        return chosen;
    }

    private static double margin(double[] weights, int[] vector) {
        double sum = 0;
        for (int i = 0; i < vector.length - 1; i++) {
            sum += weights[vector[i]];
        }
        return weights[weights.length - 1] + sum / Math.sqrt(vector[vector.length - 1]);
    }

    private double[] solve(List<Chosen> all) {
        double[] weights = new double[traits.size() + 1];
        double[] alpha = new double[all.size()];
        long asking = all.stream().filter(Chosen::asks).count();
        double costOfAsking = cost * all.size() / (2.0 * asking);
        double costOfOthers = cost * all.size() / (2.0 * (all.size() - asking));
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            order.add(i);
        }
        Random random = new Random(17);
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                step(all.get(i), i, alpha, weights, all.get(i).asks() ? costOfAsking : costOfOthers);
            }
        }
        return weights;
    }

    private static void step(Chosen one, int i, double[] alpha, double[] weights, double cost) {
        int[] vector = one.vector();
        double size = vector[vector.length - 1];
        int sign = one.asks() ? 1 : -1;
        double softness = 1 / (2 * cost);
        double gradient = sign * margin(weights, vector) - 1 + softness * alpha[i];
        double before = alpha[i];
        alpha[i] = Math.max(0, before - gradient / ((vector.length - 1) / size + 1 + softness));
        double change = (alpha[i] - before) * sign;
        if (change != 0) {
            double each = change / Math.sqrt(size);
            for (int j = 0; j < vector.length - 1; j++) {
                weights[vector[j]] += each;
            }
            weights[weights.length - 1] += change;
        }
    }

    private Map<String, Float> table(double[] weights) {
        Map<String, Float> table = new LinkedHashMap<>();
        table.put("", (float) weights[weights.length - 1]);
        Integer[] telling = new Integer[traits.size()];
        Arrays.setAll(telling, i -> i);
        Arrays.sort(telling, (one, other) -> Double.compare(Math.abs(weights[other]), Math.abs(weights[one])));
        Arrays.stream(telling)
                .limit(KEPT)
                .map(traits::get)
                .sorted()
                .forEach(trait -> table.put(trait, (float) weights[known.getOrDefault(trait, 0)]));
        return table;
    }
}
