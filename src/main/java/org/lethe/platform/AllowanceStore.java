package org.lethe.platform;

import com.zaxxer.hikari.HikariDataSource;

/**
 * The connections over which allowances are counted, and nothing else. No {@code DataSource} by its type: the state store
 * is the only one that others may ask for.
 */
record AllowanceStore(HikariDataSource connections) implements AutoCloseable {

    @Override
    public void close() {
        connections.close();
    }
}
