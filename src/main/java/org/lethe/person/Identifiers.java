package org.lethe.person;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a forget request says about the person. At least one of reference, e-mail, phone, or a full name together with a
 * birth date is needed to find anybody; {@link #sufficient()} tells.
 */
public record Identifiers(
        @Nullable Personal reference,
        @Nullable Personal email,
        @Nullable Personal phone,
        @Nullable Personal firstName,
        @Nullable Personal lastName,
        @Nullable LocalDate birthDate) {

    public static Identifiers ofReference(String reference) {
        return new Identifiers(new Personal(reference), null, null, null, null, null);
    }

    public static Identifiers ofEmail(String email) {
        return new Identifiers(null, new Personal(email), null, null, null, null);
    }

    /** Whether this is enough to look for one person. */
    public boolean sufficient() {
        boolean nameAndBirthDate = firstName != null && lastName != null && birthDate != null;
        return reference != null || email != null || phone != null || nameAndBirthDate;
    }

    /** How many of the six are given. */
    public long given() {
        return Stream.of(
                        Optional.ofNullable(reference),
                        Optional.ofNullable(email),
                        Optional.ofNullable(phone),
                        Optional.ofNullable(firstName),
                        Optional.ofNullable(lastName),
                        Optional.ofNullable(birthDate))
                .filter(Optional::isPresent)
                .count();
    }

    @Override
    public String toString() {
        return "Identifiers[" + given() + " given]";
    }
}
