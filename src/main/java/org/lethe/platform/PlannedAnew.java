package org.lethe.platform;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import org.apache.camel.component.sql.DefaultSqlPrepareStatementStrategy;
import org.postgresql.PGStatement;

/** Keeps PostgreSQL from making one plan of a statement for all values. MariaDB and MySQL plan each time by themselves. */
final class PlannedAnew extends DefaultSqlPrepareStatementStrategy {

    private static final int NEVER = 0;

    @Override
    public void populateStatement(PreparedStatement statement, Iterator<?> values, int expected) throws SQLException {
        if (statement.isWrapperFor(PGStatement.class)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(NEVER);
        }
        super.populateStatement(statement, values, expected);
    }
}
