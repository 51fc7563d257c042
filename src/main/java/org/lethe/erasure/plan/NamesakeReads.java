package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
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

    /** Keys of clients whose name holds both words of a row of {@code n}, or whose e-mail or phone is given. */
    Statement others() {
        ClientRule.Finders finders = schema.map().client().finders();
        List<String> ways = new ArrayList<>();
        List<ClientRule.Where> names = new ArrayList<>(finders.firstName());
        names.addAll(finders.lastName());
        names.addAll(finders.fullName());
        List<String> parts = own(names).stream().map(column -> text(column)).toList();
        if (!parts.isEmpty()) {
            String name = "lower(concat_ws(' ', " + String.join(", ", parts) + "))";
            ways.add("exists (select 1 from " + dialect.rows(Arrays.asList(null, null), "n", "lethe_n") + " where "
                    + dialect.contains(name, "lethe_n.c1") + " and " + dialect.contains(name, "lethe_n.c2") + ")");
        }
        own(finders.email()).forEach(column -> ways.add(given("e", "lower(trim(" + text(column) + "))")));
        own(finders.phone()).forEach(column -> ways.add(given("p", dialect.phoneTail(associations.qualified(column)))));
        List<String> keys = associations.qualified(schema.key());
        String sql = "select " + new Association("", "", keys).selectedKeys(dialect) + " from "
                + dialect.quote(schema.client().name()) + " t where not ("
                + dialect.among(keys, schema.key(), "k") + ") and "
                + (ways.isEmpty() ? "1 = 0" : ways.stream().collect(Collectors.joining(" or ", "(", ")")))
                + associations.ofSalon(schema.client());
        return Statement.reading("mention.others", sql);
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

    private String given(String parameter, String form) {
        return form + " in (select lethe_g.c1 from "
                + dialect.rows(Collections.singletonList(null), parameter, "lethe_g") + ")";
    }
}
