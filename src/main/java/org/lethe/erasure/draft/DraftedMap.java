package org.lethe.erasure.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.draft.clients.ClientFacts;
import org.lethe.erasure.draft.clients.ClientKey;
import org.lethe.erasure.draft.values.Sql;

/**
 * A first map for an unknown database. A person has to read and correct it.
 *
 * @param ignored tables that seem to hold nothing of a client, with the reason
 */
public final class DraftedMap {

    private final String name;
    private final Catalogue catalogue;
    private final ClientFacts client;
    private final ClientKey key;
    private final List<TableDraft> tables;
    private final Map<TableName, String> ignored;
    private final Optional<String> walkIn;
    private final Optional<Salons> salons;

    DraftedMap(
            String name,
            Catalogue catalogue,
            ClientFacts client,
            ClientKey key,
            List<TableDraft> tables,
            Map<TableName, String> ignored,
            Optional<String> walkIn,
            Optional<Salons> salons) {
        this.name = name;
        this.catalogue = catalogue;
        this.client = client;
        this.key = key;
        this.tables = List.copyOf(tables);
        this.ignored = ignored;
        this.walkIn = walkIn;
        this.salons = salons;
    }

    /**
     * What is proposed for one column of a table that hangs on the client.
     *
     * @param category what the column is about: {@code FIRST_NAME}, {@code EMAIL}, {@code MONEY} …
     * @param strategy a strategy of the map; {@code delete} or {@code seal} where the whole row goes
     * @param because the reason; never a value
     */
    public record Row(String table, String column, String category, String strategy, String because) {}

    /** Every column of every table that hangs on the client, the client table first. */
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (TableDraft draft : tables) {
            for (TableDraft.ColumnDraft column : draft.columns()) {
                rows.add(new Row(
                        called(draft.table().name()),
                        column.column().name(),
                        column.judged().category().name(),
                        draft.word(column),
                        column.judged().because()));
            }
        }
        return rows;
    }

    /** How many lines of the map wait for a person's decision. */
    public long decisions() {
        return new MapText(this).decisions();
    }

    /** How many lines besides want a person's eye. */
    public long looks() {
        return new MapText(this).looks();
    }

    /** The client table as it is called in the map. */
    public String clientTable() {
        return called(client.table().name());
    }

    /** The map, ready to be corrected. */
    public String yaml() {
        return new MapText(this).write();
    }

    /** A table as it is called in the map: without schema where that is the usual one. */
    String called(TableName table) {
        return table.schema().equals(catalogue.defaultSchema()) ? table.name() : table.toString();
    }

    /** A column's name as a condition or query of the map needs it. */
    String sql(String column) {
        return Sql.name(catalogue, column);
    }

    /** A table's name as a query of the map needs it. */
    String sql(TableName table) {
        boolean home = table.schema().equals(catalogue.defaultSchema());
        return (home ? "" : sql(table.schema()) + ".") + sql(table.name());
    }

    /** The condition over the client row that is true of the walk-in client. */
    Optional<String> walkIn() {
        return walkIn;
    }

    /** Several salons, where it seems so. */
    Optional<Salons> salons() {
        return salons;
    }

    String name() {
        return name;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    ClientFacts client() {
        return client;
    }

    ClientKey key() {
        return key;
    }

    List<TableDraft> tables() {
        return tables;
    }

    Map<TableName, String> ignored() {
        return ignored;
    }

    @Override
    public String toString() {
        return "DraftedMap[" + name + ", " + tables.size() + " tables]";
    }
}
