package org.lethe.erasure.catalogue;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a database says about itself, as it was when read.
 *
 * @param defaultSchema where an unqualified name is looked for first
 * @param tables all tables and views but the system's own and those of extensions
 * @param fingerprint changes when anything here but row estimates does; see {@link CatalogueReader#fingerprint}
 */
public record Catalogue(Product product, String defaultSchema, List<Table> tables, String fingerprint) {

    public Catalogue {
        tables = List.copyOf(tables);
    }

    public Optional<Table> table(TableName name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** The table of this name, {@code client} or {@code public.client}; without regard to case where only one answers. */
    public Optional<Table> find(String name) {
        var qualified = Names.match(tables, table -> table.name().toString(), name);
        if (qualified.isPresent()) {
            return qualified;
        }
        var home = tables.stream()
                .filter(table -> table.name().schema().equals(defaultSchema))
                .toList();
        var atHome = Names.match(home, table -> table.name().name(), name);
        if (atHome.isPresent()) {
            return atHome;
        }
        var anywhere = tables.stream()
                .filter(table -> table.name().name().equalsIgnoreCase(name))
                .toList();
        return anywhere.size() == 1 ? Optional.of(anywhere.get(0)) : Optional.empty();
    }

    /** All foreign keys that point at this table. */
    public List<ForeignKey> referencing(TableName target) {
        return tables.stream()
                .flatMap(table -> table.foreignKeys().stream())
                .filter(key -> key.target().equals(target))
                .toList();
    }

    /** The tables that hang on this one by foreign keys, over any number of steps, partitions and heirs included. */
    public Set<TableName> reachableFrom(TableName root) {
        var seen = new LinkedHashSet<TableName>();
        var open = new ArrayDeque<TableName>(List.of(root));
        while (!open.isEmpty()) {
            TableName next = open.remove();
            for (TableName found : hangingOn(next)) {
                if (!found.equals(root) && seen.add(found)) {
                    open.add(found);
                }
            }
        }
        return seen;
    }

    private List<TableName> hangingOn(TableName name) {
        var found = new LinkedHashSet<TableName>();
        referencing(name).forEach(key -> found.add(key.table()));
        tables.stream()
                .filter(table -> table.parent().filter(name::equals).isPresent())
                .forEach(table -> found.add(table.name()));
        return List.copyOf(found);
    }

    /** The name as it must stand in a statement, with its schema. */
    public String quote(TableName name) {
        return product.quote(name.schema()) + "." + product.quote(name.name());
    }

    /** The column's name as it must stand in a statement. */
    public String quote(String column) {
        return product.quote(column);
    }
}
