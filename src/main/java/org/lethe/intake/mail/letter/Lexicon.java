package org.lethe.intake.mail.letter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the words of one language mean. Phrases are grouped by concept; see {@code docs/letters.md} for the concepts and
 * {@link Phrase} for how a phrase is written.
 */
final class Lexicon {

    private record Entry(String concept, Phrase phrase) {}

    private final String language;
    private final Set<String> common;
    private final Map<Character, List<Entry>> byInitial = new HashMap<>();
    private final List<Entry> anyInitial = new ArrayList<>();

    Lexicon(String language, List<String> common, Map<String, List<String>> concepts) {
        this.language = language;
        this.common = common.stream().map(Fold::of).collect(Collectors.toUnmodifiableSet());
        concepts.forEach((concept, phrases) -> phrases.forEach(phrase -> add(concept, new Phrase(phrase))));
    }

    private void add(String concept, Phrase phrase) {
        Entry entry = new Entry(concept, phrase);
        List<Character> initials = phrase.initials();
        if (initials.isEmpty()) {
            anyInitial.add(entry);
        }
        initials.forEach(initial ->
                byInitial.computeIfAbsent(initial, any -> new ArrayList<>()).add(entry));
    }

    String language() {
        return language;
    }

    Set<String> common() {
        return common;
    }

    /** Everything in the text that this lexicon knows. */
    Hits find(Words words) {
        List<Hits.Hit> hits = new ArrayList<>();
        for (Words.Sentence sentence : words.sentences) {
            for (int at = sentence.from(); at < sentence.to(); at++) {
                char initial = words.all.get(at).folded().isEmpty()
                        ? ' '
                        : words.all.get(at).folded().charAt(0);
                match(byInitial.getOrDefault(initial, List.of()), words, sentence, at, hits);
                match(anyInitial, words, sentence, at, hits);
            }
        }
        return new Hits(words, hits);
    }

    private static void match(List<Entry> entries, Words words, Words.Sentence sentence, int at, List<Hits.Hit> hits) {
        for (Entry entry : entries) {
            int end = entry.phrase().match(words.all, at, sentence.to());
            if (end > 0) {
                hits.add(
                        new Hits.Hit(entry.concept(), at, end, words.all.get(at).sentence()));
            }
        }
    }
}
