package org.lethe.forget;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.MappedDatabase;
import org.lethe.salon.Salon;
import org.lethe.state.SqlFile;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which databases Lethe has met, by the id it gave each, and the newest forgetting it saw committed there. */
public final class KnownDatabases {

    private static final String FIND = SqlFile.read("forget/known-find.sql");
    private static final String MEET = SqlFile.read("forget/known-meet.sql");
    private static final String CONFIRM = SqlFile.read("forget/known-confirm.sql");
    private static final String ADOPT = SqlFile.read("forget/known-adopt.sql");

    private final JdbcClient store;

    KnownDatabases(JdbcClient store) {
        this.store = store;
    }

    private record Known(UUID id, @Nullable UUID lastConfirmed) {}

    /**
     * Whether this is the database that Lethe knows by this name. One met for the first time is remembered by the id
     * that it carries; one that keeps no journal has none and cannot be told from another.
     */
    public boolean recognises(Salon salon, MappedDatabase database) {
        Known known = find(salon.id(), database.name()).orElse(null);
        UUID id = id(database);
        if (known != null) {
            return known.id().equals(id);
        }
        if (id != null) {
            store.sql(MEET)
                    .param("salon", salon.id())
                    .param("database", database.name())
                    .param("databaseId", id)
                    .update();
        }
        return true;
    }

    /** Whether the newest forgetting that Lethe saw committed is not in the journal any more. */
    public boolean isRestored(Salon salon, MappedDatabase database) {
        UUID last = lastConfirmed(salon.id(), database.name());
        return last != null && !database.hasJournalRow(last);
    }

    /**
     * Takes a restored database as it is: from now on, this is the newest forgetting known there.
     *
     * @param newest the newest request whose journal row is there; {@code null} if none is
     */
    public void acceptRestored(String salon, String database, @Nullable UUID newest) {
        confirm(salon, database, newest);
    }

    /** Takes a stranger, by a person's decision, as the database of this name; an id is given where there is none. */
    public void adopt(Salon salon, MappedDatabase database) {
        if (id(database) == null) {
            database.install();
        }
        store.sql(ADOPT)
                .param("salon", salon.id())
                .param("database", database.name())
                .param("databaseId", id(database))
                .update();
    }

    /** A database set back to a time before Lethe has no journal, hence no id. */
    private static @Nullable UUID id(MappedDatabase database) {
        try {
            return database.databaseId().orElse(null);
        } catch (BadSqlGrammarException e) {
            return null;
        }
    }

    @Nullable
    UUID lastConfirmed(String salon, String database) {
        return find(salon, database).map(Known::lastConfirmed).orElse(null);
    }

    /** The journal row of this request was committed there; in the caller's transaction. */
    void confirm(String salon, String database, @Nullable UUID request) {
        store.sql(CONFIRM)
                .param("salon", salon)
                .param("database", database)
                .param("request", request)
                .update();
    }

    private Optional<Known> find(String salon, String database) {
        return store.sql(FIND)
                .param("salon", salon)
                .param("database", database)
                .query((row, number) -> new Known(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional();
    }
}
