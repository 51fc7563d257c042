package org.lethe.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The connections of a pool to PostgreSQL with the clocks of one time zone. They are set when a connection comes from
 * somebody with other clocks, so that salons of several zones share one pool.
 */
final class ZonedDataSource extends DelegatingDataSource {

    private final Map<PGConnection, String> clocks;
    private final String set;

    /** @param clocks how those of each connection were set last; of all that share the pool */
    ZonedDataSource(DataSource pool, Map<PGConnection, String> clocks, ZoneId zone) {
        super(pool);
        this.clocks = clocks;
        this.set = statement(zone);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = obtainTargetDataSource().getConnection();
        try {
            PGConnection session = connection.unwrap(PGConnection.class);
            if (!set.equals(clocks.get(session))) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(set);
                }
                clocks.put(session, set);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** PostgreSQL reads a zone that is an offset only with the opposite sign, so such a one is set as an interval. */
    private static String statement(ZoneId zone) {
        if (zone.normalized() instanceof ZoneOffset offset) {
            String hours = offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
            return "set time zone interval '" + hours + "' hour to minute";
        }
        return "set time zone '" + zone.getId() + "'";
    }
}
