package org.lethe.erasure.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Product;
import org.lethe.erasure.map.Generalisation;
import org.lethe.erasure.map.Template;

/** PostgreSQL: rows of values travel as one array for each column. */
final class PostgresDialect implements Dialect {

    @Override
    public String quote(String identifier) {
        return Product.POSTGRESQL.quote(identifier);
    }

    @Override
    public String among(List<String> expressions, List<Column> types, String parameter) {
        if (expressions.size() == 1) {
            return expressions.get(0) + " = any(" + array(types.get(0), parameter, 1) + ")";
        }
        return "(" + String.join(", ", expressions) + ") in (select * from unnest(" + arrays(types, parameter) + "))";
    }

    @Override
    public String rows(List<@Nullable Column> types, String parameter, String alias) {
        String names =
                IntStream.rangeClosed(1, types.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        return "unnest(" + arrays(types, parameter) + ") as " + alias + "(" + names + ")";
    }

    private String arrays(List<? extends @Nullable Column> types, String parameter) {
        return IntStream.range(0, types.size())
                .mapToObj(i -> array(types.get(i), parameter, i + 1))
                .collect(Collectors.joining(", "));
    }

    private String array(@Nullable Column type, String parameter, int part) {
        return "cast(:#" + parameter + part + " as " + (type == null ? "text" : base(type)) + "[])";
    }

    /** The type without its length: a cast to a length would cut silently. */
    static String base(Column column) {
        String type = column.type().replaceAll("\\(.*?\\)", "");
        return type.equals("character") ? "bpchar" : type;
    }

    @Override
    public Map<String, Object> parameter(
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

    @Override
    public String value(Column type, String parameter) {
        return "cast(:#" + parameter + " as " + base(type) + ")";
    }

    @Override
    public String text(String expression) {
        return "cast(" + expression + " as text)";
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
            case TEXT, TSVECTOR -> "''";
            case NUMBER -> "0";
            case BOOLEAN -> "false";
            case DATE, TIMESTAMP -> "'1900-01-01'";
            case JSON -> "'{}'";
            case ARRAY -> "'{}'";
            case BYTES -> "''";
            case UUID -> "gen_random_uuid()";
            case ENUM, OTHER -> null;
        };
    }

    @Override
    public String literal(Column column, String constant) {
        return "'" + constant.replace("'", "''") + "'";
    }

    @Override
    public String random(Column column, Template template) {
        List<String> pieces = new ArrayList<>();
        for (Template.Part part : template.parts(column.length().orElse(0))) {
            if (part.digits() > 0) {
                pieces.add("lpad(cast(floor(random() * 1e" + part.digits() + ") as text), " + part.digits() + ", '0')");
            } else if (part.letters() > 0) {
                String letter = "substr('" + Template.ALPHABET + "', 1 + cast(floor(random() * "
                        + Template.ALPHABET.length() + ") as int), 1)";
                pieces.addAll(java.util.Collections.nCopies(part.letters(), letter));
            } else {
                pieces.add(literal(column, part.fixed()));
            }
        }
        return assign(column, "(" + String.join(" || ", pieces) + ")");
    }

    @Override
    public String generalise(Column column, String expression, Generalisation to) {
        boolean moment = column.kind() == Kind.DATE || column.kind() == Kind.TIMESTAMP;
        String truncated =
                switch (to.unit()) {
                    case PREFIX -> "left(" + text(expression) + ", " + to.length() + ")";
                    case YEAR ->
                        moment ? "date_trunc('year', " + expression + ")" : "left(" + text(expression) + ", 4)";
                    case MONTH ->
                        moment ? "date_trunc('month', " + expression + ")" : "left(" + text(expression) + ", 7)";
                    case DECADE ->
                        moment
                                ? "date_trunc('decade', " + expression + ")"
                                : column.kind() == Kind.NUMBER
                                        ? expression + " - mod(" + expression + ", 10)"
                                        : "left(" + text(expression) + ", 3)";
                };
        return column.kind() == Kind.TEXT ? truncated : "cast(" + truncated + " as " + base(column) + ")";
    }

    @Override
    public String joined(String one, String between, String other) {
        return "lower(" + one + " || '" + between + "' || " + other + ")";
    }

    @Override
    public String contains(String text, String part) {
        return "strpos(" + text + ", " + part + ") > 0";
    }

    @Override
    public String digits(String text) {
        return "regexp_replace(" + text + ", '[^0-9]', '', 'g')";
    }

    @Override
    public String phoneTail(String expression) {
        return "right(" + digits(text(expression)) + ", 8)";
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
    public String moment(Instant instant, ZoneId zone) {
        return instant.toString();
    }

    @Override
    public String forUpdate() {
        return " for update of t";
    }

    @Override
    public String rowPointer() {
        return "ctid";
    }

    @Override
    public String folder() {
        return "postgresql";
    }

    /** One statement, so that the foreign keys are looked at when all has moved. */
    @Override
    public Rekeying rekey(List<Rekeyed> tables, List<Column> keyTypes) {
        int width = keyTypes.size();
        List<@Nullable Column> types = new ArrayList<>(keyTypes);
        types.addAll(keyTypes);
        StringBuilder sql = new StringBuilder("with m as (select * from " + rows(types, "m", "u") + ")");
        for (int i = 0; i < tables.size(); i++) {
            Rekeyed table = tables.get(i);
            if (table.follows()) {
                continue;
            }
            sql.append(i == tables.size() - 1 ? " " : ", u" + i + " as (").append(moved(table, width));
            sql.append(i == tables.size() - 1 ? "" : ")");
        }
        return new Rekeying(List.of(sql.toString()), List.of());
    }

    private String moved(Rekeyed table, int width) {
        List<String> sets = new ArrayList<>();
        List<String> on = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int part = table.parts().get(i) + 1;
            sets.add(quote(table.columns().get(i)) + " = m.c" + (width + part));
            on.add("t." + quote(table.columns().get(i)) + " = m.c" + part);
        }
        return update(quote(table.table()), ", m", sets, String.join(" and ", on));
    }
}
