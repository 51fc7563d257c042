package org.lethe.erasure.plan;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.Generalisation;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.TableRule;

/** What a check asks the database about one column. */
public record Looks(Dialect dialect) {

    /** So many documents of a JSON column, as text. */
    public String documents(Table table, Column column, int limit) {
        return "select " + dialect.text(value(column)) + " from " + from(table, column) + " limit " + limit;
    }

    /** How many rows have a value ({@code lethe_n}), and how many of them share what is left of it with fewer than so many. */
    public String crowds(Table table, Column column, Generalisation to, int crowd) {
        return "select coalesce(sum(lethe_c), 0) as lethe_n, coalesce(sum(case when lethe_c < " + crowd
                + " then lethe_c else 0 end), 0) as lethe_few from (select count(*) as lethe_c from "
                + from(table, column) + " group by " + dialect.generalise(column, value(column), to) + ") lethe_x";
    }

    /** So many rows, these columns as text: {@code lethe_c1} … */
    public String rows(Table table, List<Column> columns, int limit) {
        String cells = IntStream.range(0, columns.size())
                .mapToObj(i -> dialect.text(value(columns.get(i))) + " as lethe_c" + (i + 1))
                .collect(Collectors.joining(", "));
        return "select " + cells + " from " + dialect.quote(table.name()) + " t limit " + limit;
    }

    /** How many rows, up to so many, have no whole key by any of these links, and one of these values. */
    public String keyless(Table table, List<List<Column>> links, List<Column> values, int limit) {
        String without = links.stream()
                .map(key -> key.stream()
                        .map(part -> value(part) + " is null")
                        .collect(Collectors.joining(" or ", "(", ")")))
                .collect(Collectors.joining(" and "));
        String with = values.stream().map(cell -> value(cell) + " is not null").collect(Collectors.joining(" or "));
        return "select count(*) from (select 1 from " + dialect.quote(table.name()) + " t where " + without + " and ("
                + with + ") limit " + limit + ") lethe_x";
    }

    /** 1 where a row has values in these columns, and fulfils the link's condition, else 0. */
    public String filled(Table table, Link link, List<Column> columns) {
        String with =
                columns.stream().map(column -> value(column) + " is not null").collect(Collectors.joining(" and "));
        return one(table, "", with + (link.where() == null ? "" : " and (" + link.where() + ")"));
    }

    /** 1 where the link leads from any row to a client, else 0. */
    public String leading(MapSchema schema, TableRule rule, Link link) {
        Association rows = new Associations(schema, dialect).ofAll(rule, link);
        List<String> keys = schema.key().stream()
                .map(column -> "lethe_o." + dialect.quote(column.name()))
                .toList();
        String client = "exists (select 1 from " + dialect.quote(schema.client().name()) + " lethe_o where "
                + new KeyForms(schema, dialect).same(rule, link, rows, keys) + ")";
        return one(schema.table(rule.table()), rows.from(), rows.on() + " and " + client);
    }

    private String one(Table table, String from, String where) {
        return "select count(*) from (select 1 from " + dialect.quote(table.name()) + " t" + from + " where " + where
                + " limit 1) lethe_x";
    }

    /** 1 where several rows have the same values in these columns, else 0. */
    public String repeated(Table table, List<Column> columns) {
        String all = columns.stream().map(this::value).collect(Collectors.joining(", "));
        return "select count(*) from (select 1 from " + dialect.quote(table.name()) + " t group by " + all
                + " having count(*) > 1 limit 1) lethe_x";
    }

    /** Columns of the rows with these keys ({@code lethe_r}, as {@link Reads#ROW} has them), as text: {@code lethe_c1} … */
    public String those(Table table, List<Column> columns, int rows) {
        List<String> parts = table.primaryKey().stream()
                .map(part -> dialect.text("t." + dialect.quote(part)))
                .toList();
        String key = parts.size() == 1 ? parts.get(0) : "concat_ws('/', " + String.join(", ", parts) + ")";
        String cells = IntStream.range(0, columns.size())
                .mapToObj(i -> ", " + dialect.text(value(columns.get(i))) + " as lethe_c" + (i + 1))
                .collect(Collectors.joining());
        return "select " + key + " as lethe_r" + cells + " from " + dialect.quote(table.name()) + " t where " + key
                + " in (" + String.join(", ", Collections.nCopies(rows, "?")) + ") order by 1";
    }

    private String from(Table table, Column column) {
        return dialect.quote(table.name()) + " t where " + value(column) + " is not null";
    }

    private String value(Column column) {
        return "t." + dialect.quote(column.name());
    }
}
