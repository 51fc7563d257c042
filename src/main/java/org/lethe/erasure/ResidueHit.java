package org.lethe.erasure;

import java.util.List;

/**
 * An identifying value was found where it should be gone. Says where and of which kind, never the value.
 *
 * @param kind what was seen; {@code NAMESAKE} where the row may be another client's who has the same value;
 *     {@code FILE_LEFT} where the value leads to no file below the root that the map names, so none is deleted
 * @param rows in how many rows
 * @param keys the primary keys of the first of these rows, at most 20; none where a key could say who somebody is
 */
public record ResidueHit(String table, String column, String kind, int rows, List<String> keys) {

    public ResidueHit {
        keys = List.copyOf(keys);
    }

    /** Whether the other one tells of the same rows, and of more columns. */
    boolean isToldBy(ResidueHit other) {
        List<String> columns = List.of(other.column.split(", "));
        return columns.size() > 1
                && columns.contains(column)
                && table.equals(other.table)
                && kind.equals(other.kind)
                && keys.size() == rows
                && other.keys.containsAll(keys);
    }

    /** For people: {@code photo_release.client_name: NAMESAKE in 3 rows}. */
    public String text() {
        return table + "." + column + ": " + kind + (rows == 1 ? " in a row" : " in " + rows + " rows");
    }

    /** For people who look at these rows: {@code photo_release.client_name: NAMESAKE in 3 rows (17, 204, 305)}. */
    public String textWithKeys() {
        if (keys.isEmpty()) {
            return text();
        }
        return text() + " (" + String.join(", ", keys) + (keys.size() < rows ? ", …)" : ")");
    }
}
