package org.lethe.person;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** First and last name as {@link NameForms#whole}; empty unless both have a word. */
    public static Optional<String> fullName(String firstName, String lastName) {
        String first = NameForms.normal(firstName);
        String last = NameForms.normal(lastName);
        return first.isEmpty() || last.isEmpty()
                ? Optional.empty()
                : Optional.of(NameForms.whole(firstName + " " + lastName));
    }

    /** {@link #fullName} and the ISO date of birth. */
    public static Optional<String> nameAndBirthDate(String firstName, String lastName, LocalDate birthDate) {
        return fullName(firstName, lastName).map(name -> name + "|" + birthDate);
    }

    /** Everything by which a forgotten client can be recognised again, but for the key. */
    public static Map<HashKind, Set<String>> of(IdentifyingValues client) {
        Map<HashKind, Set<String>> forms = new EnumMap<>(HashKind.class);
        client.emails().forEach(email -> email(email.reveal()).ifPresent(form -> put(forms, HashKind.EMAIL, form)));
        client.phones().forEach(phone -> phones(phone.reveal(), client.country())
                .forEach(form -> put(forms, HashKind.PHONE, form)));
        for (Personal first : client.firstNames()) {
            for (Personal last : client.lastNames()) {
                fullName(first.reveal(), last.reveal()).ifPresent(form -> putName(forms, form, client));
            }
        }
        for (Personal name : client.fullNames()) {
            String form = NameForms.whole(name.reveal());
            if (form.indexOf(' ') > 0) {
                putName(forms, form, client);
            }
        }
        return forms;
    }

    private static void putName(Map<HashKind, Set<String>> forms, String name, IdentifyingValues client) {
        put(forms, HashKind.FULL_NAME, name);
        client.birthDates().forEach(day -> put(forms, HashKind.NAME_AND_BIRTH_DATE, name + "|" + day));
    }

    private static void put(Map<HashKind, Set<String>> forms, HashKind kind, String form) {
        forms.computeIfAbsent(kind, any -> new LinkedHashSet<>()).add(form);
    }

    /** A reference or key: outer blanks off, upper case. */
    public static Optional<String> reference(String raw) {
        String reference = raw.strip().toUpperCase(Locale.ROOT);
        return reference.isEmpty() ? Optional.empty() : Optional.of(reference);
    }
}
