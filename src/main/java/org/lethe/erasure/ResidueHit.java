package org.lethe.erasure;

/**
 * An identifying value was found where it should be gone. Says where and of which kind, never the value.
 *
 * @param kind what was seen; {@code NAMESAKE} where the row may be another client's who has the same value;
 *     {@code FILE_LEFT} where the value leads to no file below the root that the map names, so none is deleted
 * @param rows in how many rows, where they were counted; else one
 */
public record ResidueHit(String table, String column, String kind, int rows) {

    /** For people: {@code photo_release.client_name: NAMESAKE in 3 rows}. */
    public String text() {
        return table + "." + column + ": " + kind + (rows == 1 ? " in a row" : " in " + rows + " rows");
    }

    /** A hit whose rows were not counted. */
    public ResidueHit(String table, String column, String kind) {
        this(table, column, kind, 1);
    }
}
