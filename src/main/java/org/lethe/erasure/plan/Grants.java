package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lethe.erasure.catalogue.Product;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.map.TableRule;

/** The least rights that forgetting by a map needs. */
public final class Grants {

    private final MapSchema schema;
    private final Dialect dialect;
    private final String role;

    public Grants(MapSchema schema, String role) {
        this.schema = schema;
        this.dialect = Dialect.of(schema.catalogue().product());
        this.role = dialect.quote(role);
    }

    /** One statement a line. */
    public List<String> statements() {
        List<String> grants = new ArrayList<>();
        boolean postgres = schema.catalogue().product() == Product.POSTGRESQL;
        String home = schema.client().name().schema();
        if (postgres) {
            grants.add("grant usage on schema " + dialect.quote(home) + " to " + role + ";");
        }
        schema.map().tables().values().forEach(rule -> grants.add(table(rule)));
        if (schema.map().journal()) {
            grants.add(
                    postgres
                            ? "grant create on schema " + dialect.quote(home) + " to " + role
                                    + "; -- once, to make lethe_journal; then revoke it"
                            : "grant create, select, insert, update, delete on " + dialect.quote(home)
                                    + ".`lethe_journal` to " + role + ";");
        }
        if (!schema.map().reports().isEmpty() || !schema.map().invariants().isEmpty()) {
            grants.add("-- reports and invariants also read the tables that their queries name: grant select on those");
        }
        schema.map()
                .refresh()
                .forEach(view -> grants.add("-- " + view + ": only its owner may refresh a materialised view; make "
                        + role + " a member of the owner"));
        return grants;
    }

    private String table(TableRule rule) {
        Table table = schema.table(rule.table());
        Set<String> changed = new LinkedHashSet<>();
        collect(changed, table, rule.columns());
        for (Link link : rule.links()) {
            collect(changed, table, link.columns());
        }
        if (schema.isClient(table)) {
            schema.map()
                    .client()
                    .rekey()
                    .keySet()
                    .forEach(name -> changed.add(schema.column(table, name).name()));
            schema.key().forEach(column -> changed.add(column.name()));
        }
        String rights = "select";
        if (rule.rows() == TableRule.Rows.DELETE) {
            rights += ", delete";
        } else if (!changed.isEmpty()) {
            rights += changed.stream().map(dialect::quote).collect(Collectors.joining(", ", ", update (", ")"));
        }
        return "grant " + rights + " on " + dialect.quote(table.name()) + " to " + role + ";";
    }

    private void collect(Set<String> changed, Table table, Map<String, Strategy> columns) {
        columns.forEach((name, strategy) -> {
            if (!(strategy instanceof Strategy.Keep) && !(strategy instanceof Strategy.Generated)) {
                changed.add(schema.column(table, name).name());
            }
        });
    }
}
