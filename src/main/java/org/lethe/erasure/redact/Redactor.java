package org.lethe.erasure.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lethe.person.IdentifyingValues;

/**
 * Replaces one client's own identifiers in running text by {@value #TOKEN} and leaves every other character as it is.
 * What may be the client but may as well be a word or somebody else is left and reported. Immutable and safe for use
 * by several threads; linear in the text.
 */
public final class Redactor {

    /** Stands for each identifier. ASCII, so that every database's character set takes it, and without letters. */
    public static final String TOKEN = "***";

    private final Sightings sightings;

    private Redactor(Sightings sightings) {
        this.sightings = sightings;
    }

    /** A redactor for one client. */
    public static Redactor of(IdentifyingValues values) {
        return new Redactor(Sightings.of(values));
    }

    /** A redactor that shares what was compiled for one client. */
    public static Redactor of(Sightings sightings) {
        return new Redactor(sightings);
    }

    /**
     * Takes the client out of a text, also of one that is kept as Base64. A text in which the client is not seen comes back
     * as the same object.
     */
    public Redaction redact(String text) {
        Optional<String> encoded = Encoded.text(text);
        if (encoded.isPresent()) {
            Redaction inside = written(encoded.get());
            return inside.changed()
                    ? new Redaction(Encoded.of(inside.text()), inside.replaced(), inside.left())
                    : new Redaction(text, 0, inside.left());
        }
        return written(text);
    }

    private Redaction written(String text) {
        List<Sighting> seen = sightings.in(text);
        if (seen.isEmpty()) {
            return new Redaction(text, 0, List.of());
        }
        StringBuilder out = new StringBuilder(text.length() + 8);
        List<Sighting> left = new ArrayList<>(0);
        int replaced = 0;
        int done = 0;
        for (Sighting sighting : seen) {
            if (sighting.start() < done) {
                continue; // of the same encoded word, which went as a whole
            }
            if (sighting.certain()) {
                out.append(text, done, sighting.start()).append(TOKEN);
                done = sighting.end();
                replaced++;
            } else {
                left.add(sighting);
            }
        }
        if (replaced == 0) {
            return new Redaction(text, 0, left);
        }
        return new Redaction(out.append(text, done, text.length()).toString(), replaced, left);
    }

    /**
     * As {@link #redact}, cut to a column's length in characters: names of two letters may make a text longer.
     *
     * @param most the most characters that the column takes
     */
    public String redactWithin(String text, int most) {
        String redacted = redact(text).text();
        return redacted.length() <= most || text.length() > most ? redacted : redacted.substring(0, most);
    }
}
