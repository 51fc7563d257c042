package org.lethe.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.lethe.salon.SalonDatabase;

/**
 * One small pool per server, user and time zone, however many salons share it. A database that is down stops nothing else.
 *
 * <p>PostgreSQL compares moments with local times, and makes days of them, by the clocks of the connection: these are the
 * salon's, wherever the hub is.
 */
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

    /** @param zone where the clocks of the salon hang */
    public DataSource of(SalonDatabase database, ZoneId zone) {
        return pools.computeIfAbsent(database.url() + " " + database.user() + " " + zone, key -> open(database, zone));
    }

    private HikariDataSource open(SalonDatabase database, ZoneId zone) {
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
            config.setConnectionInitSql(clocks(zone));
        }
        return new HikariDataSource(config);
    }

    /** PostgreSQL reads a zone that is an offset only with the opposite sign, so such a one is set as an interval. */
    private static String clocks(ZoneId zone) {
        if (zone.normalized() instanceof ZoneOffset offset) {
            String hours = offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
            return "set time zone interval '" + hours + "' hour to minute";
        }
        return "set time zone '" + zone.getId() + "'";
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}
