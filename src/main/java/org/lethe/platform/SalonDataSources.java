package org.lethe.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.lethe.salon.SalonDatabase;
import org.postgresql.PGConnection;

/**
 * One small pool per server and user, however many salons share it. A database that is down stops nothing else.
 *
 * <p>PostgreSQL compares moments with local times, and makes days of them, by the clocks of the connection: these are the
 * salon's, wherever the hub is.
 */
public final class SalonDataSources implements AutoCloseable {

    private static final long CONNECT_MILLIS = 3000;

    private final Map<String, Pool> pools = new ConcurrentHashMap<>();
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

    private record Pool(HikariDataSource connections, Map<PGConnection, String> clocks, Map<ZoneId, DataSource> zones) {

        Pool(HikariDataSource connections) {
            this(connections, Collections.synchronizedMap(new WeakHashMap<>()), new ConcurrentHashMap<>());
        }

        DataSource in(ZoneId zone) {
            return zones.computeIfAbsent(zone, its -> new ZonedDataSource(connections, clocks, its));
        }
    }

    /** @param zone where the clocks of the salon hang */
    public DataSource of(SalonDatabase database, ZoneId zone) {
        Pool pool = pools.computeIfAbsent(database.url() + " " + database.user(), key -> new Pool(open(database)));
        return isPostgres(database) ? pool.in(zone) : pool.connections();
    }

    private static boolean isPostgres(SalonDatabase database) {
        return database.url().startsWith("jdbc:postgresql:");
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
        if (isPostgres(database)) {
            config.addDataSourceProperty("logServerErrorDetail", "false");
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
            config.addDataSourceProperty("prepareThreshold", "2");
        }
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        pools.values().forEach(pool -> pool.connections().close());
    }
}
