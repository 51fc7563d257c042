package org.lethe.intake.mail.who;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.person.Identifiers;
import org.lethe.person.Personal;

/**
 * What a letter says about the person it is about.
 *
 * @param email the address on file if the letter names one, else the sender's
 * @param phones E.164
 * @param address postal, on one line
 */
public record Said(
        @Nullable Personal email,
        List<Personal> phones,
        @Nullable Personal firstName,
        @Nullable Personal lastName,
        @Nullable LocalDate birthDate,
        @Nullable Personal customerNumber,
        @Nullable Personal address) {

    public static final Said NOTHING = new Said(null, List.of(), null, null, null, null, null);

    public Said {
        phones = List.copyOf(phones);
    }

    /** As the rest of the hub looks for a person, with the first of the phones. */
    public Identifiers identifiers() {
        return new Identifiers(
                customerNumber, email, phones.isEmpty() ? null : phones.get(0), firstName, lastName, birthDate);
    }

    @Override
    public String toString() {
        return "Said[" + identifiers().given() + " given]";
    }
}
