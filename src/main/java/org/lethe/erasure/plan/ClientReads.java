package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.ClientRule;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.map.TableRule;

/** Reading the clients themselves, with and without a lock. */
final class ClientReads {

    private final MapSchema schema;
    private final Dialect dialect;
    private final Associations associations;
    private final ClientRule rule;
    private final Table client;
    private final MergedRecords merged;

    ClientReads(MapSchema schema, Dialect dialect, Associations associations) {
        this.schema = schema;
        this.dialect = dialect;
        this.associations = associations;
        this.rule = schema.map().client();
        this.client = schema.client();
        this.merged = new MergedRecords(schema, dialect, "t");
    }

    Reads.Clients clients() {
        List<Reads.ClientColumn> columns = columns();
        Association keys = associations.client();
        String select = select(columns, keys) + " from " + dialect.quote(client.name()) + " t where ";
        String order = " order by " + String.join(", ", keys.keys());
        String family = merged.any() ? "(" + keys.on() + " or " + merged.intoBatch() + ")" : keys.on();
        return new Reads.Clients(
                columns,
                Statement.reading("clients.lock", select + family + order + dialect.forUpdate()),
                Statement.reading("clients.read", select + family + order));
    }

    private String select(List<Reads.ClientColumn> columns, Association keys) {
        List<String> selected = new ArrayList<>();
        selected.add(keys.selectedKeys(dialect));
        selected.add((merged.any() ? dialect.text(merged.survivor()) : "null") + " as lethe_m");
        selected.add(tenant() + " as lethe_t");
        selected.add(flag(rule.protectedWhen(), "0") + " as lethe_p");
        selected.add(flag(rule.activeWhen(), "1") + " as lethe_a");
        List<String> reference = rule.reference().stream()
                .map(name -> dialect.text(associations.qualified(schema.column(client, name))))
                .toList();
        selected.add((reference.size() == 1 ? reference.get(0) : "concat_ws('/', " + String.join(", ", reference) + ")")
                + " as lethe_f");
        selected.add(shown("name") + " as lethe_n");
        selected.add(shown("city") + " as lethe_y");
        selected.add((rule.created() == null
                        ? "null"
                        : dialect.text(dialect.moment(associations.qualified(schema.column(client, rule.created())))))
                + " as lethe_b");
        for (int i = 0; i < columns.size(); i++) {
            selected.add(cell(columns.get(i)) + " as lethe_c" + (i + 1));
        }
        return "select " + String.join(", ", selected);
    }

    /** What a finder looks for is words, whatever holds them; the rest is only sealed. */
    private String cell(Reads.ClientColumn read) {
        String column = associations.qualified(read.column());
        return read.role() == Reads.Role.OTHER ? dialect.exact(read.column(), column) : dialect.text(column);
    }

    private String tenant() {
        return schema.salonColumn(client)
                .map(column -> dialect.text(associations.qualified(column)))
                .orElse("null");
    }

    private static String flag(@Nullable String condition, String otherwise) {
        return condition == null ? otherwise : "case when (" + condition + ") then 1 else 0 end";
    }

    private String shown(String what) {
        String sql = rule.display().get(what);
        return sql == null ? "null" : "(" + sql + ")";
    }

    private List<Reads.ClientColumn> columns() {
        Map<String, Reads.ClientColumn> columns = new LinkedHashMap<>();
        ClientRule.Finders finders = rule.finders();
        add(columns, finders.reference(), Reads.Role.REFERENCE);
        add(columns, finders.email(), Reads.Role.EMAIL);
        add(columns, finders.phone(), Reads.Role.PHONE);
        add(columns, finders.firstName(), Reads.Role.FIRST_NAME);
        add(columns, finders.lastName(), Reads.Role.LAST_NAME);
        add(columns, finders.fullName(), Reads.Role.FULL_NAME);
        if (finders.birthDate() != null) {
            add(columns, List.of(new ClientRule.Where(null, finders.birthDate())), Reads.Role.BIRTH_DATE);
        }
        add(columns, finders.address(), Reads.Role.ADDRESS);
        schema.map().tables().values().stream()
                .map(TableRule::hold)
                .filter(Objects::nonNull)
                .flatMap(hold -> hold.identity().stream())
                .forEach(name -> add(columns, List.of(new ClientRule.Where(null, name)), Reads.Role.OTHER));
        return List.copyOf(columns.values());
    }

    private void add(Map<String, Reads.ClientColumn> columns, List<ClientRule.Where> places, Reads.Role role) {
        for (ClientRule.Where place : places) {
            if (place.table() == null) {
                Column column = schema.column(client, place.column());
                columns.putIfAbsent(
                        column.name(),
                        new Reads.ClientColumn(
                                column, role, goes(rule.table(), column), placeholder(column), shared(column, role)));
            }
        }
    }

    /**
     * A reference that two of a salon may have, such as the name of their firm, tells neither of them by itself. Who is
     * of the batch is left out by a join: a comparison of each client with each key of the batch took seconds.
     */
    private @Nullable Statement shared(Column column, Reads.Role role) {
        List<String> names = new ArrayList<>(List.of(column.name()));
        schema.salonColumn(client).ifPresent(salon -> names.add(salon.name()));
        boolean alone = rule.key().equals(List.of(column.name())) || client.unique(names);
        if (role != Reads.Role.REFERENCE || alone) {
            return null;
        }
        String table = dialect.quote(client.name());
        List<String> batch = schema.key().stream()
                .map(part -> "lethe_b." + dialect.quote(part.name()))
                .toList();
        return Statement.reading(
                "clients.shared." + column.name(),
                "select distinct " + dialect.text("lethe_o." + dialect.quote(column.name())) + " as lethe_c1 from "
                        + table + " t join " + table + " lethe_o on " + same("lethe_o", "t", names) + " where "
                        + associations.client().on() + " and not exists (select 1 from " + table
                        + " lethe_b where " + dialect.among(batch, schema.key(), "k") + " and "
                        + same("lethe_b", "lethe_o", rule.key()) + ")");
    }

    private String same(String one, String other, List<String> columns) {
        return columns.stream()
                .map(dialect::quote)
                .map(name -> one + "." + name + " = " + other + "." + name)
                .collect(Collectors.joining(" and "));
    }

    private @Nullable String placeholder(Column column) {
        return schema.rule(rule.table()).columns().get(column.name()) instanceof Strategy.Replace replace
                ? replace.value().text()
                : null;
    }

    /** Whether the map changes the column; a key goes when it is renewed. */
    private boolean goes(String table, Column column) {
        TableRule tableRule = schema.rule(table);
        if (schema.isClient(schema.table(table)) && rule.rekey().containsKey(column.name())) {
            return true;
        }
        Strategy strategy = tableRule.columns().get(column.name());
        return tableRule.rows() == TableRule.Rows.DELETE
                || strategy != null && !(strategy instanceof Strategy.Keep)
                || tableRule.keyedLinks().stream()
                        .anyMatch(link -> link.columns().containsKey(column.name()));
    }

    /** Identifying values in other tables. */
    List<Reads.OtherIdentity> others() {
        List<Reads.OtherIdentity> others = new ArrayList<>();
        ClientRule.Finders finders = rule.finders();
        other(others, finders.reference(), Reads.Role.REFERENCE);
        other(others, finders.email(), Reads.Role.EMAIL);
        other(others, finders.phone(), Reads.Role.PHONE);
        other(others, finders.firstName(), Reads.Role.FIRST_NAME);
        other(others, finders.lastName(), Reads.Role.LAST_NAME);
        other(others, finders.fullName(), Reads.Role.FULL_NAME);
        other(others, finders.address(), Reads.Role.ADDRESS);
        return others;
    }

    private void other(List<Reads.OtherIdentity> others, List<ClientRule.Where> places, Reads.Role role) {
        for (ClientRule.Where place : places) {
            if (place.table() == null) {
                continue;
            }
            TableRule tableRule = schema.rule(place.table());
            Table table = schema.table(place.table());
            Column column = schema.column(table, place.column());
            for (Link link : tableRule.keyedLinks()) {
                Association rows = associations.of(tableRule, link);
                String sql = "select " + rows.selectedKeys(dialect) + ", "
                        + dialect.text(associations.qualified(column)) + " as lethe_c1 from "
                        + dialect.quote(table.name()) + " t" + rows.from() + " where " + rows.on();
                String name =
                        "identity." + table.name().name() + "." + column.name() + "." + link.name() + others.size();
                others.add(new Reads.OtherIdentity(role, goes(place.table(), column), Statement.reading(name, sql)));
            }
        }
    }
}
