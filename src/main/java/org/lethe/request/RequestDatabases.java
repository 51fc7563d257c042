package org.lethe.request;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.keys.Vault;
import org.lethe.state.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** In which of the salon's databases the client was found, under which key, and what was done there. */
public final class RequestDatabases {

    private static final String INSERT = SqlFile.read("request/database-insert.sql");
    private static final String ADD = SqlFile.read("request/database-add.sql");
    private static final String OWN = SqlFile.read("request/database-own.sql");
    private static final String LIST = SqlFile.read("request/database-list.sql");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient store;
    private final Vault vault;

    public RequestDatabases(JdbcClient store, Vault vault) {
        this.store = store;
        this.vault = vault;
    }

    /** The client's key in one database, in the text form of the erasure room. */
    public record Found(String database, String clientKey) {

        @Override
        public String toString() {
            return "Found[" + database + "]";
        }
    }

    /**
     * What the book knows of one database of a request.
     *
     * @param doubtful where rows were left that may be another client's: table, column, kind and number
     */
    public record Done(
            String name,
            String status,
            JsonNode tables,
            JsonNode sealed,
            JsonNode doubtful,
            @Nullable String mapVersion) {}

    /** Keeps the keys, in the order in which the databases will be worked on; found before anything is changed. */
    public void keep(UUID request, List<Found> found) {
        int position = 0;
        for (Found one : found) {
            store.sql(INSERT)
                    .param("request", request)
                    .param("position", position++)
                    .param("database", one.database())
                    .param("keys", vault.seal(one.clientKey(), context(request, one.database())))
                    .update();
        }
    }

    /** The keys that were kept and not yet done with; those of the earlier request cannot be opened by one that joined it. */
    public List<Found> kept(UUID request) {
        List<Found> found = new ArrayList<>();
        store.sql(LIST).param("request", request).query(row -> {
            byte[] keys = row.getBytes("client_keys");
            if (keys != null) {
                found.add(open(request, row.getString("database"), keys));
            }
        });
        return found;
    }

    /**
     * The keys that a request found go with the earlier one that it joins, for that one is carried out: into each database
     * of which the earlier one knows nothing.
     */
    public void share(UUID joined, UUID earlier) {
        store.sql(OWN).param("request", joined).query(row -> {
            String database = row.getString("database");
            String key = open(joined, database, row.getBytes("client_keys")).clientKey();
            store.sql(ADD)
                    .param("request", earlier)
                    .param("position", row.getInt("position"))
                    .param("database", database)
                    .param("keys", vault.seal(key, context(earlier, database)))
                    .update();
        });
    }

    /** Opens a key that {@link #keep} has sealed. */
    public Found open(UUID request, String database, byte[] keys) {
        return new Found(database, vault.open(keys, context(request, database)));
    }

    /** What was done, per database. A request that joined another shows the other's. */
    public List<Done> of(UUID request) {
        return store.sql(LIST)
                .param("request", request)
                .query((row, number) -> new Done(
                        row.getString("database"),
                        row.getString("status"),
                        JSON.readTree(row.getString("tables")),
                        JSON.readTree(row.getString("sealed")),
                        JSON.readTree(row.getString("soft_hits")),
                        row.getString("map_version")))
                .list();
    }

    static String context(UUID request, String database) {
        return "client-key:" + request + ":" + database;
    }
}
