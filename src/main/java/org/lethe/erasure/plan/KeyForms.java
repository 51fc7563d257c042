package org.lethe.erasure.plan;

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

    /** "These two are the same": a text and a number as texts, a text and a UUID in either case, as an index can tell. */
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
        return asText(one, type) + " = " + asText(other, otherType);
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
