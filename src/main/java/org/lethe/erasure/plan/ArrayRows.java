package org.lethe.erasure.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Column;

/** Rows of values as one array for each column. */
final class ArrayRows {

    private ArrayRows() {}

    static Map<String, Object> parameters(
            String name, List<? extends List<? extends @Nullable String>> rows, int width) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int part = 0; part < width; part++) {
            @Nullable String[] values = new @Nullable String[rows.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = rows.get(row).get(part);
            }
            parameters.put(name + (part + 1), values);
        }
        return parameters;
    }

    static String arrays(List<? extends @Nullable Column> types, String parameter) {
        return IntStream.range(0, types.size())
                .mapToObj(i -> array(types.get(i), parameter, i + 1))
                .collect(Collectors.joining(", "));
    }

    static String array(@Nullable Column type, String parameter, int part) {
        return "cast(:#" + parameter + part + " as " + (type == null ? "text" : base(type)) + "[])";
    }

    /** The type without its length: a cast to a length would cut silently. */
    static String base(Column column) {
        String type = column.type().replaceAll("\\(.*?\\)", "");
        return type.equals("character") ? "bpchar" : type;
    }
}
