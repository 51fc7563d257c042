package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.List;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.ClientRule;
import org.lethe.erasure.map.ErasureMap;
import org.lethe.erasure.map.Link;

/** The forms in which values are compared where no key joins two tables. */
final class Comparisons {

    private final MapSchema schema;
    private final Dialect dialect;

    Comparisons(MapSchema schema, Dialect dialect) {
        this.schema = schema;
        this.dialect = dialect;
    }

    /** The word {@code name} where the client has no column of that name. */
    boolean fullName(Link.Matching matching) {
        return matching.client().equals("name")
                && schema.client().column("name").isEmpty();
    }

    /** The full name as people write it, of the client with this alias: in one column, or in two, in either order. */
    List<String> names(String alias) {
        ClientRule.Finders finders = schema.map().client().finders();
        return names(
                alias, schema.client(), own(finders.fullName()), own(finders.firstName()), own(finders.lastName()));
    }

    /** Likewise of somebody who is no client. */
    List<String> names(String alias, ErasureMap.People people) {
        return names(alias, schema.table(people.table()), people.name(), people.firstName(), people.lastName());
    }

    private List<String> names(String alias, Table table, List<String> whole, List<String> first, List<String> last) {
        List<String> names = new ArrayList<>();
        whole.forEach(column -> names.add(comparable(alias, schema.column(table, column), false)));
        if (!first.isEmpty() && !last.isEmpty()) {
            String one = trimmed(alias, schema.column(table, first.get(0)));
            String other = trimmed(alias, schema.column(table, last.get(0)));
            names.add(dialect.joined(one, " ", other));
            names.add(dialect.joined(other, " ", one));
            names.add(dialect.joined(other, ", ", one));
        }
        return names;
    }

    private static List<String> own(List<ClientRule.Where> places) {
        return places.stream()
                .filter(place -> place.table() == null)
                .map(ClientRule.Where::column)
                .toList();
    }

    /** An empty part makes no name: the whole is NULL then on both products. */
    private String trimmed(String alias, Column column) {
        return "nullif(trim(" + dialect.text(alias + "." + dialect.quote(column.name())) + "), '')";
    }

    /** By what the client with this alias is compared: one expression, or each way to write the name. */
    List<String> ofClient(String alias, Link.Matching matching) {
        return fullName(matching)
                ? names(alias)
                : List.of(comparable(alias, schema.column(schema.client(), matching.client()), phone(matching)));
    }

    /** The value in the form in which it is compared; an empty one is like none. */
    String comparable(Column column, boolean phone) {
        return comparable("t", column, phone);
    }

    private String comparable(String alias, Column column, boolean phone) {
        return "nullif(" + form(alias, column, phone) + ", '')";
    }

    /** Likewise, plainly, as an index has it: to be compared with what is not empty. */
    String form(String alias, Column column, boolean phone) {
        String value = alias + "." + dialect.quote(column.name());
        return phone ? dialect.phoneTail(value) : "lower(trim(" + dialect.text(value) + "))";
    }

    /** Whether the two are phone numbers. */
    boolean phone(Link.Matching matching) {
        return !fullName(matching)
                && finds(schema.map().client().finders().phone(), schema.column(schema.client(), matching.client()));
    }

    private static boolean finds(List<ClientRule.Where> finders, Column column) {
        return finders.stream()
                .anyMatch(place -> place.table() == null && place.column().equals(column.name()));
    }
}
