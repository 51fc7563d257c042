package org.lethe.traces;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.lethe.erasure.catalogue.Product;
import org.lethe.erasure.catalogue.TableName;

/** Clears the files of one database product of the old values of some tables. The connection commits by itself. */
abstract sealed class DatabaseTraces permits PostgresTraces, MariaDbTraces {

    final Connection connection;
    final TraceSettings settings;

    DatabaseTraces(Connection connection, TraceSettings settings) {
        this.connection = connection;
        this.settings = settings;
    }

    static DatabaseTraces of(Connection connection, TraceSettings settings) throws SQLException {
        return Product.of(connection) == Product.POSTGRESQL
                ? new PostgresTraces(connection, settings)
                : new MariaDbTraces(connection, settings);
    }

    /** Clears these tables and what the server keeps of them; tells what it had to leave. */
    abstract List<Remains> clear(Collection<TableName> tables) throws SQLException;

    final boolean tooLarge(String size, TableName table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(size)) {
            query.setString(1, table.schema());
            query.setString(2, table.name());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getLong(1) > settings.limit();
            }
        }
    }

    final void pause() {
        LockSupport.parkNanos(settings.pause().toNanos());
    }

    static Remains tooLarge(TableName table) {
        return Remains.lasting(table, "larger than lethe.traces.most, clear it by hand");
    }
}
