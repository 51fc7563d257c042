package org.lethe.erasure.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the columns that every plan names alike. */
public final class Rows {

    private Rows() {}

    /** The client's key, {@code lethe_k1} …, as text. */
    public static List<String> key(Map<String, Object> row, int width) {
        return texts(row, "lethe_k", width);
    }

    /** The row's key, {@code lethe_r1} …, as text. */
    public static List<String> rowKey(Map<String, Object> row, int width) {
        return texts(row, "lethe_r", width);
    }

    private static List<String> texts(Map<String, Object> row, String prefix, int width) {
        if (width == 1) {
            return List.of(String.valueOf(row.get(prefix + 1)));
        }
        List<String> key = new ArrayList<>(width);
        for (int i = 1; i <= width; i++) {
            key.add(String.valueOf(row.get(prefix + i)));
        }
        return key;
    }

    /** The cells {@code lethe_c1} … as text; {@code null} where the database has none. */
    public static List<@Nullable String> cells(Map<String, Object> row, int width) {
        List<@Nullable String> cells = new ArrayList<>(width);
        for (int i = 1; i <= width; i++) {
            cells.add(text(row, "lethe_c" + i));
        }
        return cells;
    }

    public static @Nullable String text(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null ? null : value.toString();
    }

    public static int number(Map<String, Object> row, String column) {
        return row.get(column) instanceof Number number ? number.intValue() : 0;
    }
}
