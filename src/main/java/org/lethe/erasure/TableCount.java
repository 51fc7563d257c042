package org.lethe.erasure;

/** So many rows of a table were treated so. */
public record TableCount(String table, int rows, String strategy) {

    TableCount plus(TableCount other) {
        return new TableCount(table, rows + other.rows, strategy);
    }
}
