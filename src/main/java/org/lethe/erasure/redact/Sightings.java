package org.lethe.erasure.redact;

import java.util.Comparator;
import java.util.List;
import org.lethe.person.IdentifyingValues;

/**
 * Sees one client in texts: all written forms of the client's values, compiled once, then one pass per text. Cheap to
 * make (microseconds), immutable and safe for use by several threads.
 */
public final class Sightings {

    private final EmailSightings emails;
    private final PhoneSightings phones;
    private final ReferenceSightings references;
    private final DateSightings dates;
    private final AddressSightings addresses;
    private final NameSightings names;

    private Sightings(IdentifyingValues values) {
        this.emails = new EmailSightings(values);
        this.phones = new PhoneSightings(values);
        this.references = new ReferenceSightings(values);
        this.dates = new DateSightings(values);
        this.addresses = new AddressSightings(values);
        this.names = new NameSightings(new ClientNames(values));
    }

    /** Compiles the written forms of a client's values. */
    public static Sightings of(IdentifyingValues values) {
        return new Sightings(values);
    }

    /**
     * Where the client is seen in this text, certain and doubtful, in the order of the text, never overlapping. Several
     * cells may be given as one text with U+001E or U+001F between them; nothing is seen across these.
     */
    public List<Sighting> in(String source) {
        if (source.isBlank()) {
            return List.of();
        }
        WrittenText text = WrittenText.of(source);
        Found found = new Found(text);
        emails.find(text, found);
        references.find(text, found);
        if (phones.any() || dates.any() || addresses.any()) {
            DigitGroups digits = new DigitGroups(text);
            if (digits.count() > 0) {
                phones.find(text, digits, found);
                dates.find(text, digits, found);
                addresses.find(text, digits, found);
            }
        }
        names.find(text, found);
        return found.sightings().stream()
                .sorted(Comparator.comparingInt(Sighting::start))
                .toList();
    }

    /**
     * Whether first and last name stand near to each other in this text, as whole words, whatever stands between: it may
     * be the client, or two people.
     */
    public boolean mayName(String source) {
        return !source.isBlank() && names.near(WrittenText.of(source));
    }
}
