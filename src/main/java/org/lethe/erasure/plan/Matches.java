package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.ErasureMap;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.TableRule;

/**
 * Joins by a value. A row is taken only where nobody else who stays has the same value, or where another link of the
 * table decides: the row holds a second value that is this client's and not the other's.
 */
final class Matches {

    private final MapSchema schema;
    private final Dialect dialect;
    private final Associations associations;
    private final Comparisons comparisons;

    Matches(MapSchema schema, Dialect dialect, Associations associations) {
        this.schema = schema;
        this.dialect = dialect;
        this.associations = associations;
        this.comparisons = new Comparisons(schema, dialect);
    }

    /** The rows that hang on clients of the batch; or, on whomever, without asking who else has the value. */
    Association of(TableRule rule, Link link, Link.Matching matching, boolean batch) {
        if (!batch) {
            return same(rule, link, matching, false);
        }
        return same(rule, link, matching, true).and("not " + somebodyElse(rule, link, matching));
    }

    /** Rows that may be the batch's or somebody else's: nothing in them decides for either. */
    Association doubtful(TableRule rule, Link link, Link.Matching matching) {
        return same(rule, link, matching, true)
                .and(somebodyElse(rule, link, matching))
                .and("not " + anotherClient(rule, matching, theirs(rule, link)));
    }

    /** "Somebody else may be meant": a client who stays or, where the name is all there is, one who is no client. */
    private String somebodyElse(TableRule rule, Link link, Link.Matching matching) {
        List<String> ways = new ArrayList<>();
        ways.add(anotherClient(rule, matching, "not coalesce(" + ours(rule, link) + ", false)"));
        if (comparisons.fullName(matching)) {
            String own = own(schema.table(rule.table()), matching);
            for (ErasureMap.People people : schema.map().others()) {
                List<String> names = comparisons.names("lethe_o", people);
                if (!names.isEmpty()) {
                    ways.add("(exists (select 1 from "
                            + dialect.quote(schema.table(people.table()).name()) + " lethe_o where " + own + " in ("
                            + String.join(", ", names) + ")) and not coalesce(" + mine(rule, link) + ", false))");
                }
            }
        }
        return "(" + String.join(" or ", ways) + ")";
    }

    /** "A second value of the row is the batch's client's." */
    private String mine(TableRule rule, Link link) {
        List<Link> others = others(rule, link);
        return others.isEmpty()
                ? "(1 = 0)"
                : IntStream.rangeClosed(1, others.size())
                        .mapToObj(i -> holds(rule, others.get(i - 1), "lethe_a", i))
                        .collect(Collectors.joining(" or ", "(", ")"));
    }

    private Association same(TableRule rule, Link link, Link.Matching matching, boolean batch) {
        Table table = schema.table(rule.table());
        List<String> keys = associations.qualified(schema.key());
        String source = comparisons.ofClient("t", matching).stream()
                .map(value -> "select " + value + " as lethe_t1, " + Associations.aliased(keys, "lethe_k")
                        + (batch ? deciding(rule, link) : "") + associations.salon() + " from "
                        + dialect.quote(schema.client().name()) + " t where "
                        + (batch ? dialect.among(keys, schema.key(), "k") : Associations.present(keys)))
                .collect(Collectors.joining(" union "));
        String salon = schema.salonColumn(table)
                .map(column -> " and " + associations.qualified(column) + " = lethe_a.lethe_s")
                .orElse("");
        return new Association(
                ", (" + source + ") lethe_a",
                own(table, matching) + " = lethe_a.lethe_t1" + salon,
                associations.numbered("lethe_a.lethe_k"));
    }

    private String own(Table table, Link.Matching matching) {
        return comparisons.form("t", schema.column(table, matching.own()), comparisons.phone(matching));
    }

    /** "A client who is not in the batch has the value of this row, and this holds." */
    private String anotherClient(TableRule rule, Link.Matching matching, String condition) {
        return aClient(
                rule, matching, "not (" + dialect.among(keys("lethe_o"), schema.key(), "k") + ") and " + condition);
    }

    /** "Some client has the value of this row." */
    String stillHeld(TableRule rule, Link.Matching matching) {
        return aClient(rule, matching, "1 = 1");
    }

    private String aClient(TableRule rule, Link.Matching matching, String condition) {
        Table table = schema.table(rule.table());
        Table client = schema.client();
        String own = own(table, matching);
        String same = comparisons.fullName(matching)
                ? own + " in (" + String.join(", ", comparisons.names("lethe_o")) + ")"
                : comparisons.form("lethe_o", schema.column(client, matching.client()), comparisons.phone(matching))
                        + " = " + own;
        Optional<Column> salon = schema.salonColumn(table);
        String here = salon.map(column ->
                        " and lethe_o." + dialect.quote(column.name()) + " = " + associations.qualified(column))
                .orElse("");
        return "exists (select 1 from " + dialect.quote(client.name()) + " lethe_o where " + same + here + " and "
                + condition + ")";
    }

    private List<String> keys(String alias) {
        return schema.key().stream()
                .map(column -> alias + "." + dialect.quote(column.name()))
                .toList();
    }

    /** The links that can decide for this one. Conditions of the map would be ambiguous beside the client's columns. */
    private static List<Link> others(TableRule rule, Link link) {
        return rule.keyedLinks().stream()
                .filter(other -> !other.name().equals(link.name()))
                .filter(other -> other.where() == null && !(other.target() instanceof Link.Via))
                .toList();
    }

    /** The second values of the client, {@code lethe_d1_1} …, for the source of the join. */
    private String deciding(TableRule rule, Link link) {
        StringBuilder columns = new StringBuilder();
        List<Link> others = others(rule, link);
        for (int i = 0; i < others.size(); i++) {
            if (others.get(i).target() instanceof Link.Matching matching) {
                columns.append(", ")
                        .append(Associations.aliased(comparisons.ofClient("t", matching), "lethe_d" + (i + 1) + "_"));
            }
        }
        return columns.toString();
    }

    /** "A second value of the row is the batch's client's, and not the other's." */
    private String ours(TableRule rule, Link link) {
        return decided(rule, link, true);
    }

    private String theirs(TableRule rule, Link link) {
        return decided(rule, link, false);
    }

    private String decided(TableRule rule, Link link, boolean ours) {
        List<String> ways = new ArrayList<>();
        List<Link> others = others(rule, link);
        for (int i = 0; i < others.size(); i++) {
            String mine = holds(rule, others.get(i), "lethe_a", i + 1);
            String other = holds(rule, others.get(i), "lethe_o", i + 1);
            ways.add("(" + (ours ? mine : other) + " and coalesce(not (" + (ours ? other : mine) + "), true))");
        }
        return ways.isEmpty() ? "(1 = 0)" : "(" + String.join(" or ", ways) + ")";
    }

    /** "The row hangs by this other link on the client of the batch ({@code lethe_a}), or on the other one." */
    private String holds(TableRule rule, Link other, String alias, int number) {
        Table table = schema.table(rule.table());
        if (other.target() instanceof Link.ToClient direct) {
            List<Column> by = associations.pairs(table, direct.by(), schema.key());
            List<String> keys = alias.equals("lethe_a") ? associations.numbered("lethe_a.lethe_k") : keys(alias);
            List<String> own = new KeyForms(schema, dialect).plain(associations.qualified(by), by);
            List<String> same = new ArrayList<>();
            for (int i = 0; i < by.size(); i++) {
                same.add(dialect.text(own.get(i)) + " = " + dialect.text(keys.get(i)));
            }
            return "(" + String.join(" and ", same) + ")";
        }
        Link.Matching matching = (Link.Matching) other.target();
        int values = comparisons.ofClient("t", matching).size();
        List<String> theirs = new ArrayList<>();
        for (int i = 1; i <= values && alias.equals("lethe_a"); i++) {
            theirs.add("lethe_a.lethe_d" + number + "_" + i);
        }
        return own(table, matching) + " in ("
                + String.join(", ", theirs.isEmpty() ? comparisons.ofClient(alias, matching) : theirs) + ")";
    }
}
