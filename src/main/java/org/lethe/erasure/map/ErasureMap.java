package org.lethe.erasure.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one salon database holds personal data, how it hangs on the client, and what happens to each column.
 *
 * @param version goes into digests, receipts and the ledger
 * @param schema where tables without a schema are looked for; the connection's own when not given
 * @param journal whether Lethe may keep its table in this database: without it the effect is at least once
 * @param atomic whether every table takes part in transactions
 * @param ignore tables decided to hold no personal data, with the reason
 * @param others people who are no clients, but may be meant where a client of the same name seems to be named
 * @param refresh materialised views to refresh after a forgetting
 */
public record ErasureMap(
        String name,
        String version,
        @Nullable String schema,
        boolean journal,
        boolean atomic,
        @Nullable Tenant tenant,
        ClientRule client,
        Map<String, TableRule> tables,
        Map<String, String> ignore,
        List<People> others,
        List<Guard> guards,
        List<Invariant> invariants,
        Map<String, String> reports,
        List<String> refresh) {

    /** One database, several salons: the column of the client table, and a query of code, name and time zone. */
    public record Tenant(String column, @Nullable String salons) {}

    /** Staff, suppliers: what their columns hold, each a part of the name, an e-mail, a phone. */
    public record People(
            String table,
            List<String> firstName,
            List<String> lastName,
            List<String> name,
            List<String> email,
            List<String> phone) {}

    /** A condition that stops a forgetting for now: rows of the table hang on the client and fulfil it. */
    public record Guard(String name, String table, @Nullable String where, String say) {}

    /** A figure that must not change. {@code {clients}} in the query is the condition "rows of these clients". */
    public record Invariant(String name, String sql, String over) {}

    public Optional<TableRule> table(String table) {
        return Optional.ofNullable(tables.get(table));
    }

    public TableRule clientTable() {
        return table(client.table())
                .orElseThrow(() -> new IllegalStateException("the client table is in every map that was read"));
    }

    /** The same map for a database that is known by another name: the settings of a salon decide, not the file. */
    public ErasureMap named(String other) {
        return new ErasureMap(
                other,
                version,
                schema,
                journal,
                atomic,
                tenant,
                client,
                tables,
                ignore,
                others,
                guards,
                invariants,
                reports,
                refresh);
    }
}
