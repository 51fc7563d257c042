package org.lethe.platform.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * The database of the sample salon "Seerose": 500 client cards and six years of appointments, sales, messages and
 * treatments.
 *
 * <p>Made from a fixed seed: client references, names, addresses and what hangs on whom are the same at every start;
 * only the days move with the clock, so that the newest visit is always a few days old.
 */
public final class SampleSalon {

    /** Where the salon is. */
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private SampleSalon() {}

    /** Whether the database holds the sample salon (or anything else with a table {@code client}). */
    public static boolean exists(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return hasClients(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot look into the database of the sample salon", e);
        }
    }

    /**
     * Creates tables and data in one transaction: after a crash there is either all or nothing.
     *
     * @throws IllegalStateException if the database already has a table {@code client}; nothing is changed then
     */
    public static void create(DataSource database, Clock clock) {
        try (Connection connection = database.getConnection()) {
            if (hasClients(connection)) {
                throw new IllegalStateException("This database already has a table 'client': the sample salon is"
                        + " only made in an empty one, and nothing was changed");
            }
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                fill(connection, LocalDate.now(clock.withZone(ZONE)));
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot make the database of the sample salon", e);
        }
    }

    private static void fill(Connection connection, LocalDate today) throws SQLException {
        run(connection, text("schema.sql"));
        SampleRows rows = new SampleRows(text("insert.sql"));
        SampleCalendar calendar = new SampleCalendar(today);
        List<SampleCard> cards = SampleCards.all();
        SampleHouse.write(rows);
        new SampleClients(rows, calendar).write(cards);
        new SampleVisits(rows, calendar).write(cards);
        new SampleHealth(rows, calendar).write(cards);
        new SampleVouchers(rows, calendar).write(cards);
        new SampleTrail(rows, calendar).write(cards);
        rows.insertAll(connection);
        run(connection, text("keys.sql"));
        run(connection, text("finish.sql"));
    }

    private static boolean hasClients(Connection connection) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, "public", "client", null)) {
            return tables.next();
        }
    }

    private static void run(Connection connection, String script) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private static String text(String file) {
        try (InputStream in = SampleSalon.class.getResourceAsStream("/demo/seerose/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
