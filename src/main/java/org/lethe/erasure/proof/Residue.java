package org.lethe.erasure.proof;

import org.lethe.erasure.redact.Kind;

/**
 * Where people who were looked for still appear.
 *
 * @param column a column, or {@code first+last} where a name is spread over two
 * @param rows how many rows
 */
public record Residue(String table, String column, Kind kind, long rows) implements Comparable<Residue> {

    /** The same place, with the rows of both. */
    public Residue plus(Residue other) {
        return new Residue(table, column, kind, rows + other.rows);
    }

    @Override
    public int compareTo(Residue other) {
        int tables = table.compareTo(other.table);
        int columns = tables != 0 ? tables : column.compareTo(other.column);
        return columns != 0 ? columns : kind.compareTo(other.kind);
    }
}
