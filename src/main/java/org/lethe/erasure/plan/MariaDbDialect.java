package org.lethe.erasure.plan;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Product;
import org.lethe.erasure.map.Generalisation;

/** MariaDB: rows of values travel as one JSON document and are unfolded by {@code JSON_TABLE}. */
class MariaDbDialect extends CommonDialect {

    /** Types of no kind of its own that have a text; bits and geometries are bytes. */
    private static final Pattern WORDS = Pattern.compile("time|inet[46]|xmltype");

    @Override
    public String quote(String identifier) {
        return Product.MARIADB.quote(identifier);
    }

    @Override
    public String among(List<String> expressions, List<Column> types, String parameter) {
        String left = expressions.size() == 1 ? expressions.get(0) : "(" + String.join(", ", expressions) + ")";
        List<@Nullable Column> columns = new ArrayList<>(types);
        return left + " in (select " + JsonRows.names(types.size()) + " from " + rows(columns, parameter, "j") + ")";
    }

    @Override
    public String rows(List<@Nullable Column> types, String parameter, String alias) {
        return JsonRows.source(types, parameter, alias);
    }

    @Override
    public Map<String, Object> parameter(
            String name, List<? extends List<? extends @Nullable String>> rows, int width) {
        return Map.of(name, JsonRows.text(rows));
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

    /** A backslash in a literal would depend on {@code sql_mode}. */
    @Override
    public String exact(Column column, String expression) {
        boolean words =
                column.kind() != Kind.OTHER || WORDS.matcher(column.type()).lookingAt();
        return column.kind() == Kind.BYTES || !words
                ? "concat(char(92 using utf8mb4), 'x', lower(hex(" + expression + ")))"
                : text(expression);
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
    String fits(String text, String pattern) {
        return text + " regexp '" + pattern + "'";
    }

    @Override
    public @Nullable String constraintsNow() {
        return null;
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
    public String joined(String one, String between, String other) {
        return "lower(concat(" + one + ", '" + between + "', " + other + "))";
    }

    @Override
    public String contains(String text, String part) {
        return "locate(" + part + ", " + text + ") > 0";
    }

    @Override
    public @Nullable String workedOut(List<String> expressions, String alias) {
        return null;
    }

    @Override
    public String digits(String text) {
        return "regexp_replace(" + text + ", '[^0-9]', '')";
    }

    @Override
    public String decoded(String text) {
        String oneLine = "replace(replace(" + text + ", char(13 using ascii), ''), char(10 using ascii), '')";
        return "case when char_length(" + oneLine + ") >= 16 and " + oneLine
                + " regexp '^[A-Za-z0-9+/]+={0,2}$' then convert(convert(from_base64(" + oneLine
                + ") using latin1) using utf8mb4) end";
    }

    @Override
    public boolean zeroDates() {
        return true;
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
    public Object moment(Instant instant, ZoneId zone) {
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
            changes.add(update(
                    quote(table.table()), ", " + rows(types, "m", "m"), movedSets(table, width), movedOn(table)));
        }
        return new Rekeying(changes, List.of("set foreign_key_checks = 1"));
    }

    @Override
    String randomDigits(int count) {
        return "lpad(floor(rand() * 1e" + count + "), " + count + ", '0')";
    }

    @Override
    String randomLetter(String alphabet) {
        return "substr('" + alphabet + "', 1 + floor(rand() * " + alphabet.length() + "), 1)";
    }

    @Override
    String together(Column column, List<String> pieces) {
        return "concat(" + String.join(", ", pieces) + ")";
    }

    @Override
    String truncated(String moment, Generalisation.Unit unit) {
        return switch (unit) {
            case MONTH -> "date_format(" + moment + ", '%Y-%m-01')";
            case DECADE -> "makedate(year(" + moment + ") - mod(year(" + moment + "), 10), 1)";
            case YEAR, PREFIX -> "makedate(year(" + moment + "), 1)";
        };
    }

    @Override
    String generalised(Column column, String expression) {
        return expression;
    }
}
