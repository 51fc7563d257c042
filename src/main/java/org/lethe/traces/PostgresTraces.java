package org.lethe.traces;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Product;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.state.SqlFile;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/**
 * PostgreSQL: writes tables and their materialised views anew, with fresh statistics; then the catalogues that hold the
 * statistics, since they keep old rows like any table; then lets the server drop the write-ahead log up to here.
 */
final class PostgresTraces extends DatabaseTraces {

    private static final String LOCK_TIMEOUT = SqlFile.read("traces/postgresql/lock-timeout.sql");
    private static final String SIZE = SqlFile.read("traces/postgresql/size.sql");
    private static final String VIEWS = SqlFile.read("traces/postgresql/views.sql");
    private static final String VACUUM = SqlFile.read("traces/postgresql/vacuum.sql");
    private static final String VACUUM_CATALOGUE = SqlFile.read("traces/postgresql/vacuum-catalogue.sql");
    private static final String EMPTY_STATISTICS = SqlFile.read("traces/postgresql/empty-statistics.sql");
    private static final String SWITCH_WAL = SqlFile.read("traces/postgresql/switch-wal.sql");
    private static final String CHECKPOINT = SqlFile.read("traces/postgresql/checkpoint.sql");
    private static final String WAL_KEPT = SqlFile.read("traces/postgresql/wal-kept.sql");

    private static final List<TableName> STATISTICS =
            List.of(new TableName("pg_catalog", "pg_statistic"), new TableName("pg_catalog", "pg_statistic_ext_data"));
    private static final int CLEARS_STATISTICS = 18;
    private static final String OLD_TRANSACTION = "an old transaction or replication slot still sees its old rows";
    private static final String NOT_ALLOWED = "the user may not; grant MAINTAIN (PostgreSQL 17) or let its owner do it";
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    PostgresTraces(Connection connection, TraceSettings settings) {
        super(connection, settings);
    }

    @Override
    List<Remains> clear(Collection<TableName> tables) throws SQLException {
        List<Remains> remains = new ArrayList<>();
        lockTimeout(settings.lockWait().toMillis() + "ms");
        try {
            for (TableName table : withViews(tables)) {
                if (tooLarge(SIZE, table)) {
                    remains.add(tooLarge(table));
                } else {
                    add(remains, table, vacuum(VACUUM, table));
                    forgetEmptyStatistics(table);
                    pause();
                }
            }
            for (TableName catalogue : STATISTICS) {
                add(remains, null, vacuum(VACUUM_CATALOGUE, catalogue));
            }
            log(remains);
        } finally {
            lockTimeout("0");
        }
        return remains;
    }

    private static void add(List<Remains> remains, @Nullable TableName table, @Nullable Remains left) {
        if (left != null) {
            remains.add(table == null ? new Remains(null, left.text(), left.passing()) : left);
        }
    }

    private void lockTimeout(String time) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(LOCK_TIMEOUT)) {
            set.setString(1, time);
            set.execute();
        }
    }

    private Set<TableName> withViews(Collection<TableName> tables) throws SQLException {
        Set<TableName> all = new LinkedHashSet<>(tables);
        for (TableName table : tables) {
            try (PreparedStatement query = connection.prepareStatement(VIEWS)) {
                query.setString(1, table.schema());
                query.setString(2, table.name());
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        all.add(new TableName(rows.getString(1), rows.getString(2)));
                    }
                }
            }
        }
        return all;
    }

    private @Nullable Remains vacuum(String how, TableName table) throws SQLException {
        String name = Product.POSTGRESQL.quote(table.schema()) + "." + Product.POSTGRESQL.quote(table.name());
        try (Statement statement = connection.createStatement()) {
            statement.execute(how.formatted(name));
            return judge(table, statement.getWarnings());
        } catch (SQLException e) {
            return switch (String.valueOf(e.getSQLState())) {
                case "55P03", "40P01" -> Remains.now(table, "busy");
                case "42501" -> Remains.lasting(table, NOT_ALLOWED);
                case "42P01", "3F000" -> null; // dropped since: its files are gone
                default -> throw e;
            };
        }
    }

    /** A table that may not be vacuumed is a warning only; how many rows could not go yet is told in the details. */
    private static @Nullable Remains judge(TableName table, @Nullable SQLWarning first) {
        for (SQLWarning said = first; said != null; said = said.getNextWarning()) {
            if (String.valueOf(said.getSQLState()).startsWith("01")) {
                return Remains.lasting(table, NOT_ALLOWED);
            }
            ServerErrorMessage message = said instanceof PSQLWarning warning ? warning.getServerErrorMessage() : null;
            String detail = message == null ? null : message.getDetail();
            Matcher number = NUMBER.matcher(detail == null ? "" : detail);
            if (number.find() && !number.group().equals("0")) {
                return Remains.now(table, OLD_TRANSACTION);
            }
        }
        return null;
    }

    private void forgetEmptyStatistics(TableName table) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < CLEARS_STATISTICS) {
            return;
        }
        try (PreparedStatement clear = connection.prepareStatement(EMPTY_STATISTICS)) {
            clear.setString(1, table.schema());
            clear.setString(2, table.name());
            clear.execute();
        } catch (SQLException e) {
            if (!"42501".equals(e.getSQLState()) && !"55P03".equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    /** A segment is deleted by the checkpoint after the one that made it superfluous. */
    private void log(List<Remains> remains) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (int i = 0; i < 2; i++) {
                statement.execute(SWITCH_WAL);
                statement.execute(CHECKPOINT);
            }
            try (ResultSet rows = statement.executeQuery(WAL_KEPT)) {
                while (rows.next()) {
                    remains.add(Remains.lasting(null, "write-ahead log: " + rows.getString(1)));
                }
            }
        } catch (SQLException e) {
            if (!"42501".equals(e.getSQLState())) {
                throw e;
            }
            remains.add(Remains.lasting(
                    null, "write-ahead log: left to the server's own checkpoints (the user may not switch it)"));
        }
    }
}
