package org.lethe.erasure.map;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who the client is: the table of the data subject, how it is keyed and found.
 *
 * @param rekey new values for natural keys that hold the name; every foreign key follows
 * @param reference what the salon calls the client by
 * @param merged where it stands that a record was merged into another one
 * @param protectedWhen SQL condition: never forgotten
 * @param activeWhen SQL condition: still a client; others are shown only when asked for
 * @param display SQL expressions for the card: {@code name}, {@code city}
 * @param nicknames short forms by which people go
 */
public record ClientRule(
        String table,
        List<String> key,
        Map<String, Template> rekey,
        List<String> reference,
        @Nullable Merged merged,
        @Nullable String protectedWhen,
        @Nullable String activeWhen,
        @Nullable String created,
        List<LastVisit> lastVisit,
        Finders finders,
        Map<String, String> display,
        Map<String, List<String>> nicknames) {

    /**
     * What tells of merges: a column of the client table that points to the surviving record, or a table of its own.
     *
     * @param table the table of merges; {@code null} for a column of the client table
     * @param from its column with the key of the record that was merged; {@code null} likewise
     * @param to the column with the key of the record that survives
     */
    public record Merged(@Nullable String table, @Nullable String from, String to) {}

    /** A moment of a visit: a column of the client table, or of a table that hangs on it. */
    public record LastVisit(@Nullable String table, String column, @Nullable String where) {}

    /** A column in which an identifier stands; of the client table when no table is named. */
    public record Where(@Nullable String table, String column) {}

    /**
     * Where the identifiers stand. First and last name, or both in one column.
     *
     * @param address street and house number, in one column or in several; nobody is looked for by it
     */
    public record Finders(
            List<Where> reference,
            List<Where> email,
            List<Where> phone,
            List<Where> firstName,
            List<Where> lastName,
            List<Where> fullName,
            @Nullable String birthDate,
            List<Where> address) {}
}
