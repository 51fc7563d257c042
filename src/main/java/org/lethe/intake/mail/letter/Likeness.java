package org.lethe.intake.mail.letter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How much a text reads like letters of people who ask to be forgotten: for what no phrase of a lexicon says. Each trait
 * has a weight in {@code letters/likeness.txt}, which was drawn from the project's labelled letters (docs/letters.md).
 * Nothing is learned while the hub runs: the same text always reads the same.
 */
final class Likeness {

    /**
     * What was read.
     *
     * @param margin above 0 it reads more like such a letter than like others, from 1 on clearly
     * @param telling which words told most
     * @param words how many there are in the whole text
     */
    record Reading(double margin, List<String> telling, int words) {}

    private static final String FILE = "/letters/likeness.txt";
    private static final int WORDS = 4;
    private static final int PASSAGE = 200;

    private final Map<String, Float> weights;
    private final double bias;

    /** @param bias what a text without any trait has */
    Likeness(Map<String, Float> weights, double bias) {
        this.weights = Map.copyOf(weights);
        this.bias = bias;
    }

    private static final class Shipped {
        static final Likeness TABLE = read();
    }

    /** The table that the program brings, read when it is first asked for. */
    static Likeness shipped() {
        return Shipped.TABLE;
    }

    private static Likeness read() {
        Map<String, Float> weights = new HashMap<>();
        double bias = 0;
        try (InputStream file = Objects.requireNonNull(Likeness.class.getResourceAsStream(FILE), FILE);
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                String trait = line.substring(tab + 1);
                float weight = Float.parseFloat(line.substring(0, tab));
                if (trait.isEmpty()) {
                    bias = weight;
                } else {
                    weights.put(trait, weight);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Likeness(weights, bias);
    }

    /** The passage of the text that is most like one. */
    Reading of(Words words) {
        List<String> best = List.of();
        double most = Double.NEGATIVE_INFINITY;
        for (Passage passage : Passage.of(words)) {
            List<String> read = passage.words(words);
            double margin = margin(read);
            if (margin > most) {
                most = margin;
                best = read;
            }
        }
        List<String> told = best.stream()
                .distinct()
                .limit(PASSAGE)
                .sorted(Comparator.comparingDouble(this::tells).reversed())
                .limit(WORDS)
                .toList();
        return new Reading(most, told, words.all.size());
    }

    private double margin(List<String> words) {
        Set<String> traits = Traits.of(words);
        double sum = traits.stream().mapToDouble(this::weight).sum();
        return bias + sum / Math.sqrt(Math.max(1, traits.size()));
    }

    /** How much a word says by itself and by its pieces. */
    private double tells(String word) {
        return Traits.of(List.of(word)).stream().mapToDouble(this::weight).sum();
    }

    private double weight(String trait) {
        return weights.getOrDefault(trait, 0f);
    }
}
