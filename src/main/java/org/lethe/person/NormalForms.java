package org.lethe.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The one normal form of each identifier, from which keyed hashes are made and by which values are compared. Changing
 * a form here makes every stored hash worthless: do not.
 */
public final class NormalForms {

    private NormalForms() {}

    /** Lower case, no plus tag, ASCII domain; see {@link EmailForms#normal}. */
    public static Optional<String> email(String raw) {
        return EmailForms.normal(raw);
    }

    /** E.164; a number without a country code is read as one of {@code country} (ISO 3166). */
    public static Optional<String> phone(String raw, String country) {
        return PhoneForms.e164(raw, country);
    }

    /** The E.164 forms of a field that may hold several numbers; empty when it holds none. */
    public static List<String> phones(String raw, String country) {
        return PhoneForms.parts(raw, country);
    }

    /** The words of first and last name, folded and in alphabetical order; empty unless both have a word. */
    public static Optional<String> fullName(String firstName, String lastName) {
        String first = NameForms.normal(firstName);
        String last = NameForms.normal(lastName);
        return first.isEmpty() || last.isEmpty()
                ? Optional.empty()
                : Optional.of(NameForms.normal(firstName + " " + lastName));
    }

    /** {@link #fullName} and the ISO date of birth. */
    public static Optional<String> nameAndBirthDate(String firstName, String lastName, LocalDate birthDate) {
        return fullName(firstName, lastName).map(name -> name + "|" + birthDate);
    }

    /** A reference or key: outer blanks off, upper case. */
    public static Optional<String> reference(String raw) {
        String reference = raw.strip().toUpperCase(Locale.ROOT);
        return reference.isEmpty() ? Optional.empty() : Optional.of(reference);
    }
}
