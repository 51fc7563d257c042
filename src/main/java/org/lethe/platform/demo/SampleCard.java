package org.lethe.platform.demo;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One client of the sample salon, before there are days: visits are told in days before today.
 *
 * @param number the reference, for instance {@code K-10042}
 * @param gender {@code f}, {@code m} or {@code d}
 * @param parent who pays for this client, if somebody else does
 * @param mergedInto the surviving record of a duplicate
 */
record SampleCard(
        long id,
        String number,
        char gender,
        String firstName,
        String lastName,
        @Nullable String email,
        @Nullable String mobile,
        @Nullable String landline,
        LocalDate birthDate,
        int branch,
        int firstVisit,
        int lastVisit,
        @Nullable Long parent,
        @Nullable Long mergedInto,
        Set<Trait> traits) {

    SampleCard {
        traits = Set.copyOf(traits);
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    String fullName() {
        return firstName + " " + lastName;
    }

    /** As a letter greets. */
    String greeting() {
        return switch (gender) {
            case 'f' -> "Liebe Frau " + lastName;
            case 'm' -> "Lieber Herr " + lastName;
            default -> "Hallo " + fullName();
        };
    }

    /** Chance of its own, so that one card's story does not depend on another's. */
    Dice dice(String purpose) {
        return Dice.of(id, purpose);
    }
}
