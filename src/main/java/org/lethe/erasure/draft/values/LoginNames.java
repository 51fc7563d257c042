package org.lethe.erasure.draft.values;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What clients are called where they sign in: their names written together, whatever number follows, and what their own
 * columns for it hold. What several clients have is a word, nobody's login.
 */
final class LoginNames {

    private static final int SHORTEST = 5;

    private final Set<String> together = new HashSet<>();
    private final Map<String, Integer> given = new HashMap<>();

    /** Takes the words of one client's names. */
    void name(Collection<String> words) {
        for (String one : words) {
            for (String other : words) {
                if (!one.equals(other)) {
                    together.add(letters(spelt(one + other)));
                    together.add(letters(one + other));
                }
            }
        }
    }

    /** Takes what a client's own column holds. */
    void login(String value) {
        given.merge(value.strip().toLowerCase(Locale.ROOT), 1, Integer::sum);
    }

    boolean has(String value) {
        String login = value.strip().toLowerCase(Locale.ROOT);
        String letters = letters(spelt(login));
        if (letters.length() < SHORTEST || login.indexOf(' ') >= 0 || login.indexOf('@') >= 0) {
            return false;
        }
        return together.contains(letters) || given.getOrDefault(login, 0) == 1;
    }

    private static String spelt(String text) {
        return text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[^a-z]", "");
    }
}
