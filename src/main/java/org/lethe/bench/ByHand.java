package org.lethe.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.lethe.state.SqlFile;

/** The best that a person would write for one schema: plain JDBC, prepared statements, arrays of keys. */
final class ByHand {

    /** Set-based statements: bigger batches flip the planner to sequential scans. */
    static final int BATCH = 1000;

    private static final List<String> SWEEP = statements("bench/by-hand-sweep.sql");
    private static final List<String> SINGLE = statements("bench/by-hand-single.sql");

    private final DataSource database;

    ByHand(DataSource database) {
        this.database = database;
    }

    /** Forgets these clients, one transaction per thousand, one thread. Gives clients per second. */
    double sweep(long[] keys) throws SQLException {
        long started = System.nanoTime();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int from = 0; from < keys.length; from += BATCH) {
                Long[] batch = Arrays.stream(keys, from, Math.min(from + BATCH, keys.length))
                        .boxed()
                        .toArray(Long[]::new);
                Array array = connection.createArrayOf("bigint", batch);
                for (String statement : SWEEP) {
                    try (PreparedStatement update = connection.prepareStatement(statement)) {
                        update.setArray(1, array);
                        update.executeUpdate();
                    }
                }
                connection.commit();
            }
            connection.setAutoCommit(true);
        }
        return keys.length / ((System.nanoTime() - started) / 1e9);
    }

    /** Forgets one client in one transaction of eight updates. */
    void single(long key) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (String statement : SINGLE) {
                try (PreparedStatement update = connection.prepareStatement(statement)) {
                    update.setLong(1, key);
                    update.executeUpdate();
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static List<String> statements(String file) {
        return Arrays.stream(SqlFile.read(file).split(";", -1))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }
}
