package org.lethe.erasure.proof;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lethe.erasure.redact.Kind;
import org.lethe.erasure.redact.Sighting;
import org.lethe.erasure.redact.Sightings;
import org.lethe.person.EmailForms;
import org.lethe.person.Folding;
import org.lethe.person.IdentifyingValues;
import org.lethe.person.NameForms;
import org.lethe.person.Personal;
import org.lethe.person.PhoneForms;

/**
 * What to look for after a client was forgotten: an exact judgement of a cell, and substrings for a cheap look before
 * it. Immutable and safe for use by several threads.
 */
public final class Needles {

    private static final int SHORTEST_WORD = 2;

    private final Sightings sightings;
    private final Sightings all;
    private final IdentifyingValues values;

    private Needles(IdentifyingValues values, Sightings sightings, Sightings all) {
        this.values = values;
        this.sightings = sightings;
        this.all = all;
    }

    /** The needles of one client. */
    public static Needles of(IdentifyingValues values) {
        return of(values, Sightings.of(values));
    }

    /** The needles of one client, sharing what was compiled for redaction. */
    public static Needles of(IdentifyingValues values, Sightings sightings) {
        return new Needles(values, sightings, sightings);
    }

    /** Likewise, where there is more of the client than goes: a number that stays tells of whom a name is. */
    public static Needles of(IdentifyingValues going, Sightings sightings, Sightings all) {
        return new Needles(going, sightings, all);
    }

    /**
     * What a cell (or several, parted by U+001E or U+001F) says of the client, each kind once, hard ones first. Empty
     * when nothing is left.
     */
    public List<Hit> judge(String cell) {
        List<Sighting> seen = sightings.in(cell);
        if (seen.isEmpty()) {
            return List.of();
        }
        return seen.stream()
                .map(sighting -> new Hit(sighting.hard() ? Hardness.HARD : Hardness.SOFT, sighting.kind()))
                .distinct()
                .sorted((one, other) -> one.hardness().compareTo(other.hardness()))
                .toList();
    }

    /**
     * Whether a cell names the client beyond doubt: by what names one person alone, or by a part of the name beside the
     * date of birth, the address, or a number that stays.
     */
    public boolean namesClient(String cell) {
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        for (Sighting sighting : sightings.in(cell)) {
            if (sighting.hard()) {
                return true;
            }
            if (sighting.certain()) {
                seen.add(sighting.kind());
            }
        }
        return seen.contains(Kind.NAME)
                && (seen.contains(Kind.BIRTH_DATE) || seen.contains(Kind.ADDRESS) || numbered(cell));
    }

    /** Whether a number of the client stands there that stays. */
    private boolean numbered(String cell) {
        return all != sightings
                && all.in(cell).stream().anyMatch(sighting -> sighting.certain() && sighting.kind() == Kind.REFERENCE);
    }

    /** Where in a cell the last name stands behind a title, {@code Frau Müller}: enough where nobody else has that name. */
    public List<Sighting> titled(String cell) {
        return sightings.in(cell).stream()
                .filter(sighting -> sighting.certain() && sighting.titled())
                .toList();
    }

    /** Whether first and last name of the client stand near to each other in a cell, though not as one name. */
    public boolean mayNameClient(String cell) {
        return sightings.mayName(cell);
    }

    /**
     * Substrings of which a cell in lower case holds at least one when it holds a name, an e-mail or a reference of the
     * client: the part of each that is written the same with and without umlauts, in JSON and in HTML. For a quick look
     * in SQL; phones need {@link #digits()}. Diacritics that the stored value does not have escape it.
     */
    public Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        values.firstNames().forEach(name -> addName(words, name));
        values.lastNames().forEach(name -> addName(words, name));
        values.nicknames().forEach(name -> addName(words, name));
        values.fullNames().forEach(name -> addName(words, name));
        for (Personal email : values.emails()) {
            EmailForms.normal(email.reveal()).ifPresent(form -> words.add(form.substring(0, form.indexOf('@'))));
        }
        for (Personal reference : values.references()) {
            words.add(reference.reveal().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /** Substrings of which a cell's digits, all other characters taken out, hold one when it holds a phone. */
    public Set<String> digits() {
        Set<String> digits = new LinkedHashSet<>();
        for (Personal phone : values.phones()) {
            List<PhoneForms.Number> numbers = PhoneForms.numbers(phone.reveal(), values.country());
            numbers.forEach(number -> digits.add(number.national()));
            String asStored = PhoneForms.onlyDigits(phone.reveal());
            if (numbers.isEmpty() && asStored.length() >= 6) {
                digits.add(asStored);
            }
        }
        return digits;
    }

    @Override
    public String toString() {
        return "Needles of " + values;
    }

    private static void addName(Set<String> words, Personal name) {
        for (String word : NameForms.words(name.reveal())) {
            if (!NameForms.isParticle(Folding.strip(word))) {
                String part = steadyPart(word.toLowerCase(Locale.ROOT));
                if (part.length() >= SHORTEST_WORD || word.length() <= SHORTEST_WORD) {
                    words.add(part.isEmpty() ? word.toLowerCase(Locale.ROOT) : part);
                } else {
                    NameForms.ofWord(word).forEach(words::add);
                    words.add(word.toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    /** The longest run of letters that no way of writing the word changes: {@code ller} of Müller and of Mueller. */
    private static String steadyPart(String word) {
        String longest = "";
        int start = 0;
        for (int i = 0; i <= word.length(); i++) {
            if (i == word.length() || isUnsteady(word, i)) {
                if (i - start > longest.length()) {
                    longest = word.substring(start, i);
                }
                start = i + 1;
            }
        }
        return longest;
    }

    private static boolean isUnsteady(String word, int at) {
        char c = word.charAt(at);
        char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
        char before = at > 0 ? word.charAt(at - 1) : ' ';
        boolean writtenOut = next == 'e' && "aou".indexOf(c) >= 0 || c == 'e' && "aou".indexOf(before) >= 0;
        boolean sharp = c == 's' && (next == 's' || before == 's');
        return c >= 0x80 || writtenOut || sharp;
    }
}
