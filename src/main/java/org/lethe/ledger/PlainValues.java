package org.lethe.ledger;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What may stand in a ledger entry: texts, whole numbers, booleans, lists and maps of them. Copied deeply, so that an
 * entry cannot change once it is made. Objects of other kinds are refused, a personal value among them.
 */
final class PlainValues {

    private static final long LARGEST_EXACT = (1L << 53) - 1;

    private PlainValues() {}

    static String name(String name) {
        if (!name.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
            throw new IllegalArgumentException("names of fields in the ledger are plain ASCII");
        }
        return name;
    }

    /** @param name for the message, should the value be refused */
    static Object of(String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new TreeMap<>();
            map.forEach((key, inner) -> copy.put(name(String.valueOf(key)), of(name, inner)));
            return Collections.unmodifiableMap(copy);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(inner -> of(name, inner)).toList();
        }
        if (value instanceof Long number && Math.abs(number) > LARGEST_EXACT) {
            throw new IllegalArgumentException(name + ": write a number of this size as a text");
        }
        boolean plain = value instanceof String
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Forgetting.Part;
        if (plain) {
            return value;
        }
        throw new IllegalArgumentException(name + ": the ledger takes texts, whole numbers and booleans only, not "
                + value.getClass().getSimpleName());
    }
}
