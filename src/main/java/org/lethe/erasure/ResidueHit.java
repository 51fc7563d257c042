package org.lethe.erasure;

/**
 * An identifying value was found where it should be gone. Says where and of which kind, never the value.
 *
 * @param kind what was seen; {@code NAMESAKE} where the row may be another client's who has the same value
 * @param rows in how many rows, where they were counted; else one
 */
public record ResidueHit(String table, String column, String kind, int rows) {

    /** A hit whose rows were not counted. */
    public ResidueHit(String table, String column, String kind) {
        this(table, column, kind, 1);
    }
}
