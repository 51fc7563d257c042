package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lethe.erasure.catalogue.Product;
import org.lethe.erasure.catalogue.RowSecurity;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableKind;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.map.TableRule;

/** The least rights with which a map can be checked, clients be forgotten by it, and the whole database be looked through. */
public final class Grants {

    private static final int HAS_MAINTAIN = 17;

    private final MapSchema schema;
    private final Dialect dialect;
    private final boolean postgres;
    private final int version;
    private final String role;
    private final Map<TableName, Rights> tables = new LinkedHashMap<>();

    /** What is granted on one table; columns that are changed stand behind {@code update}. */
    private record Rights(Set<String> words, Set<String> changed) {}

    /** @param version the main version of the database server */
    public Grants(MapSchema schema, int version, String role) {
        this.schema = schema;
        this.dialect = Dialect.of(schema.catalogue().product());
        this.postgres = schema.catalogue().product() == Product.POSTGRESQL;
        this.version = version;
        this.role = dialect.quote(role);
    }

    /** One statement a line. */
    public List<String> statements() {
        schema.catalogue().tables().stream().filter(this::read).forEach(table -> right(table, "select"));
        schema.map().tables().values().forEach(this::change);
        rekeyed();
        Set<String> sequences = postgres ? triggers() : Set.of();
        List<String> grants = new ArrayList<>();
        schemas()
                .forEach(name -> grants.add(
                        postgres
                                ? "grant usage on schema " + dialect.quote(name) + " to " + role + ";"
                                : "grant select on " + dialect.quote(name) + ".* to " + role
                                        + "; -- also to see that a table is there"));
        tables.forEach((name, rights) -> {
            String words = words(rights);
            if (postgres || !words.equals("select")) {
                grants.add("grant " + words + " on " + dialect.quote(name) + " to " + role + ";");
            }
        });
        sequences.forEach(sequence -> grants.add(
                "grant usage on sequence " + sequence + " to " + role + "; -- a trigger takes numbers from it"));
        policies(grants);
        journal(grants);
        refresh(grants);
        traces(grants);
        return grants;
    }

    /** Check and residue look into every table, mapped or not; reports and invariants also into views. */
    private boolean read(Table table) {
        if (table.name().name().equals(PlanCompiler.JOURNAL)) {
            return false;
        }
        return table.holdsRows()
                || table.kind() == TableKind.MATERIALIZED_VIEW
                || queries().contains(table.name().name());
    }

    private String queries() {
        List<String> queries = new ArrayList<>(schema.map().reports().values());
        schema.map().invariants().forEach(invariant -> queries.add(invariant.sql()));
        if (schema.map().tenant() != null && schema.map().tenant().salons() != null) {
            queries.add(schema.map().tenant().salons());
        }
        return String.join(" ", queries);
    }

    private Rights rights(TableName name) {
        return tables.computeIfAbsent(name, unused -> new Rights(new LinkedHashSet<>(), new LinkedHashSet<>()));
    }

    private void right(Table table, String word) {
        rights(table.name()).words().add(word);
    }

    private void change(TableRule rule) {
        Table table = schema.table(rule.table());
        Set<String> changed = rights(table.name()).changed();
        right(table, "select");
        boolean kept = rule.rows() == TableRule.Rows.KEEP;
        if (kept) {
            collect(changed, table, rule.columns());
        } else {
            right(table, "delete");
        }
        boolean ofOthers = schema.holdsClients(rule) || !rule.keyedLinks().isEmpty();
        for (Link link : rule.links()) {
            if (link.target() instanceof Link.Mentions mentions && ofOthers) {
                schema.columns(table, mentions.columns()).forEach(text -> changed.add(text.name()));
                collect(changed, table, link.columns());
            } else if (kept) {
                collect(changed, table, link.columns());
            }
        }
        if (rule.history() == TableRule.History.DELETE) {
            right(table, "delete history");
        }
        if (schema.isClient(table)) {
            // rows of clients are locked, which wants the right to change some column
            schema.key().forEach(column -> changed.add(column.name()));
        }
    }

    private void collect(Set<String> changed, Table table, Map<String, Strategy> columns) {
        columns.forEach((name, strategy) -> {
            if (!(strategy instanceof Strategy.Keep) && !(strategy instanceof Strategy.Generated)) {
                changed.add(schema.column(table, name).name());
            }
        });
    }

    private void rekeyed() {
        if (!schema.map().client().rekey().isEmpty()) {
            new KeyHolders(schema)
                    .clientsLast().stream()
                            .filter(holder -> !holder.follows())
                            .forEach(holder -> rights(holder.table()).changed().addAll(holder.columns()));
        }
    }

    private Set<String> triggers() {
        TriggerRights triggers = new TriggerRights(schema.catalogue(), this::right);
        for (TableName name : List.copyOf(tables.keySet())) {
            Table table = schema.catalogue().table(name).orElseThrow();
            if (rights(name).words().contains("delete")) {
                triggers.follow(table, "delete");
            }
            if (!rights(name).changed().isEmpty()) {
                triggers.follow(table, "update");
            }
        }
        return triggers.sequences();
    }

    private String words(Rights rights) {
        List<String> words = new ArrayList<>(rights.words());
        if (!rights.changed().isEmpty() && !words.contains("update")) {
            words.add(rights.changed().stream().map(dialect::quote).collect(Collectors.joining(", ", "update (", ")")));
        }
        return String.join(", ", words);
    }

    private Set<String> schemas() {
        Set<String> schemas = new TreeSet<>(Set.of(schema.client().name().schema()));
        tables.keySet().forEach(name -> schemas.add(name.schema()));
        return schemas;
    }

    private void policies(List<String> grants) {
        for (TableName name : tables.keySet()) {
            String table = dialect.quote(name);
            if (schema.catalogue().table(name).orElseThrow().rowSecurity() != RowSecurity.NONE) {
                grants.add("drop policy if exists lethe on " + table + "; create policy lethe on " + table + " to "
                        + role + " using (true); -- or all rows by BYPASSRLS");
            }
        }
    }

    private void journal(List<String> grants) {
        if (schema.map().journal()) {
            TableName home = new TableName(schema.client().name().schema(), PlanCompiler.JOURNAL);
            boolean there = schema.catalogue().table(home).isPresent();
            if (there || !postgres) {
                grants.add("grant " + (there ? "" : "create, ") + "select, insert, update, delete on "
                        + dialect.quote(home) + " to " + role + ";");
            } else {
                grants.add("grant create on schema " + dialect.quote(home.schema()) + " to " + role
                        + "; -- once, to make lethe_journal; then revoke it");
            }
        }
    }

    private void refresh(List<String> grants) {
        for (String view : schema.map().refresh()) {
            if (postgres && version < HAS_MAINTAIN) {
                grants.add("-- " + view + ": only its owner may refresh a materialised view; make " + role
                        + " a member of the owner");
            }
        }
    }

    /** To clear old values from the files. */
    private void traces(List<String> grants) {
        Set<TableName> written = new LinkedHashSet<>();
        tables.forEach((name, rights) -> {
            if (rights.words().size() > 1
                    || !rights.changed().isEmpty()
                    || schema.catalogue().table(name).orElseThrow().kind() == TableKind.MATERIALIZED_VIEW) {
                written.add(name);
            }
        });
        String all = written.stream().map(dialect::quote).collect(Collectors.joining(", "));
        String why = "; -- to clear old values from the files, see docs/traces.md";
        if (!postgres) {
            written.forEach(name -> grants.add("grant insert on " + dialect.quote(name) + " to " + role + why));
        } else if (version >= HAS_MAINTAIN) {
            grants.add("grant maintain on " + all + " to " + role + why);
            grants.add("-- likewise, by a superuser: grant pg_maintain, pg_checkpoint to " + role
                    + "; grant execute on function pg_switch_wal() to " + role + ";");
        } else {
            grants.add("-- to clear old values from the files " + role + " must own the tables; see docs/traces.md");
        }
    }
}
