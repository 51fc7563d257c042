package org.lethe.erasure.catalogue;

import java.util.List;

/**
 * An index or a key.
 *
 * @param columns the columns in order; where {@code expression} is true, expressions stand among them as text
 * @param primary the primary key
 * @param partial covers only the rows of a condition
 * @param constraint declared as a constraint, not merely as an index
 */
public record Index(
        String name,
        List<String> columns,
        boolean primary,
        boolean unique,
        boolean partial,
        boolean expression,
        boolean constraint) {

    public Index {
        columns = List.copyOf(columns);
    }
}
