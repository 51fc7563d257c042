package org.lethe.erasure.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

/** PostgreSQL: rows of values travel as one array for each column. */
final class PostgresDialect extends CommonDialect {

    @Override
    public String quote(String identifier) {
        return Product.POSTGRESQL.quote(identifier);
    }

    @Override
    public String among(List<String> expressions, List<Column> types, String parameter) {
        if (expressions.size() == 1) {
            return expressions.get(0) + " = any(" + ArrayRows.array(types.get(0), parameter, 1) + ")";
        }
        return "(" + String.join(", ", expressions) + ") in (select * from unnest(" + ArrayRows.arrays(types, parameter)
                + "))";
    }

    @Override
    public String rows(List<@Nullable Column> types, String parameter, String alias) {
        String names =
                IntStream.rangeClosed(1, types.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        return "unnest(" + ArrayRows.arrays(types, parameter) + ") as " + alias + "(" + names + ")";
    }

    @Override
    public Map<String, Object> parameter(
            String name, List<? extends List<? extends @Nullable String>> rows, int width) {
        return ArrayRows.parameters(name, rows, width);
    }

    @Override
    public String value(Column type, String parameter) {
        return "cast(:#" + parameter + " as " + ArrayRows.base(type) + ")";
    }

    @Override
    public String text(String expression) {
        return "cast(" + expression + " as text)";
    }

    @Override
    public String words(Column column, String expression) {
        return column.kind() == Kind.ARRAY ? "array_to_string(" + expression + ", chr(30))" : text(expression);
    }

    @Override
    public String exact(Column column, String expression) {
        return column.kind() == Kind.BYTES ? "'\\x' || encode(" + expression + ", 'hex')" : text(expression);
    }

    @Override
    public String json(Column column, String expression) {
        return column.kind() == Kind.ARRAY ? "cast(to_json(" + expression + ") as text)" : text(expression);
    }

    @Override
    public String assign(Column column, String textExpression) {
        return switch (column.kind()) {
            case TEXT -> textExpression;
            case ARRAY ->
                "case when " + textExpression + " is null then null else cast(array(select"
                        + " json_array_elements_text(cast(" + textExpression + " as json))) as " + column.type()
                        + ") end";
            default -> "cast(" + textExpression + " as " + column.type() + ")";
        };
    }

    @Override
    public String update(String table, String from, List<String> sets, String on) {
        return "update " + table + " t set " + String.join(", ", sets)
                + (from.isEmpty() ? "" : " from " + from.substring(2)) + " where " + on;
    }

    @Override
    public String delete(String table, String from, String on) {
        return "delete from " + table + " t" + (from.isEmpty() ? "" : " using " + from.substring(2)) + " where " + on;
    }

    /** Keys become text after they were counted, not row by row. */
    @Override
    public String counted(String change, List<String> keys) {
        List<String> raw = new ArrayList<>();
        List<String> returned = new ArrayList<>();
        List<String> selected = new ArrayList<>();
        for (String key : keys) {
            int part = raw.size() + 1;
            raw.add("lethe_w" + part);
            returned.add(key + " as lethe_w" + part);
            selected.add(text("lethe_w" + part) + " as lethe_k" + part);
        }
        return "with lethe_done as (" + change + " returning " + String.join(", ", returned) + ") select "
                + String.join(", ", selected) + ", count(*) as lethe_n from lethe_done group by "
                + String.join(", ", raw);
    }

    @Override
    public boolean givesRows() {
        return true;
    }

    @Override
    public String gathered(List<String> cells) {
        return "string_agg(concat_ws(chr(31), " + String.join(", ", cells) + "), chr(30))";
    }

    @Override
    public boolean groupsGathered() {
        return true;
    }

    @Override
    public @Nullable String neutral(Column column) {
        return switch (column.kind()) {
            case TEXT, TSVECTOR, BYTES -> "''";
            case NUMBER -> "0";
            case BOOLEAN -> "false";
            case DATE, TIMESTAMP -> "'1900-01-01'";
            case JSON, ARRAY -> "'{}'";
            case UUID -> "gen_random_uuid()";
            case ENUM, OTHER -> null;
        };
    }

    @Override
    public String literal(Column column, String constant) {
        return "'" + constant.replace("'", "''") + "'";
    }

    @Override
    public String constant(Column column, String constant) {
        String literal = literal(column, constant);
        return column.kind() == Kind.TEXT ? literal : "cast(" + literal + " as " + ArrayRows.base(column) + ")";
    }

    @Override
    String fits(String text, String pattern) {
        return text + " ~ '" + pattern + "'";
    }

    @Override
    public String constraintsNow() {
        return "set constraints all immediate";
    }

    @Override
    public String joined(String one, String between, String other) {
        return "lower(" + one + " || '" + between + "' || " + other + ")";
    }

    @Override
    public String contains(String text, String part) {
        return "strpos(" + text + ", " + part + ") > 0";
    }

    /** The offset keeps the planner from writing the expressions out wherever they are used. */
    @Override
    public String workedOut(List<String> expressions, String alias) {
        return ", lateral (select "
                + IntStream.range(0, expressions.size())
                        .mapToObj(i -> expressions.get(i) + " as lethe_x" + (i + 1))
                        .collect(Collectors.joining(", "))
                + " offset 0) " + alias;
    }

    @Override
    public String digits(String text) {
        return "regexp_replace(" + text + ", '[^0-9]', '', 'g')";
    }

    @Override
    public String decoded(String text) {
        String oneLine = "translate(" + text + ", chr(13) || chr(10), '')";
        return "case when " + oneLine + " ~ '^[A-Za-z0-9+/]{16,}={0,2}$' and length(" + oneLine
                + ") % 4 = 0 then encode(decode(" + oneLine + ", 'base64'), 'escape') end";
    }

    @Override
    public String moment(String expression) {
        return "cast(" + expression + " as timestamp)";
    }

    @Override
    public String now() {
        return "cast(:#now as timestamptz)";
    }

    @Override
    public Object moment(Instant instant, ZoneId zone) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public String forUpdate() {
        return " for update of t";
    }

    @Override
    public String rowPointer() {
        // partitions and heirs count their rows each from the beginning
        return "(cast(t.tableoid as text) || cast(t.ctid as text))";
    }

    @Override
    public String folder() {
        return "postgresql";
    }

    @Override
    public Rekeying rekey(List<Rekeyed> tables, List<Column> keyTypes) {
        return new PostgresRekeying(this, keyTypes).of(tables);
    }

    @Override
    String randomDigits(int count) {
        return "lpad(cast(floor(random() * 1e" + count + ") as text), " + count + ", '0')";
    }

    @Override
    String randomLetter(String alphabet) {
        return "substr('" + alphabet + "', 1 + cast(floor(random() * " + alphabet.length() + ") as int), 1)";
    }

    @Override
    String together(Column column, List<String> pieces) {
        return assign(column, "(" + String.join(" || ", pieces) + ")");
    }

    @Override
    String truncated(String moment, Generalisation.Unit unit) {
        return "date_trunc('" + unit.name().toLowerCase(Locale.ROOT) + "', " + moment + ")";
    }

    @Override
    String generalised(Column column, String expression) {
        return column.kind() == Kind.TEXT ? expression : "cast(" + expression + " as " + ArrayRows.base(column) + ")";
    }
}
