package org.lethe.person;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The written forms of a name. All forms are folded (see {@link Folding}): whoever compares folds the other side with
 * {@link Folding#strip} and {@link Folding#expand} and accepts when either is among the forms.
 */
public final class NameForms {

    /** Small words inside names; never a name by themselves. */
    private static final Set<String> PARTICLES = Set.of(
            "von", "vom", "van", "de", "der", "den", "dem", "del", "della", "di", "da", "dos", "das", "du", "la", "le",
            "el", "al", "zu", "zum", "zur", "und", "y", "ten", "ter", "bin", "ibn", "ben", "st", "sankt", "af", "av");

    private NameForms() {}

    /** The words of a name as they are written: {@code "von der Heide-O'Neil" → von, der, Heide, O, Neil}. */
    public static List<String> words(CharSequence name) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= name.length(); i++) {
            boolean inWord = i < name.length() && isWordPart(name.charAt(i));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                words.add(name.subSequence(start, i).toString());
                start = -1;
            }
        }
        return words;
    }

    /** Whether the character can stand inside a word of a name: a letter or a combining mark. */
    public static boolean isWordPart(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Whether the folded word is a particle such as {@code von} or {@code van}. */
    public static boolean isParticle(String folded) {
        return PARTICLES.contains(folded);
    }

    /** The uninflected folded forms of one word: {@code Müller → muller, mueller}; {@code Mueller → mueller, muller}. */
    public static Set<String> ofWord(String word) {
        Set<String> forms = new LinkedHashSet<>();
        String stripped = Folding.strip(word);
        forms.add(stripped);
        forms.add(Folding.expand(word));
        forms.add(Folding.collapse(stripped));
        return forms;
    }

    /**
     * The inflected folded forms of one word: the German and English genitive or plural {@code annas}, {@code mullers},
     * and {@code hansens} for names that end in a hiss. ({@code Hans'} and {@code Anna's} need none: an apostrophe ends
     * the word.)
     */
    public static Set<String> inflected(String word) {
        Set<String> forms = new LinkedHashSet<>();
        for (String form : ofWord(word)) {
            char last = form.charAt(form.length() - 1);
            boolean hiss = last == 's' || last == 'x' || last == 'z';
            forms.add(form + (hiss ? "ens" : "s"));
        }
        return forms;
    }

    /** A whole name run together, both ways: as in {@code annamueller@…} or {@code MuellerAnna.jpg}. */
    public static Set<String> joined(String firstName, String lastName) {
        Set<String> forms = new LinkedHashSet<>();
        for (String first : ofWord(String.join("", words(firstName)))) {
            for (String last : ofWord(String.join("", words(lastName)))) {
                forms.add(first + last);
                forms.add(last + first);
            }
        }
        return forms;
    }

    /**
     * One form for all ways of writing a name, for keyed hashes and for comparing: folded, umlauts collapsed, words in
     * alphabetical order without particles ({@code "Müller, Anna-Lena" → "anna lena muller"}). Empty when the name has
     * no letters.
     */
    public static String normal(CharSequence name) {
        Set<String> normal = new TreeSet<>();
        Set<String> particles = new TreeSet<>();
        for (String word : words(name)) {
            String folded = Folding.collapse(Folding.strip(word));
            (isParticle(folded) ? particles : normal).add(folded);
        }
        return String.join(" ", normal.isEmpty() ? particles : normal);
    }

    /** Whether two names are written forms of one: same words in any order, folded. */
    public static boolean same(CharSequence one, CharSequence other) {
        String normal = normal(one);
        return !normal.isEmpty() && normal.equals(normal(other));
    }
}
