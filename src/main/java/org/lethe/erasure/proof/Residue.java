package org.lethe.erasure.proof;

import java.util.List;
import java.util.stream.Stream;
import org.lethe.erasure.redact.Kind;

/**
 * Where people who were looked for still appear.
 *
 * @param column a column, or {@code first+last} where a name is spread over two
 * @param rows how many rows
 * @param keys of the first of these rows, ten at most, where they are numbers or UUIDs that are no client's
 */
public record Residue(String table, String column, Kind kind, long rows, List<String> keys)
        implements Comparable<Residue> {

    static final int KEYS = 10;

    public Residue {
        keys = List.copyOf(keys);
    }

    /** The same place, with the rows of both. */
    public Residue plus(Residue other) {
        List<String> both = Stream.concat(keys.stream(), other.keys.stream())
                .distinct()
                .limit(KEYS)
                .toList();
        return new Residue(table, column, kind, rows + other.rows, both);
    }

    @Override
    public int compareTo(Residue other) {
        int tables = table.compareTo(other.table);
        int columns = tables != 0 ? tables : column.compareTo(other.column);
        return columns != 0 ? columns : kind.compareTo(other.kind);
    }
}
