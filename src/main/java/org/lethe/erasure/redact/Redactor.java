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
    private final Choice choice;

    private Redactor(Sightings sightings, Choice choice) {
        this.sightings = sightings;
        this.choice = choice;
    }

    /** Which of the places that are certain shall be taken out of a text. */
    @FunctionalInterface
    public interface Choice {
        List<Sighting> of(String text, List<Sighting> certain);
    }

    /** A redactor for one client. */
    public static Redactor of(IdentifyingValues values) {
        return of(Sightings.of(values));
    }

    /** A redactor that shares what was compiled for one client. */
    public static Redactor of(Sightings sightings) {
        return new Redactor(sightings, (text, certain) -> certain);
    }

    /** The same client, but only the chosen places are taken out; the others are reported as somebody else's. */
    public Redactor only(Choice chosen) {
        return new Redactor(sightings, chosen);
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

    /** Where the client is seen in a text: what is certain is taken out of it. */
    public List<Sighting> seen(String text) {
        List<Sighting> seen = sightings.in(text);
        List<Sighting> certain = seen.stream().filter(Sighting::certain).toList();
        if (certain.isEmpty()) {
            return seen;
        }
        List<Sighting> chosen = choice.of(text, certain);
        return chosen.size() == certain.size()
                ? seen
                : seen.stream()
                        .map(sighting -> sighting.certain() && !chosen.contains(sighting)
                                ? sighting.doubted(Doubt.OTHER_PERSON)
                                : sighting)
                        .toList();
    }

    private Redaction written(String text) {
        return takeOut(text, seen(text));
    }

    /**
     * Takes places out of a text.
     *
     * @param seen in the order of the text; of those that overlap the first counts
     */
    public static Redaction takeOut(String text, List<Sighting> seen) {
        if (seen.isEmpty()) {
            return new Redaction(text, 0, List.of());
        }
        StringBuilder out = new StringBuilder(text.length() + 8);
        List<Sighting> left = new ArrayList<>(0);
        int replaced = 0;
        int done = 0;
        for (Sighting sighting : seen) {
            if (sighting.start() < done) {
                continue; // of a place that went as a whole
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
