package org.lethe.erasure.redact;

import java.util.List;
import org.lethe.person.Personal;

/**
 * A text after redaction.
 *
 * @param text what may stay; still the salon's text, so it is not printed
 * @param replaced how many places were replaced
 * @param left doubtful places that were left standing; positions refer to the text before
 */
public record Redaction(String text, int replaced, List<Sighting> left) {

    public Redaction {
        left = List.copyOf(left);
    }

    /** Whether anything was replaced. */
    public boolean changed() {
        return replaced > 0;
    }

    @Override
    public String toString() {
        return "Redaction[" + replaced + " replaced, " + left.size() + " left, " + hidden() + "]";
    }

    private Object hidden() {
        return text.isBlank() ? "" : new Personal(text);
    }
}
