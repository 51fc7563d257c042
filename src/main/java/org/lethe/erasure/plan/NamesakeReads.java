package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.map.ClientRule;

/** Reading which clients who stay may be meant where one who is forgotten is named. */
final class NamesakeReads {

    private final MapSchema schema;
    private final Dialect dialect;
    private final Associations associations;

    NamesakeReads(MapSchema schema, Dialect dialect, Associations associations) {
        this.schema = schema;
        this.dialect = dialect;
        this.associations = associations;
    }

    /**
     * Who may be meant by what is known of others: keys of clients whose name holds both words of a row of {@code n}, or
     * whose e-mail is given in {@code e} or whose phone in {@code p}, and by what: {@code lethe_way} is one of these
     * letters, {@code lethe_g1} and {@code lethe_g2} are what was given.
     */
    Statement others() {
        ClientRule.Finders finders = schema.map().client().finders();
        List<String> ways = new ArrayList<>();
        List<ClientRule.Where> names = new ArrayList<>(finders.firstName());
        names.addAll(finders.lastName());
        names.addAll(finders.fullName());
        List<String> parts = own(names).stream().map(this::text).toList();
        String name = parts.isEmpty() ? "''" : "lower(concat_ws(' ', " + String.join(", ", parts) + "))";
        String both = dialect.contains(name, "lethe_g.c1") + " and " + dialect.contains(name, "lethe_g.c2");
        ways.add(given("n", 2, both));
        own(finders.email())
                .forEach(column -> ways.add(given("e", 1, "lower(trim(" + text(column) + ")) = lethe_g.c1")));
        own(finders.phone())
                .forEach(column ->
                        ways.add(given("p", 1, dialect.phoneTail(associations.qualified(column)) + " = lethe_g.c1")));
        return Statement.reading("mention.others", String.join(" union all ", ways));
    }

    private List<Column> own(List<ClientRule.Where> places) {
        return places.stream()
                .filter(place -> place.table() == null)
                .map(place -> schema.column(schema.client(), place.column()))
                .toList();
    }

    private String text(Column column) {
        return dialect.text(associations.qualified(column));
    }

    private String given(String parameter, int width, String meant) {
        List<String> keys = associations.qualified(schema.key());
        return "select " + new Association("", "", keys).selectedKeys(dialect) + ", '" + parameter
                + "' as lethe_way, lethe_g.c1 as lethe_g1, lethe_g.c" + width + " as lethe_g2 from "
                + dialect.quote(schema.client().name()) + " t, "
                + dialect.rows(Collections.nCopies(width, null), parameter, "lethe_g") + " where not ("
                + dialect.among(keys, schema.key(), "k") + ") and " + meant
                + associations.ofSalon(schema.client());
    }
}
