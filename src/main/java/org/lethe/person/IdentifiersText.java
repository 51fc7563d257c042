package org.lethe.person;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Identifiers as named texts, for encrypted storage and keyed hashes. The texts are personal. */
public final class IdentifiersText {

    private IdentifiersText() {}

    /** The given identifiers by name, sorted. */
    public static Map<String, String> toMap(Identifiers identifiers) {
        Map<String, String> texts = new TreeMap<>();
        put(texts, "reference", identifiers.reference());
        put(texts, "email", identifiers.email());
        put(texts, "phone", identifiers.phone());
        put(texts, "firstName", identifiers.firstName());
        put(texts, "lastName", identifiers.lastName());
        LocalDate birthDate = identifiers.birthDate();
        if (birthDate != null) {
            texts.put("birthDate", birthDate.toString());
        }
        return texts;
    }

    /** The identifiers again; other names in the map are passed over. */
    public static Identifiers fromMap(Map<String, String> texts) {
        String birthDate = texts.get("birthDate");
        return new Identifiers(
                personal(texts.get("reference")),
                personal(texts.get("email")),
                personal(texts.get("phone")),
                personal(texts.get("firstName")),
                personal(texts.get("lastName")),
                birthDate == null ? null : LocalDate.parse(birthDate));
    }

    private static void put(Map<String, String> texts, String name, @Nullable Personal value) {
        if (value != null) {
            texts.put(name, value.reveal());
        }
    }

    private static @Nullable Personal personal(@Nullable String value) {
        return value == null ? null : new Personal(value);
    }
}
