package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.ClientRule;
import org.lethe.erasure.map.ErasureMap;

/** Reading who may be meant where a client who is forgotten is named: clients who stay, and people who are no clients. */
final class NamesakeReads {

    private final MapSchema schema;
    private final Dialect dialect;
    private final Associations associations;

    NamesakeReads(MapSchema schema, Dialect dialect, Associations associations) {
        this.schema = schema;
        this.dialect = dialect;
        this.associations = associations;
    }

    Reads.Namesakes reads() {
        ClientRule.Finders finders = schema.map().client().finders();
        List<ClientRule.Where> names = new ArrayList<>(finders.firstName());
        names.addAll(finders.lastName());
        names.addAll(finders.fullName());
        Table client = schema.client();
        List<String> keys = associations.qualified(schema.key());
        String others = "not (" + dialect.among(keys, schema.key(), "k") + ")" + associations.ofSalon(client);
        return new Reads.Namesakes(
                Statement.reading(
                        "mention.others",
                        ways(
                                client,
                                new Association("", "", keys).selectedKeys(dialect),
                                others,
                                own(names),
                                own(finders.email()),
                                own(finders.phone()))),
                schema.map().others().stream().map(this::people).toList(),
                lastNames(client, others));
    }

    private List<Reads.LastNames> lastNames(Table client, String others) {
        ClientRule.Finders finders = schema.map().client().finders();
        List<Reads.LastNames> reads = new ArrayList<>();
        own(finders.lastName()).forEach(column -> reads.add(lastNames(client, column, false, others)));
        own(finders.fullName()).forEach(column -> reads.add(lastNames(client, column, true, others)));
        for (ErasureMap.People people : schema.map().others()) {
            Table table = schema.table(people.table());
            schema.columns(table, people.lastName())
                    .forEach(column -> reads.add(lastNames(table, column, false, "1 = 1")));
            schema.columns(table, people.name()).forEach(column -> reads.add(lastNames(table, column, true, "1 = 1")));
        }
        return reads;
    }

    private Reads.LastNames lastNames(Table table, Column column, boolean whole, String where) {
        String sql = "select distinct lethe_g.c1 as lethe_g1, " + text(column) + " as lethe_c1 from "
                + dialect.quote(table.name()) + " t, " + dialect.rows(Collections.singletonList(null), "l", "lethe_g")
                + " where " + where + " and " + dialect.contains("lower(" + text(column) + ")", "lethe_g.c1");
        return new Reads.LastNames(
                whole, Statement.reading("mention.names." + table.name().name() + "." + column.name(), sql));
    }

    private String name(List<Column> columns) {
        return "lower(concat_ws(' ', " + columns.stream().map(this::text).collect(Collectors.joining(", ")) + "))";
    }

    private Reads.People people(ErasureMap.People people) {
        Table table = schema.table(people.table());
        Map<String, Reads.Role> roles = new LinkedHashMap<>();
        people.firstName().forEach(column -> roles.put(column, Reads.Role.FIRST_NAME));
        people.lastName().forEach(column -> roles.put(column, Reads.Role.LAST_NAME));
        people.name().forEach(column -> roles.put(column, Reads.Role.FULL_NAME));
        List<Column> names = schema.columns(table, List.copyOf(roles.keySet()));
        people.email().forEach(column -> roles.put(column, Reads.Role.EMAIL));
        people.phone().forEach(column -> roles.put(column, Reads.Role.PHONE));
        List<Column> all = schema.columns(table, List.copyOf(roles.keySet()));
        String cells = IntStream.range(0, all.size())
                .mapToObj(i -> text(all.get(i)) + " as lethe_c" + (i + 1))
                .collect(Collectors.joining(", "));
        String ways = ways(
                table,
                cells,
                "1 = 1",
                names,
                schema.columns(table, people.email()),
                schema.columns(table, people.phone()));
        return new Reads.People(
                List.copyOf(roles.values()), Statement.reading("mention.people." + people.table(), ways));
    }

    private String ways(
            Table table, String selected, String where, List<Column> names, List<Column> emails, List<Column> phones) {
        List<String> ways = new ArrayList<>();
        String name = names.isEmpty() ? "''" : name(names);
        String both = dialect.contains(name, "lethe_g.c1") + " and " + dialect.contains(name, "lethe_g.c2");
        String from = " from " + dialect.quote(table.name()) + " t, ";
        ways.add(given("n", 2, selected, from, where + " and " + both));
        emails.forEach(column ->
                ways.add(given("e", 1, selected, from, where + " and lower(trim(" + text(column) + ")) = lethe_g.c1")));
        phones.forEach(column -> ways.add(given(
                "p",
                1,
                selected,
                from,
                where + " and " + dialect.phoneTail(associations.qualified(column)) + " = lethe_g.c1")));
        return String.join(" union all ", ways);
    }

    private String given(String parameter, int width, String selected, String from, String where) {
        return "select " + selected + ", '" + parameter + "' as lethe_way, lethe_g.c1 as lethe_g1, lethe_g.c" + width
                + " as lethe_g2" + from + dialect.rows(Collections.nCopies(width, null), parameter, "lethe_g")
                + " where " + where;
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
}
