package org.lethe.erasure.redact;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.lethe.person.Folding;
import org.lethe.person.NameForms;
import org.lethe.person.Personal;

/** Tells whether one of the client's last names stands among the next two words before or behind a place. */
final class NameBeside {

    private static final int WORDS = 2;
    private static final String BETWEEN = " .,:;()/-";

    private final Set<String> names = new HashSet<>();

    NameBeside(Collection<Personal> lastNames) {
        for (Personal name : lastNames) {
            for (String word : NameForms.words(name.reveal())) {
                if (!NameForms.isParticle(Folding.strip(word))) {
                    NameForms.ofWord(word).forEach(form -> names.add(Folding.strip(form)));
                }
            }
        }
    }

    boolean stands(WrittenText text, int start, int end) {
        return !names.isEmpty() && (behind(text, end) || before(text, start));
    }

    private boolean behind(WrittenText text, int from) {
        int at = from;
        for (int words = 0; words < WORDS; words++) {
            while (isBetween(text, at)) {
                at++;
            }
            int start = at;
            while (text.isAlphanumeric(at)) {
                at++;
            }
            if (start == at) {
                return false;
            }
            if (is(text, start, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean before(WrittenText text, int to) {
        int at = to;
        for (int words = 0; words < WORDS; words++) {
            while (isBetween(text, at - 1)) {
                at--;
            }
            int end = at;
            while (text.isAlphanumeric(at - 1)) {
                at--;
            }
            if (end == at) {
                return false;
            }
            if (is(text, at, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean is(WrittenText text, int start, int end) {
        return names.contains(Folding.strip(text.substring(start, end)));
    }

    private static boolean isBetween(WrittenText text, int at) {
        return at >= 0 && at < text.length() && BETWEEN.indexOf(text.charAt(at)) >= 0;
    }
}
