package org.lethe.erasure.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.map.ClientRule;
import org.lethe.erasure.map.ErasureMap;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.TableRule;
import org.lethe.erasure.plan.HoldStart;
import org.lethe.erasure.plan.MapSchema;
import org.lethe.erasure.plan.UnknownNameException;

/**
 * Whether every table and column that the map names is in the database. While a table of the map is not, nobody is blamed
 * for leading to rules: one of them may be its.
 */
final class NameCheck {

    private final MapSchema schema;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<TableName, String> named = new HashMap<>();

    NameCheck(MapSchema schema) {
        this.schema = schema;
    }

    List<Finding> findings() {
        ErasureMap map = schema.map();
        map.tables().values().forEach(this::table);
        map.ignore().keySet().forEach(name -> look("ignore." + name, () -> schema.table(name)));
        map.others().forEach(this::people);
        map.guards().forEach(guard -> keyed("guards." + guard.name(), guard.table()));
        map.invariants().forEach(invariant -> keyed("invariants." + invariant.name(), invariant.over()));
        map.refresh().forEach(name -> look("refresh", () -> schema.table(name)));
        client(map.client());
        ErasureMap.Tenant tenant = map.tenant();
        if (tenant != null) {
            look("tenant.column", () -> schema.column(schema.client(), tenant.column()));
        }
        return findings;
    }

    /** A table may be written with and without its schema, but not both. */
    private void once(TableRule rule, Table table) {
        String before = named.putIfAbsent(table.name(), rule.table());
        if (before != null) {
            findings.add(Finding.error(
                    "tables." + rule.table(),
                    "this is the table '" + before + "', which the map has already: put both under one name"));
        }
    }

    private void people(ErasureMap.People people) {
        String place = "others." + people.table();
        look(place, () -> {
            Table table = schema.table(people.table());
            List.of(people.firstName(), people.lastName(), people.name(), people.email(), people.phone())
                    .forEach(columns -> columns.forEach(column -> look(place, () -> schema.column(table, column))));
        });
    }

    /** Whether rows of this table can be told to be a client's without reading their texts. */
    private void keyed(String place, String table) {
        ruled(place, table, rule -> {
            if (!schema.holdsClients(rule) && rule.keyedLinks().isEmpty()) {
                findings.add(Finding.error(
                        place,
                        "rows of " + table + " hang on clients by words only ('mentions'): no key leads to them"));
            }
        });
    }

    private void table(TableRule rule) {
        String place = "tables." + rule.table();
        look(place, () -> {
            Table table = schema.table(rule.table());
            once(rule, table);
            rule.columns().keySet().forEach(column -> look(place + ".columns", () -> schema.column(table, column)));
            rule.links().forEach(link -> link(place + "." + link.name(), table, link));
            TableRule.Hold hold = rule.hold();
            if (hold != null) {
                look(place + ".hold.from", () -> HoldStart.of(schema, rule, hold));
                hold.identity()
                        .forEach(
                                column -> look(place + ".hold.identity", () -> schema.column(schema.client(), column)));
            }
        });
    }

    private void link(String place, Table table, Link link) {
        link.columns().keySet().forEach(column -> look(place + ".columns", () -> schema.column(table, column)));
        link.target().reads().forEach(column -> look(place, () -> schema.column(table, column)));
        if (link.target() instanceof Link.Via via) {
            ruled(place + ".via", via.table(), rule -> {});
            via.to().forEach(column -> look(place + ".to", () -> schema.column(schema.table(via.table()), column)));
        } else if (link.target() instanceof Link.Matching matching
                && !matching.client().equals("name")) {
            look(place + ".match", () -> schema.column(schema.client(), matching.client()));
        }
    }

    private void merged(Table client, ClientRule.@Nullable Merged merged) {
        if (merged == null) {
            return;
        }
        look("client.merged", () -> {
            Table table = merged.table() == null ? client : schema.table(merged.table());
            optional("client.merged", table, merged.from());
            optional("client.merged", table, merged.to());
        });
    }

    private void client(ClientRule rule) {
        look("client.table", () -> {
            Table client = schema.client();
            rule.key().forEach(column -> look("client.key", () -> schema.column(client, column)));
            rule.reference().forEach(column -> look("client.reference", () -> schema.column(client, column)));
            merged(client, rule.merged());
            optional("client.created", client, rule.created());
            optional("client.finders.birthDate", client, rule.finders().birthDate());
            rule.lastVisit().forEach(visit -> {
                look(
                        "client.lastVisit",
                        () -> schema.column(
                                visit.table() == null ? client : schema.table(visit.table()), visit.column()));
                if (visit.table() != null) {
                    keyed("client.lastVisit", visit.table());
                }
            });
            ClientRule.Finders finders = rule.finders();
            List.of(
                            finders.reference(),
                            finders.email(),
                            finders.phone(),
                            finders.firstName(),
                            finders.lastName(),
                            finders.fullName(),
                            finders.address())
                    .forEach(places -> places.forEach(place -> {
                        look(
                                "client.finders",
                                () -> schema.column(
                                        place.table() == null ? client : schema.table(place.table()), place.column()));
                        if (place.table() != null) {
                            keyed("client.finders", place.table());
                        }
                    }));
        });
    }

    private void optional(String place, Table table, @Nullable String column) {
        if (column != null) {
            look(place, () -> schema.column(table, column));
        }
    }

    private void ruled(String place, String table, Consumer<TableRule> look) {
        if (allThere()) {
            look(place, () -> look.accept(schema.rule(table)));
        }
    }

    private boolean allThere() {
        try {
            schema.map().tables().keySet().forEach(schema::table);
            return true;
        } catch (UnknownNameException e) {
            return false;
        }
    }

    private void look(String place, Runnable look) {
        try {
            look.run();
        } catch (UnknownNameException e) {
            findings.add(Finding.error(place, e.problem()));
        }
    }
}
