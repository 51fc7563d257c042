package org.lethe.platform;

import com.zaxxer.hikari.HikariConfig;
import java.time.Duration;

/**
 * Ends the waiting for a server that has fallen silent: a connection that a firewall has dropped tells nobody, and
 * whoever reads from it would wait for ever.
 */
final class ReadTimeout {

    private ReadTimeout() {}

    /** Zero is never. PostgreSQL's driver counts in seconds, those of MariaDB and MySQL in milliseconds. */
    static void set(HikariConfig config, Duration timeout) {
        boolean postgres = config.getJdbcUrl().startsWith("jdbc:postgresql:");
        config.addDataSourceProperty(
                "socketTimeout", String.valueOf(postgres ? timeout.toSeconds() : timeout.toMillis()));
        config.addDataSourceProperty("tcpKeepAlive", "true");
    }
}
