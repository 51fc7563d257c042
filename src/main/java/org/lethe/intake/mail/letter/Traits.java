package org.lethe.intake.mail.letter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a piece of text is made of, whatever it means: its words, its pairs of words, and pieces of words, which stay alike
 * where a word is inflected, misspelt or said in dialect.
 */
final class Traits {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 4;

    private Traits() {}

    /** Words as {@code =word}, pairs as {@code =one two}, pieces as they are, {@code <} and {@code >} at the ends. */
    static Set<String> of(List<String> words) {
        Set<String> traits = new HashSet<>();
        String before = "";
        for (String folded : words) {
            String word = folded.chars().allMatch(Character::isDigit) ? "0" : folded;
            traits.add("=" + word);
            if (!before.isEmpty()) {
                traits.add("=" + before + " " + word);
            }
            before = word;
            String marked = "<" + word + ">";
            for (int length = SHORTEST; length <= LONGEST; length++) {
                for (int from = 0; from + length <= marked.length(); from++) {
                    traits.add(marked.substring(from, from + length));
                }
            }
        }
        return traits;
    }
}
