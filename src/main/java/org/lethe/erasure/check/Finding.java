package org.lethe.erasure.check;

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

    static Finding error(String place, String message) {
        return new Finding(Severity.ERROR, place, message);
    }

    static Finding warning(String place, String message) {
        return new Finding(Severity.WARNING, place, message);
    }
}
