package org.lethe.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/** Opens the hub's own database. */
public final class StateStore {

    private static final int CONNECTIONS = 20;
    private static final long CONNECT_MILLIS = 5000;

    private StateStore() {}

    /**
     * A pool of connections; the details of a server's error, which repeat values, are never logged.
     *
     * @param readTimeout how long the server may take to answer a statement before its connection is believed dead
     */
    public static HikariDataSource open(String url, String user, String password, Duration readTimeout) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("state");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(CONNECT_MILLIS);
        ReadTimeout.set(config, readTimeout);
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // the same few statements again and again: the server need not parse them each time
        config.addDataSourceProperty("prepareThreshold", "2");
        // each statement looks up a few rows: compiling it, where the server thinks of many, takes longer than it runs
        config.setConnectionInitSql("set jit = off");
        return new HikariDataSource(config);
    }

    /**
     * A few connections more to the same database, for what is asked in the middle of a transaction and must not wait for
     * a connection that other transactions hold, each waiting for the same.
     */
    static HikariDataSource beside(HikariDataSource state, String name, int connections) {
        HikariDataSource beside = new HikariDataSource();
        state.copyStateTo(beside);
        beside.setPoolName(name);
        beside.setMaximumPoolSize(connections);
        beside.setMinimumIdle(0);
        return beside;
    }
}
