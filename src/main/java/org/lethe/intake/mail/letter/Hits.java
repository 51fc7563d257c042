package org.lethe.intake.mail.letter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a lexicon found in a text. */
final class Hits {

    /** A concept, and the words that stand for it. */
    record Hit(String concept, int from, int to, int sentence) {

        boolean within(Hit other) {
            return from >= other.from && to <= other.to;
        }

        /** Whether the other phrase covers the end of this one, and so says what it is really about. */
        boolean outdone(Hit other) {
            return from < other.to && other.from < to && other.to >= to;
        }
    }

    private final Words words;
    private final Map<Integer, List<Hit>> bySentence = new HashMap<>();
    private final List<Hit> all;

    Hits(Words words, List<Hit> all) {
        this.words = words;
        this.all = all;
        all.forEach(hit -> bySentence
                .computeIfAbsent(hit.sentence(), any -> new java.util.ArrayList<>())
                .add(hit));
    }

    Words words() {
        return words;
    }

    Stream<Hit> of(String concept) {
        return all.stream().filter(hit -> hit.concept().equals(concept));
    }

    /** Hits of a concept that are not part of a phrase of one of the others, anywhere in the text. */
    Stream<Hit> beyond(String concept, String... exempt) {
        List<Hit> exempted = Stream.of(exempt).flatMap(this::of).toList();
        return of(concept).filter(hit -> exempted.stream()
                .noneMatch(other -> hit.from() < other.to() && other.from() < hit.to()));
    }

    /** Hits of a concept in a sentence that no phrase of the other concept touches. */
    Stream<Hit> beyondIn(int sentence, String concept, String exempt) {
        return in(sentence, concept).stream().filter(hit -> in(sentence, exempt).stream()
                .noneMatch(other -> hit.from() < other.to() && other.from() < hit.to()));
    }

    boolean any(String concept) {
        return of(concept).findAny().isPresent();
    }

    List<Hit> in(int sentence, String concept) {
        return bySentence.getOrDefault(sentence, List.of()).stream()
                .filter(hit -> hit.concept().equals(concept))
                .toList();
    }

    boolean any(int sentence, String... concepts) {
        return bySentence.getOrDefault(sentence, List.of()).stream()
                .anyMatch(hit -> Stream.of(concepts).anyMatch(hit.concept()::equals));
    }

    /** Hits of a concept that no phrase of the other concept outdoes. */
    List<Hit> without(int sentence, String concept, String exempt) {
        List<Hit> exempted = in(sentence, exempt);
        return in(sentence, concept).stream()
                .filter(hit -> exempted.stream().noneMatch(hit::outdone))
                .toList();
    }

    String text(Hit hit) {
        return words.text(hit.from(), hit.to());
    }
}
