package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.TableRule;

/** In which form the keys of links are compared with the client's: tables that write of many others keep keys as text. */
record KeyForms(MapSchema schema, Dialect dialect) {

    private static final int DEEPEST = 8;

    /** So many zeros stand before a number at most, where a text holds it. */
    private static final int ZEROS = 9;

    /**
     * "The row belongs to this client": compared as text where the link's columns are of another kind than the key, as
     * in tables that write of many others.
     */
    String same(TableRule rule, Link link, Association rows, List<String> clientKeys) {
        List<String> own = comparable(rule, link, rows.keys());
        List<String> others = comparable(rule, link, clientKeys);
        return IntStream.range(0, own.size())
                .mapToObj(i -> own.get(i) + " = " + others.get(i))
                .collect(Collectors.joining(" and "));
    }

    /** "These two are the same": a text and a number as texts without zeros before them, a text and a UUID in either case, as an index can tell. */
    String same(String one, Column type, String other, Column otherType) {
        if (type.kind() == otherType.kind()) {
            return one + " = " + other;
        }
        if (type.kind() == Kind.TEXT && otherType.kind() == Kind.UUID) {
            return one + " in (" + dialect.text(other) + ", upper(" + dialect.text(other) + "))";
        }
        if (type.kind() == Kind.UUID && otherType.kind() == Kind.TEXT) {
            return same(other, otherType, one, type);
        }
        if (written(List.of(type), List.of(otherType))) {
            return plain(one) + " = " + dialect.text(other);
        }
        if (written(List.of(otherType), List.of(type))) {
            return dialect.text(one) + " = " + plain(other);
        }
        return asText(one, type) + " = " + asText(other, otherType);
    }

    /** Whether the text holds a number, perhaps with zeros before it, as tills write the numbers of clients. */
    static boolean written(List<Column> own, List<Column> key) {
        return own.size() == 1 && own.get(0).kind() == Kind.TEXT && key.get(0).kind() == Kind.NUMBER;
    }

    /** "These columns hold a key of the batch": also with zeros before it, by an index where there is one. */
    String among(List<String> columns, List<Column> own) {
        return written(own, schema.key())
                ? columns.get(0) + " in (select " + padded("lethe_w.c1") + " from "
                        + dialect.rows(new ArrayList<>(own), "k", "lethe_w") + ", " + zeros() + ")"
                : dialect.among(columns, own, "k");
    }

    /** What these columns hold of a key, without zeros before it. */
    List<String> plain(List<String> columns, List<Column> own) {
        return written(own, schema.key()) ? columns.stream().map(this::plain).toList() : columns;
    }

    private String plain(String number) {
        return "coalesce(nullif(trim(leading '0' from " + number + "), ''), '0')";
    }

    /** A number as a text, with as many zeros before it as {@link #zeros} says in each of its rows. */
    String padded(String number) {
        return "lpad(" + number + ", length(" + number + ") + lethe_z.lethe_n, '0')";
    }

    /** A row for each number of zeros. */
    String zeros() {
        return IntStream.rangeClosed(0, ZEROS)
                .mapToObj(i -> "select " + i + (i == 0 ? " as lethe_n" : ""))
                .collect(Collectors.joining(" union all ", "(", ") lethe_z"));
    }

    private String asText(String value, Column type) {
        return type.kind() == Kind.TEXT ? value : dialect.text(value);
    }

    /** Keys in the form in which the link's keys and the client's can be compared. */
    List<String> comparable(TableRule rule, Link link, List<String> keys) {
        return alike(rule, link, 0) ? keys : keys.stream().map(dialect::text).toList();
    }

    /** Whether all links of the table give keys of the client's kind. */
    boolean alike(TableRule rule) {
        return rule.keyedLinks().stream().allMatch(link -> alike(rule, link, 0));
    }

    private boolean alike(TableRule rule, Link link, int depth) {
        if (link.target() instanceof Link.ToClient direct) {
            List<Column> own = schema.columns(schema.table(rule.table()), direct.by());
            return IntStream.range(0, own.size())
                    .allMatch(i -> own.get(i).kind() == schema.key().get(i).kind());
        }
        if (link.target() instanceof Link.Via via && depth < DEEPEST) {
            TableRule over = schema.rule(via.table());
            return over.keyedLinks().stream().allMatch(next -> alike(over, next, depth + 1));
        }
        return true;
    }
}
