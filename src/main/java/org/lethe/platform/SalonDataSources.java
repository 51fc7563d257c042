package org.lethe.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.lethe.salon.SalonDatabase;

/** One small pool per server and user, however many salons share it. A database that is down stops nothing else. */
public final class SalonDataSources implements AutoCloseable {

    private static final long CONNECT_MILLIS = 3000;

    private final Map<String, HikariDataSource> pools = new ConcurrentHashMap<>();
    private final int connections;
    private final Duration readTimeout;

    /**
     * @param connections the most that are open to one database at once
     * @param readTimeout how long the server may take to answer a statement before its connection is believed dead
     */
    public SalonDataSources(int connections, Duration readTimeout) {
        this.connections = connections;
        this.readTimeout = readTimeout;
    }

    public DataSource of(SalonDatabase database) {
        return pools.computeIfAbsent(database.url() + " " + database.user(), key -> open(database));
    }

    private HikariDataSource open(SalonDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("salon-" + pools.size());
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setInitializationFailTimeout(-1);
        ReadTimeout.set(config, readTimeout);
        if (database.url().startsWith("jdbc:postgresql:")) {
            config.addDataSourceProperty("logServerErrorDetail", "false");
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
            config.addDataSourceProperty("prepareThreshold", "2");
        }
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}
