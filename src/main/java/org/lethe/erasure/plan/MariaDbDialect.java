package org.lethe.erasure.plan;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Product;
import org.lethe.erasure.map.Generalisation;
import org.lethe.erasure.map.Template;
import tools.jackson.databind.json.JsonMapper;

/** MariaDB: rows of values travel as one JSON document and are unfolded by {@code JSON_TABLE}. */
class MariaDbDialect implements Dialect {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String quote(String identifier) {
        return Product.MARIADB.quote(identifier);
    }

    @Override
    public String among(List<String> expressions, List<Column> types, String parameter) {
        String left = expressions.size() == 1 ? expressions.get(0) : "(" + String.join(", ", expressions) + ")";
        List<@Nullable Column> columns = new ArrayList<>(types);
        return left + " in (select " + names(types.size()) + " from " + rows(columns, parameter, "j") + ")";
    }

    private static String names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    }

    @Override
    public String rows(List<@Nullable Column> types, String parameter, String alias) {
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

    @Override
    public Map<String, Object> parameter(
            String name, List<? extends List<? extends @Nullable String>> rows, int width) {
        return Map.of(name, JSON.writeValueAsString(rows));
    }

    @Override
    public String value(Column type, String parameter) {
        return switch (type.kind()) {
            case DATE -> "cast(:#" + parameter + " as date)";
            case TIMESTAMP -> "cast(:#" + parameter + " as datetime(6))";
            default -> ":#" + parameter;
        };
    }

    @Override
    public String text(String expression) {
        return "cast(" + expression + " as char)";
    }

    @Override
    public String json(Column column, String expression) {
        return text(expression);
    }

    @Override
    public String assign(Column column, String textExpression) {
        return textExpression;
    }

    @Override
    public String update(String table, String from, List<String> sets, String on) {
        return "update " + table + " t" + from + " set t." + String.join(", t.", sets) + " where " + on;
    }

    @Override
    public String delete(String table, String from, String on) {
        return "delete t from " + table + " t" + from + " where " + on;
    }

    @Override
    public @Nullable String counted(String change, List<String> keys) {
        return null;
    }

    @Override
    public boolean givesRows() {
        return false;
    }

    @Override
    public String gathered(List<String> cells) {
        return "concat_ws(char(31), " + String.join(", ", cells) + ")";
    }

    @Override
    public boolean groupsGathered() {
        return false;
    }

    @Override
    public @Nullable String neutral(Column column) {
        return switch (column.kind()) {
            case TEXT, BYTES -> "''";
            case NUMBER, BOOLEAN -> "0";
            case DATE -> "'1900-01-01'";
            case TIMESTAMP -> "'1980-01-01 00:00:00'";
            case JSON -> "'{}'";
            case UUID -> "uuid()";
            case ARRAY, TSVECTOR, ENUM, OTHER -> null;
        };
    }

    @Override
    public String literal(Column column, String constant) {
        if (column.kind() == Kind.BOOLEAN || column.kind() == Kind.NUMBER) {
            return switch (constant) {
                case "true" -> "1";
                case "false" -> "0";
                default -> quoted(constant);
            };
        }
        return quoted(constant);
    }

    private static String quoted(String constant) {
        return "'" + constant.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    @Override
    public String random(Column column, Template template) {
        List<String> pieces = new ArrayList<>();
        for (Template.Part part : template.parts(column.length().orElse(0))) {
            if (part.digits() > 0) {
                pieces.add("lpad(floor(rand() * 1e" + part.digits() + "), " + part.digits() + ", '0')");
            } else if (part.letters() > 0) {
                String letter = "substr('" + Template.ALPHABET + "', 1 + floor(rand() * " + Template.ALPHABET.length()
                        + "), 1)";
                pieces.addAll(Collections.nCopies(part.letters(), letter));
            } else {
                pieces.add(quoted(part.fixed()));
            }
        }
        return "concat(" + String.join(", ", pieces) + ")";
    }

    @Override
    public String generalise(Column column, String expression, Generalisation to) {
        boolean moment = column.kind() == Kind.DATE || column.kind() == Kind.TIMESTAMP;
        return switch (to.unit()) {
            case PREFIX -> "left(" + expression + ", " + to.length() + ")";
            case YEAR -> moment ? "makedate(year(" + expression + "), 1)" : "left(" + expression + ", 4)";
            case MONTH -> moment ? "date_format(" + expression + ", '%Y-%m-01')" : "left(" + expression + ", 7)";
            case DECADE ->
                moment
                        ? "makedate(year(" + expression + ") - mod(year(" + expression + "), 10), 1)"
                        : column.kind() == Kind.NUMBER
                                ? expression + " - mod(" + expression + ", 10)"
                                : "left(" + expression + ", 3)";
        };
    }

    @Override
    public String joined(String one, String between, String other) {
        return "lower(concat(" + one + ", '" + between + "', " + other + "))";
    }

    @Override
    public String contains(String text, String part) {
        return "locate(" + part + ", " + text + ") > 0";
    }

    @Override
    public String digits(String text) {
        return "regexp_replace(" + text + ", '[^0-9]', '')";
    }

    @Override
    public String phoneTail(String expression) {
        return "right(" + digits(text(expression)) + ", 8)";
    }

    @Override
    public String moment(String expression) {
        return "cast(" + expression + " as datetime(6))";
    }

    @Override
    public String now() {
        return "cast(:#now as datetime(6))";
    }

    @Override
    public String moment(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone).toString();
    }

    @Override
    public String forUpdate() {
        return " for update";
    }

    @Override
    public @Nullable String rowPointer() {
        return null;
    }

    @Override
    public String folder() {
        return "mariadb";
    }

    /** InnoDB looks at foreign keys row by row, so they rest while the key moves. */
    @Override
    public Rekeying rekey(List<Rekeyed> tables, List<Column> keyTypes) {
        int width = keyTypes.size();
        List<@Nullable Column> types = new ArrayList<>(keyTypes);
        types.addAll(keyTypes);
        List<String> changes = new ArrayList<>();
        changes.add("set foreign_key_checks = 0");
        for (Rekeyed table : tables) {
            List<String> sets = new ArrayList<>();
            List<String> on = new ArrayList<>();
            for (int i = 0; i < table.columns().size(); i++) {
                String column = quote(table.columns().get(i));
                int part = table.parts().get(i) + 1;
                sets.add(column + " = m.c" + (width + part));
                on.add("t." + column + " = m.c" + part);
            }
            changes.add(update(quote(table.table()), ", " + rows(types, "m", "m"), sets, String.join(" and ", on)));
        }
        return new Rekeying(changes, List.of("set foreign_key_checks = 1"));
    }
}
