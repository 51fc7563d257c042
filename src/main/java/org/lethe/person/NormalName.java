package org.lethe.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One form for all ways of writing a name: folded, umlauts collapsed, words in alphabetical order, without titles; see
 * {@link NameForms#normal} and {@link NameForms#whole}.
 */
final class NormalName {

    /** Of a degree, behind it: {@code Dr. med. dent.} */
    private static final Set<String> FACULTIES =
            Set.of("med", "dent", "vet", "jur", "phil", "rer", "nat", "pol", "oec", "ing", "hc", "h", "c");

    /** Before the names only: somebody may be called Anna Herr. */
    private static final Set<String> ADDRESSES = Set.of(
            "herr",
            "herrn",
            "hr",
            "frau",
            "fr",
            "fraulein",
            "familie",
            "fam",
            "mr",
            "mrs",
            "ms",
            "miss",
            "mme",
            "mlle",
            "monsieur",
            "madame",
            "signor",
            "signora",
            "senor",
            "senora",
            "mevrouw",
            "mevr",
            "meneer",
            "dhr");

    private static final int INITIALS_NEED = 2;

    private final Set<String> words = new TreeSet<>();
    private final Set<String> initials = new TreeSet<>();
    private final Set<String> particles = new TreeSet<>();
    private final Set<String> titles = new TreeSet<>();

    /** A word as it is compared. */
    private record Word(String folded, boolean beforeComma) {}

    NormalName(CharSequence name) {
        boolean degree = false;
        boolean named = false;
        for (Word word : read(name)) {
            String folded = word.folded;
            degree = NameForms.isDegree(folded) || (degree && FACULTIES.contains(folded));
            if (degree || (!named && !word.beforeComma && ADDRESSES.contains(folded))) {
                titles.add(folded);
            } else if (NameForms.isParticle(folded)) {
                particles.add(folded);
            } else {
                (folded.length() == 1 ? initials : words).add(folded);
                named = true;
            }
        }
        if (words.size() < INITIALS_NEED) {
            words.addAll(initials);
        }
    }

    /** Without particles, unless it has nothing else. */
    String form() {
        Set<String> names = words.isEmpty() ? particles : words;
        return String.join(" ", names.isEmpty() ? titles : names);
    }

    /** With particles where otherwise one word is left: {@code Ben Smith}. */
    String wholeForm() {
        if (words.size() > 1 || particles.isEmpty()) {
            return form();
        }
        Set<String> names = new TreeSet<>(words);
        names.addAll(particles);
        return String.join(" ", names);
    }

    /** Its words, a letter before an apostrophe with the word behind it: {@code O'Brien → obrien}. */
    private static List<Word> read(CharSequence name) {
        List<Word> words = new ArrayList<>();
        StringBuilder prefix = new StringBuilder();
        int length = name.length();
        int start = 0;
        while (start < length) {
            if (!NameForms.isWordPart(name.charAt(start))) {
                start++;
                continue;
            }
            int end = start;
            while (end < length && NameForms.isWordPart(name.charAt(end))) {
                end++;
            }
            String folded = Folding.strip(name.subSequence(start, end));
            if (folded.length() == 1 && NameForms.isElided(name, end)) {
                prefix.append(folded);
            } else {
                boolean comma = end < length && name.charAt(end) == ',';
                words.add(new Word(prefix + Folding.collapse(folded), comma));
                prefix.setLength(0);
            }
            start = end;
        }
        return words;
    }
}
