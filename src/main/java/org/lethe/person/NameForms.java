package org.lethe.person;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The written forms of a name. All forms are folded (see {@link Folding}): whoever compares folds the other side with
 * {@link Folding#strip} and {@link Folding#expand} and accepts when either is among the forms.
 */
public final class NameForms {

    /** Small words inside names; never a name by themselves. */
    private static final Set<String> PARTICLES = Set.of(
            "von", "vom", "van", "de", "der", "den", "dem", "del", "della", "di", "da", "dos", "das", "du", "la", "le",
            "el", "al", "zu", "zum", "zur", "und", "y", "ten", "ter", "bin", "ibn", "ben", "st", "ste", "saint",
            "sankt", "af", "av");

    private static final Set<String> DEGREES = Set.of("dr", "prof", "dipl", "mag");

    /** Words inside names that end in a dot: behind it the name goes on. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "st", "ste", "sta", "hl", "dr", "prof", "dipl", "mag", "med", "dent", "jur", "phil", "rer", "nat", "ing",
            "chr", "joh", "jos", "geo", "wm", "thos", "chas");

    private static final String APOSTROPHES = "'`\u00b4\u02b9\u02bb\u02bc\u02bd\u2018\u2019\u201b\u2032\uff07";

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
        return (Character.isLetter(c) && !isApostrophe(c)) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Whether the character is written between {@code O} and {@code Brien}. Some are letters in Unicode. */
    public static boolean isApostrophe(char c) {
        return c == '\'' || (c >= '`' && APOSTROPHES.indexOf(c) >= 0);
    }

    /** Whether an apostrophe (or two, as in SQL) and a word follow behind the word that ends here. */
    public static boolean isElided(CharSequence text, int end) {
        int next = end;
        while (next < text.length() && next < end + 2 && isApostrophe(text.charAt(next))) {
            next++;
        }
        return next > end && next < text.length() && isWordPart(text.charAt(next));
    }

    /** Whether the folded word is a degree: it may stand before, between and behind names. */
    public static boolean isDegree(String folded) {
        return DEGREES.contains(folded);
    }

    /** Whether the folded word is written with a dot inside names, such as {@code St.} and {@code Dr.} */
    public static boolean isAbbreviation(String folded) {
        return ABBREVIATIONS.contains(folded);
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
     * One form for all ways of writing a name or a part of it, for comparing: folded, umlauts collapsed, words in
     * alphabetical order without titles and particles, nor initials beside whole names; a letter with an apostrophe
     * belongs to the word behind it ({@code "Dr. Müller, Anna-Lena" → "anna lena muller"}, {@code "O'Brien" →
     * "obrien"}). Empty when the name has no letters.
     */
    public static String normal(CharSequence name) {
        return new NormalName(name).form();
    }

    /**
     * As {@link #normal}, for a whole name, from which keyed hashes are made: keeps the particles of a name that has one
     * word besides ({@code "Ben Smith" → "ben smith"}).
     */
    public static String whole(CharSequence name) {
        return new NormalName(name).wholeForm();
    }

    /** Whether two names are written forms of one: same words in any order, folded. */
    public static boolean same(CharSequence one, CharSequence other) {
        String normal = normal(one);
        return !normal.isEmpty() && normal.equals(normal(other));
    }
}
