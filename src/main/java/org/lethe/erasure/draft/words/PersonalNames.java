package org.lethe.erasure.draft.words;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;

/** What a column is by its name alone, for those who must not overlook a personal one. */
public final class PersonalNames {

    /** Gender, country and language identify nobody; references are for the map's author to decide. */
    private static final Set<Category> HARMLESS = EnumSet.of(
            Category.GENDER,
            Category.COUNTRY,
            Category.REGION,
            Category.LANGUAGE,
            Category.REFERENCE,
            Category.NATURAL_KEY,
            Category.UNKNOWN);

    private PersonalNames() {}

    /** The category, in words, of a column that is personal by its name; empty for all others. */
    public static Optional<String> of(Column column) {
        boolean words = column.kind() == Kind.TEXT || column.kind() == Kind.BYTES;
        return category(ColumnNames.LEXICON.find(column.name()))
                .filter(category -> words || category == Category.BIRTH_DATE)
                .map(PersonalNames::inWords);
    }

    /** Likewise for the key of a value inside a document; keys may be people's names, and none is remembered. */
    public static Optional<String> ofKey(String key) {
        return category(ColumnNames.LEXICON.findInData(key)).map(PersonalNames::inWords);
    }

    private static Optional<Category> category(Optional<Lexicon.Hit> name) {
        return name.map(ColumnNames::category)
                .filter(Category::personal)
                .filter(category -> !HARMLESS.contains(category));
    }

    private static String inWords(Category category) {
        return category.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
