package org.lethe.erasure.check;

import java.util.Map;
import org.lethe.erasure.plan.Reads;
import org.lethe.erasure.run.Rows;

/**
 * Something that {@code map check} has to say.
 *
 * @param place in the map or the database: {@code tables.client.columns.kosename}
 * @param message what is wrong, and what to do
 */
public record Finding(Severity severity, String place, String message) {

    public enum Severity {
        /** Forgetting stops in this database. */
        ERROR,
        WARNING
    }

    public String text() {
        return place + ": " + message;
    }

    /** Where the key of the row is told ({@link Reads#ROW}): {@code  (row 4711)}. */
    static String inRow(Map<String, Object> row) {
        String key = Rows.text(row, Reads.ROW);
        return key == null ? "" : " (row " + key + ")";
    }

    static Finding error(String place, String message) {
        return new Finding(Severity.ERROR, place, message);
    }

    static Finding warning(String place, String message) {
        return new Finding(Severity.WARNING, place, message);
    }
}
