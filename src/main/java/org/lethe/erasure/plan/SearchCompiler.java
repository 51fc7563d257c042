package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.ClientRule;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.TableRule;

/**
 * Looking for clients: by identifier, by words, in order. Parameters: {@code v} the identifier ({@code w} its lower-case
 * form, {@code p} the last eight digits, or nothing), {@code q1} to {@code q3} words with {@code %}, {@code limit},
 * {@code tenant}.
 */
final class SearchCompiler {

    private final MapSchema schema;
    private final Dialect dialect;
    private final Associations associations;
    private final @Nullable JournalStatements journal;
    private final ClientRule rule;
    private final Table client;
    private final ClientSource clients;
    private final ClientSource batch;

    SearchCompiler(MapSchema schema, Dialect dialect, Associations associations, @Nullable JournalStatements journal) {
        this.schema = schema;
        this.dialect = dialect;
        this.associations = associations;
        this.journal = journal;
        this.rule = schema.map().client();
        this.client = schema.client();
        this.clients = new ClientSource(schema, dialect, "t");
        this.batch = new ClientSource(schema, dialect, "lethe_c");
    }

    ErasurePlan.Searches searches() {
        ClientRule.Finders finders = rule.finders();
        Map<Reads.Role, Statement> byRole = new EnumMap<>(Reads.Role.class);
        put(byRole, Reads.Role.REFERENCE, finders.reference());
        put(byRole, Reads.Role.EMAIL, finders.email());
        put(byRole, Reads.Role.PHONE, finders.phone());
        if (finders.birthDate() != null) {
            put(byRole, Reads.Role.BIRTH_DATE, List.of(new ClientRule.Where(null, finders.birthDate())));
        }
        String order = clients.order() + " limit :#limit";
        String shown = clients.select() + clients.fromSalon() + " and ("
                + (rule.activeWhen() == null ? "1 = 1" : rule.activeWhen()) + ")";
        DueCompiler due = new DueCompiler(schema, dialect, associations, journal);
        return new ErasurePlan.Searches(
                byRole,
                references(finders.reference()),
                Statement.reading("search.clients", shown + order),
                Statement.reading("search.words", shown + " and " + words() + order),
                lastVisit(),
                due.all(),
                Statement.reading("search.sample", clients.select() + clients.table() + " limit :#limit"),
                due.page(),
                due.due());
    }

    private void put(Map<Reads.Role, Statement> byRole, Reads.Role role, List<ClientRule.Where> places) {
        List<String> ways = places.stream()
                .map(place -> way(role, place))
                .filter(way -> !way.isEmpty())
                .toList();
        if (!ways.isEmpty()) {
            String sql = clients.select() + clients.fromSalon() + " and (" + String.join(" or ", ways) + ") limit 200";
            byRole.put(role, Statement.reading("find." + role.name().toLowerCase(java.util.Locale.ROOT), sql));
        }
    }

    /** Many references at once, where they stand in the client's own row as text; the values are the parameter {@code v}. */
    private @Nullable Statement references(List<ClientRule.Where> places) {
        if (places.size() != 1 || places.get(0).table() != null) {
            return null;
        }
        Column column = schema.column(client, places.get(0).column());
        if (column.kind() != Kind.TEXT) {
            return null;
        }
        String value = associations.qualified(column);
        return Statement.reading(
                "find.references",
                clients.select() + ", " + value + " as lethe_r" + clients.fromSalon() + " and "
                        + dialect.among(List.of(value), List.of(column), "v"));
    }

    private String way(Reads.Role role, ClientRule.Where place) {
        if (place.table() == null) {
            return equal(role, schema.column(client, place.column()));
        }
        TableRule tableRule = schema.rule(place.table());
        Table table = schema.table(place.table());
        String condition = equal(role, schema.column(table, place.column()));
        return tableRule.keyedLinks().stream()
                .map(link -> {
                    Association rows = associations.ofAll(tableRule, link).and(condition);
                    return "("
                            + String.join(
                                    ", ", new KeyForms(schema, dialect).comparable(tableRule, link, clients.keys()))
                            + ") in (select "
                            + String.join(", ", new KeyForms(schema, dialect).comparable(tableRule, link, rows.keys()))
                            + " from " + dialect.quote(table.name()) + " t" + rows.from() + " where " + rows.on() + ")";
                })
                .collect(Collectors.joining(" or "));
    }

    private String equal(Reads.Role role, Column column) {
        String value = associations.qualified(column);
        return switch (role) {
            case EMAIL -> value + " = :#v or lower(trim(" + dialect.text(value) + ")) = :#w";
            case PHONE -> dialect.phoneTail(value) + " = :#p";
            case BIRTH_DATE ->
                column.kind() == Kind.TEXT
                        ? value + " in (:#d1, :#d2, :#d3, :#d4, :#d5, :#d6)"
                        : "cast(" + value + " as date) = cast(:#v as date)";
            default -> column.kind() == Kind.TEXT ? value + " = :#v" : dialect.text(value) + " = :#v";
        };
    }

    private String words() {
        ClientRule.Finders finders = rule.finders();
        List<ClientRule.Where> places = new ArrayList<>();
        List.of(
                        finders.reference(),
                        finders.firstName(),
                        finders.lastName(),
                        finders.fullName(),
                        finders.email(),
                        finders.phone())
                .forEach(places::addAll);
        String all = places.stream()
                .filter(place -> place.table() == null)
                .map(place -> dialect.text(associations.qualified(schema.column(client, place.column()))))
                .collect(Collectors.joining(", "));
        String text = "lower(concat_ws(' ', " + all + "))";
        String words = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> text + " like :#q" + i)
                .collect(Collectors.joining(" and "));
        String phones = finders.phone().stream()
                .filter(place -> place.table() == null)
                .map(place -> equal(Reads.Role.PHONE, schema.column(client, place.column())))
                .collect(Collectors.joining(" or "));
        return phones.isEmpty() ? words : "(" + words + " or " + dialect.text(":#p") + " <> '' and (" + phones + "))";
    }

    /** The newest visit of each client of a batch by each source, {@code lethe_v}: a client may be in several rows. */
    private Statement lastVisit() {
        List<String> selects = new ArrayList<>();
        NewestVisit newest = new NewestVisit(schema, dialect, associations);
        for (ClientRule.LastVisit visit : rule.lastVisit()) {
            TableRule tableRule = visit.table() == null ? null : schema.rule(visit.table());
            if (tableRule == null || schema.holdsClients(tableRule)) {
                selects.add(lastVisit(visit, client, associations.client()));
                continue;
            }
            for (Link link : tableRule.keyedLinks()) {
                selects.add(
                        newest.indexed(visit, tableRule, link)
                                ? lastVisit(newest.of(visit, tableRule, link, batch.keys()))
                                : lastVisit(visit, schema.table(tableRule.table()), associations.of(tableRule, link)));
            }
        }
        if (selects.isEmpty()) {
            Association none = associations.client();
            selects.add("select " + none.selectedKeys(dialect) + ", " + dialect.text("null") + " as lethe_v"
                    + clients.table() + " where " + none.on());
        }
        return Statement.reading("visits", String.join(" union all ", selects));
    }

    /** By a look at all rows of the batch. */
    private String lastVisit(ClientRule.LastVisit visit, Table table, Association path) {
        Association rows = visit.where() == null ? path : path.and(visit.where());
        String day = dialect.day(associations.qualified(schema.column(table, visit.column())));
        return "select " + rows.selectedKeys(dialect) + ", " + dialect.text("max(" + day + ")") + " as lethe_v from "
                + dialect.quote(table.name()) + " t" + rows.from() + " where " + rows.on() + " group by "
                + String.join(", ", rows.keys());
    }

    /** By one step into an index for each client. */
    private String lastVisit(String newest) {
        return batch.select() + ", " + dialect.text(newest) + " as lethe_v" + batch.table() + " where "
                + dialect.among(batch.keys(), schema.key(), "k");
    }
}
