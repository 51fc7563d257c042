package org.lethe.erasure.redact;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which letters beyond ASCII the words of a name have. People leave diacritics out, but do not invent them: Müller may be
 * written {@code Muller} and {@code Mueller}, while Höllenmüller is not Hollenmüller. A name that is stored without any
 * may have lost them: {@code Müller} is Muller.
 */
final class Accents {

    private static final Map<Character, String> WRITTEN_OUT = Map.of('ä', "ae", 'ö', "oe", 'ü', "ue");

    private final Map<String, Set<String>> words = new HashMap<>();

    /** This word of the name is met under these folded forms. */
    void add(String word, Set<String> forms) {
        String plain = plain(word);
        forms.forEach(
                form -> words.computeIfAbsent(form, unused -> new HashSet<>()).add(plain));
    }

    /** Whether a written word with this folded form can be one of the words that have it. */
    boolean fit(String form, CharSequence written) {
        if (written.chars().allMatch(c -> c < 0x80)) {
            return true;
        }
        String plain = plain(written);
        Set<String> known = words.getOrDefault(form, Set.of());
        return known.isEmpty() || known.stream().anyMatch(word -> fits(letters(word), plain));
    }

    private static boolean fits(List<Character> own, String written) {
        List<Character> theirs = letters(written);
        return own.isEmpty()
                || theirs.isEmpty()
                || own.containsAll(theirs) && own.stream().allMatch(letter -> isThere(letter, theirs, written));
    }

    /** An umlaut is not left out by somebody who writes others, unless it is written out. */
    private static boolean isThere(Character letter, List<Character> theirs, String written) {
        String out = WRITTEN_OUT.get(letter);
        return out == null || theirs.contains(letter) || written.contains(out);
    }

    private static List<Character> letters(String word) {
        return word.chars()
                .filter(c -> c >= 0x80 && Character.isLetter(c))
                .mapToObj(c -> (char) c)
                .toList();
    }

    /** In lower case, composed, with one i. */
    private static String plain(CharSequence word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('ı', 'i');
    }
}
