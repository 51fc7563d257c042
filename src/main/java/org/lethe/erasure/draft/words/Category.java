package org.lethe.erasure.draft.words;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a column is about. The names are those of {@code lexicon/columns.txt}. */
public enum Category {
    FIRST_NAME,
    LAST_NAME,
    NAME_PART,
    FULL_NAME,
    FAMILY,
    EMAIL,
    PHONE,
    STREET,
    POSTCODE,
    CITY,
    REGION,
    COUNTRY,
    GEO,
    BIRTH_DATE,
    BIRTH_PLACE,
    DEATH,
    GENDER,
    MARITAL,
    RELIGION,
    ETHNICITY,
    NATIONALITY,
    LANGUAGE,
    OCCUPATION,
    COMPANY,
    NATIONAL_ID,
    ACCOUNT,
    LOGIN,
    EXTERNAL_ID,
    ONLINE,
    PHOTO,
    SIGNATURE,
    HEALTH,
    INCOME,
    FREE_TEXT,
    MESSAGE,
    JSON,
    SEARCH,
    REFERENCE,
    NATURAL_KEY,
    UNKNOWN,
    MONEY,
    QUANTITY,
    TIME,
    FLAG,
    STATUS,
    THING,
    STAFF,
    KEY,
    LINK;

    private static final Set<Category> NOT_PERSONAL =
            EnumSet.of(MONEY, QUANTITY, TIME, FLAG, STATUS, THING, STAFF, KEY, LINK);

    private static final Set<Category> CONTACT = EnumSet.of(FIRST_NAME, LAST_NAME, EMAIL, PHONE, STREET, BIRTH_DATE);

    private static final Set<Category> NAMES = EnumSet.of(FIRST_NAME, LAST_NAME, FULL_NAME, NAME_PART, FAMILY);

    /** Columns whose values can be told from what merely has a similar name only by looking at the values. */
    private static final Set<Category> FOR_TEXT_ONLY = EnumSet.of(
            FIRST_NAME,
            LAST_NAME,
            NAME_PART,
            FULL_NAME,
            EMAIL,
            STREET,
            CITY,
            COMPANY,
            FREE_TEXT,
            MESSAGE,
            SEARCH,
            OCCUPATION,
            NATIONALITY,
            COUNTRY,
            REGION,
            LANGUAGE,
            SIGNATURE,
            BIRTH_PLACE);

    public boolean personal() {
        return !NOT_PERSONAL.contains(this);
    }

    /** Says how to reach or name somebody: a table with such columns is about people. */
    public boolean contact() {
        return CONTACT.contains(this);
    }

    public boolean naming() {
        return NAMES.contains(this);
    }

    public boolean textOnly() {
        return FOR_TEXT_ONLY.contains(this);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
