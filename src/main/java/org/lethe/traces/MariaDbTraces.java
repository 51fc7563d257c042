package org.lethe.traces;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Product;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.state.SqlFile;

/** MariaDB and MySQL: writes the tables anew. Undo, redo and binary log are the server's, and are not reached. */
final class MariaDbTraces extends DatabaseTraces {

    private static final String LOCK_TIMEOUT = SqlFile.read("traces/mariadb/lock-timeout.sql");
    private static final String SIZE = SqlFile.read("traces/mariadb/size.sql");
    private static final String OPTIMIZE = SqlFile.read("traces/mariadb/optimize.sql");
    private static final int SERVERS_DEFAULT = 86_400;

    MariaDbTraces(Connection connection, TraceSettings settings) {
        super(connection, settings);
    }

    @Override
    List<Remains> clear(Collection<TableName> tables) throws SQLException {
        List<Remains> remains = new ArrayList<>();
        lockTimeout(Math.max(1, settings.lockWait().toSeconds()));
        try {
            for (TableName table : tables) {
                Remains left = tooLarge(SIZE, table) ? tooLarge(table) : optimize(table);
                if (left != null) {
                    remains.add(left);
                }
                pause();
            }
        } finally {
            lockTimeout(SERVERS_DEFAULT);
        }
        remains.add(
                Remains.lasting(null, "undo, redo and binary log: overwritten or purged by the server in its time"));
        return remains;
    }

    private void lockTimeout(long seconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(LOCK_TIMEOUT.formatted(seconds));
        }
    }

    /** The server tells of trouble in the rows it answers with: table, operation, kind, text. */
    private @Nullable Remains optimize(TableName table) throws SQLException {
        String name = Product.MARIADB.quote(table.schema()) + "." + Product.MARIADB.quote(table.name());
        try (Statement statement = connection.createStatement();
                ResultSet said = statement.executeQuery(OPTIMIZE.formatted(name))) {
            boolean error = false;
            while (said.next()) {
                error |= said.getString(3).equalsIgnoreCase("error");
            }
            return error ? Remains.now(table, "busy, or the user may not (SELECT and INSERT are needed)") : null;
        }
    }
}
