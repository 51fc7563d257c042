package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Column;
import tools.jackson.databind.json.JsonMapper;

/** Rows of values as one JSON document, unfolded by {@code JSON_TABLE}. */
final class JsonRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonRows() {}

    /** The document. */
    static String text(List<? extends List<? extends @Nullable String>> rows) {
        return JSON.writeValueAsString(rows);
    }

    static String names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    }

    static String source(List<@Nullable Column> types, String parameter, String alias) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            columns.add("c" + (i + 1) + " " + type(types.get(i)) + " path '$[" + i + "]'");
        }
        return "json_table(:#" + parameter + ", '$[*]' columns (" + String.join(", ", columns) + ")) as " + alias;
    }

    private static String type(@Nullable Column column) {
        if (column == null) {
            return "longtext";
        }
        return switch (column.kind()) {
            case NUMBER, BOOLEAN ->
                column.type().toLowerCase(Locale.ROOT).startsWith("decimal")
                        ? column.type()
                        : column.type().toLowerCase(Locale.ROOT).contains("unsigned") ? "bigint unsigned" : "bigint";
            case DATE -> "date";
            case TIMESTAMP -> "datetime(6)";
            default -> "varchar(" + Math.max(column.length().orElse(255), 36) + ")" + collation(column);
        };
    }

    /** Without the column's own collation a comparison with it is refused, or does not use its index. */
    private static String collation(Column column) {
        return column.collation().map(collation -> " collate " + collation).orElse("");
    }
}
