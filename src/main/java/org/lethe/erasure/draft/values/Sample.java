package org.lethe.erasure.draft.values;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Some rows of a table, as text; blank values are left out. Personal: never printed. */
public record Sample(List<Map<String, String>> rows) {

    /** How many different values are compared with those of another column. */
    public static final int SOME = 150;

    private static final Pattern ZEROS = Pattern.compile("^0+(?=\\d+$)");

    /** A number as a column of numbers has it: a text may have zeros before it. */
    public static String number(String value) {
        return ZEROS.matcher(value).replaceFirst("");
    }

    public List<String> values(String column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }

    /** What old programs write where there is no key. */
    private static boolean standsForNothing(String value) {
        return value.equals("0") || value.equals("-1");
    }

    /** The key of another row that stands in this one's column, if there is one. */
    public static @Nullable String key(Map<String, String> row, String column) {
        String value = row.get(column);
        return value == null || standsForNothing(value) ? null : value;
    }

    /** What stands in this column for no key at all, beside NULL. */
    public Set<String> nothings(String column) {
        return values(column).stream().filter(Sample::standsForNothing).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Different values, as many as asked for, without what stands for nothing. */
    public Set<String> distinct(String column, int limit) {
        var distinct = new LinkedHashSet<String>();
        for (String value : values(column)) {
            if (!standsForNothing(value) && distinct.size() < limit) {
                distinct.add(value);
            }
        }
        return distinct;
    }

    @Override
    public String toString() {
        return "Sample[" + rows.size() + " rows]";
    }
}
