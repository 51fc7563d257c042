package org.lethe.platform.demo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.lethe.state.SqlFile;

/**
 * The PostgreSQL server that the demo's databases are on: its own, or the one that was named.
 *
 * @param hosts {@code host:port}, one or several with a comma
 */
record DatabaseServer(String hosts, String user, String password) {

    private static final String SCHEME = "jdbc:postgresql://";

    /**
     * The server of a database's address.
     *
     * @throws IllegalArgumentException if it is not {@code jdbc:postgresql://host/database}
     */
    static DatabaseServer of(String url, String user, String password) {
        int end = url.startsWith(SCHEME) ? url.indexOf('/', SCHEME.length()) : -1;
        if (end < 0) {
            throw new IllegalArgumentException("lethe.db.url is " + SCHEME + "host:port/database");
        }
        return new DatabaseServer(url.substring(SCHEME.length(), end), user, password);
    }

    String url(String database) {
        return SCHEME + hosts + "/" + database + "?logServerErrorDetail=false";
    }

    /** Makes the database if it is not there yet. */
    void ensure(String database) {
        try (Connection connection = DriverManager.getConnection(url("postgres"), user, password);
                var query = connection.prepareStatement(SqlFile.read("platform/database-exists.sql"))) {
            query.setString(1, database);
            try (var rows = query.executeQuery()) {
                if (rows.next()) {
                    return;
                }
            }
            try (var statement = connection.createStatement()) {
                statement.execute("create database " + statement.enquoteIdentifier(database, true));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Could not make the database " + database + " on " + hosts + " (SQLSTATE " + e.getSQLState()
                            + "). The demo's user must be allowed to create databases; or leave the demo with"
                            + " SPRING_PROFILES_ACTIVE=production.",
                    e);
        }
    }

    @Override
    public String toString() {
        return "DatabaseServer[" + hosts + ", " + user + "]";
    }
}
