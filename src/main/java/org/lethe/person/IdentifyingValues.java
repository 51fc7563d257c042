package org.lethe.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything by which one client can be recognised, as read from the salon database before forgetting: of the client's
 * own record and of all records merged into it, hence the lists. Prints only how many values there are.
 *
 * @param country ISO 3166 code in which phone numbers without a country code are meant
 * @param references what the salon calls the client by, external ids, card serials
 * @param phones as they are stored; may hold several numbers each
 * @param fullNames columns that hold first and last name together, in either order
 * @param addressLines street and house number; town and postcode identify nobody and do not belong here
 */
public record IdentifyingValues(
        String country,
        List<Personal> references,
        List<Personal> emails,
        List<Personal> phones,
        List<Personal> firstNames,
        List<Personal> lastNames,
        List<Personal> fullNames,
        List<Personal> nicknames,
        List<LocalDate> birthDates,
        List<Personal> addressLines) {

    public IdentifyingValues {
        references = List.copyOf(references);
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        firstNames = List.copyOf(firstNames);
        lastNames = List.copyOf(lastNames);
        fullNames = List.copyOf(fullNames);
        nicknames = List.copyOf(nicknames);
        birthDates = List.copyOf(birthDates);
        addressLines = List.copyOf(addressLines);
    }

    /** Starts to collect the values of one client; numbers without a country code are of {@code country}. */
    public static Builder of(String country) {
        return new Builder(country);
    }

    /** These values and those of the same client, each once. */
    public IdentifyingValues and(IdentifyingValues others) {
        Builder all = new Builder(country);
        for (IdentifyingValues one : List.of(this, others)) {
            one.references.forEach(value -> all.reference(value.reveal()));
            one.emails.forEach(value -> all.email(value.reveal()));
            one.phones.forEach(value -> all.phone(value.reveal()));
            one.firstNames.forEach(value -> all.firstName(value.reveal()));
            one.lastNames.forEach(value -> all.lastName(value.reveal()));
            one.fullNames.forEach(value -> all.fullName(value.reveal()));
            one.nicknames.forEach(value -> all.nickname(value.reveal()));
            one.birthDates.forEach(all::birthDate);
            one.addressLines.forEach(value -> all.addressLine(value.reveal()));
        }
        return all.build();
    }

    /** How many values there are. */
    public int size() {
        return references.size()
                + emails.size()
                + phones.size()
                + firstNames.size()
                + lastNames.size()
                + fullNames.size()
                + nicknames.size()
                + birthDates.size()
                + addressLines.size();
    }

    @Override
    public String toString() {
        return "IdentifyingValues[" + size() + " given]";
    }

    /** Collects values; what is null or blank is passed over, so database columns can be given as they come. */
    public static final class Builder {
        private static final int SHORTEST_STREET = 4;

        private final String country;
        private final List<Personal> references = new ArrayList<>(2);
        private final List<Personal> emails = new ArrayList<>(2);
        private final List<Personal> phones = new ArrayList<>(2);
        private final List<Personal> firstNames = new ArrayList<>(2);
        private final List<Personal> lastNames = new ArrayList<>(2);
        private final List<Personal> fullNames = new ArrayList<>(2);
        private final List<Personal> nicknames = new ArrayList<>(2);
        private final List<LocalDate> birthDates = new ArrayList<>(2);
        private final List<Personal> addressLines = new ArrayList<>(2);
        private final List<Personal> streets = new ArrayList<>(2);
        private final List<Personal> houseNumbers = new ArrayList<>(2);

        private Builder(String country) {
            this.country = country;
        }

        public Builder reference(@Nullable String value) {
            return add(references, value);
        }

        public Builder email(@Nullable String value) {
            return add(emails, value);
        }

        public Builder phone(@Nullable String value) {
            return add(phones, value);
        }

        public Builder firstName(@Nullable String value) {
            return add(firstNames, value);
        }

        public Builder lastName(@Nullable String value) {
            return add(lastNames, value);
        }

        public Builder fullName(@Nullable String value) {
            return add(fullNames, value);
        }

        public Builder nickname(@Nullable String value) {
            return add(nicknames, value);
        }

        public Builder birthDate(@Nullable LocalDate value) {
            if (value != null && !birthDates.contains(value)) {
                birthDates.add(value);
            }
            return this;
        }

        public Builder addressLine(@Nullable String value) {
            return add(addressLines, value);
        }

        /** An address line, or its street or its number where they stand in columns of their own. */
        public Builder address(@Nullable String value) {
            String text = value == null ? "" : value.strip();
            if (text.chars().noneMatch(Character::isDigit)) {
                return add(streets, text);
            }
            boolean street = text.chars().filter(Character::isLetter).count() >= SHORTEST_STREET;
            return add(street ? addressLines : houseNumbers, text);
        }

        public IdentifyingValues build() {
            for (Personal street : streets) {
                houseNumbers.forEach(number -> add(addressLines, street.reveal() + " " + number.reveal()));
            }
            return new IdentifyingValues(
                    country,
                    references,
                    emails,
                    phones,
                    firstNames,
                    lastNames,
                    fullNames,
                    nicknames,
                    birthDates,
                    addressLines);
        }

        private Builder add(List<Personal> values, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                Personal personal = new Personal(value.strip());
                if (!values.contains(personal)) {
                    values.add(personal);
                }
            }
            return this;
        }
    }
}
