package org.lethe.erasure.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.map.ErasureMap;
import org.lethe.erasure.map.Link;
import org.lethe.erasure.map.TableRule;

/** A map and the catalogue of the database it is for: gives the catalogue's tables and columns for the map's names. */
public record MapSchema(ErasureMap map, Catalogue catalogue) {

    private static final int MOST_NAMED = 10;

    /**
     * The table that the map calls so.
     *
     * @throws UnknownNameException if the database has none
     */
    public Table table(String name) {
        String qualified = name.contains(".") || map.schema() == null ? name : map.schema() + "." + name;
        return catalogue
                .find(qualified)
                .orElseThrow(() -> new UnknownNameException(
                        "tables." + name,
                        "there is no such table; "
                                + (name.equals("client")
                                        ? "the client table is " + map.client().table() + "; "
                                        : "")
                                + "did you mean "
                                + similar(
                                        name,
                                        catalogue.tables().stream()
                                                .map(table -> table.name().name())
                                                .collect(Collectors.toSet()))
                                + "?"));
    }

    /**
     * The column that the map calls so.
     *
     * @throws UnknownNameException if the table has none
     */
    public Column column(Table table, String name) {
        return table.column(name)
                .orElseThrow(() -> new UnknownNameException(
                        "tables." + table.name().name(),
                        "there is no column '" + name + "'; did you mean "
                                + similar(
                                        name,
                                        table.columns().stream()
                                                .map(Column::name)
                                                .collect(Collectors.toSet()))
                                + "?"));
    }

    public List<Column> columns(Table table, List<String> names) {
        return names.stream().map(name -> column(table, name)).toList();
    }

    public Table client() {
        return table(map.client().table());
    }

    public List<Column> key() {
        return columns(client(), map.client().key());
    }

    /** The rule for a table of the map, by the name that the map gives it elsewhere. */
    public TableRule rule(String name) {
        Table wanted = table(name);
        return map.tables().values().stream()
                .filter(rule -> table(rule.table()).name().equals(wanted.name()))
                .findFirst()
                .orElseThrow(() -> new UnknownNameException(
                        "tables." + name, "this table has no rule in the map, so its rows cannot be found"));
    }

    /** The column of this table that tells salons apart; empty where the map speaks of one salon, or the table does not. */
    public Optional<Column> salonColumn(Table table) {
        ErasureMap.Tenant tenant = map.tenant();
        return tenant == null ? Optional.empty() : table.column(tenant.column());
    }

    public boolean isClient(Table table) {
        return table.name().equals(client().name());
    }

    /** Whether the rows of this table are the clients themselves. */
    public boolean holdsClients(TableRule rule) {
        return rule.links().isEmpty() || isClient(table(rule.table()));
    }

    /** Whether a foreign key of the database says the same as this link. */
    public boolean declared(Table table, Link link) {
        if (!(link.target() instanceof Link.ToClient direct)) {
            return false;
        }
        Set<String> by = names(columns(table, direct.by()));
        TableName client = client().name();
        return table.foreignKeys().stream()
                .anyMatch(key ->
                        key.target().equals(client) && Set.copyOf(key.columns()).equals(by));
    }

    private static Set<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.toSet());
    }

    private static String similar(String name, Set<String> names) {
        Set<String> near = new TreeSet<>();
        for (String candidate : names) {
            if (candidate.contains(name) || name.contains(candidate) || common(candidate, name) >= 3) {
                near.add(candidate);
            }
        }
        return near.isEmpty() ? "one of " + some(names) : String.join(", ", near);
    }

    private static String some(Set<String> names) {
        String some = new TreeSet<>(names).stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMED ? some + ", …" : some;
    }

    private static int common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
