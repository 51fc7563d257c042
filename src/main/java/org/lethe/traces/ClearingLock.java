package org.lethe.traces;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.lethe.state.SqlFile;

/** One hub at a time clears: a lock in the state store that falls with its connection, so a dead hub holds nothing. */
final class ClearingLock implements AutoCloseable {

    private static final String LOCK = SqlFile.read("traces/lock.sql");
    private static final String UNLOCK = SqlFile.read("traces/unlock.sql");

    private final Connection connection;
    private final boolean held;

    ClearingLock(DataSource state) throws SQLException {
        connection = state.getConnection();
        try {
            held = ask(LOCK);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    boolean held() {
        return held;
    }

    private boolean ask(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (held) {
                ask(UNLOCK);
            }
        }
    }
}
