package org.lethe.traces;

import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.TableName;

/**
 * What a clearing had to leave.
 *
 * @param table the table; {@code null} for what belongs to the server
 * @param passing whether it is worth trying again soon
 */
record Remains(@Nullable TableName table, String why, boolean passing) {

    static Remains now(@Nullable TableName table, String why) {
        return new Remains(table, why, true);
    }

    static Remains lasting(@Nullable TableName table, String why) {
        return new Remains(table, why, false);
    }

    String text() {
        return table == null ? why : table + ": " + why;
    }
}
