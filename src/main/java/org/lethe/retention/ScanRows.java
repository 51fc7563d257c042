package org.lethe.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.RowMapper;

/** Reads rows of {@code retention_scan}. */
final class ScanRows implements RowMapper<Scan> {

    static final ScanRows INSTANCE = new ScanRows();

    @Override
    public Scan mapRow(ResultSet row, int number) throws SQLException {
        return new Scan(
                row.getObject("id", UUID.class),
                row.getString("salon"),
                ScanKind.valueOf(row.getString("kind")),
                required(row, "due_at"),
                required(row, "created_at"),
                row.getInt("months"),
                row.getObject("due_before", LocalDate.class),
                ScanState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getBoolean("confirmed"),
                number(row, "expected"),
                row.getLong("allowed"),
                row.getLong("found"),
                row.getLong("exempted"),
                row.getString("started_by"),
                row.getString("agreed_by"),
                Timestamps.read(row, "agreed_at"),
                row.getString("approved_by"),
                number(row, "approved_count"),
                Timestamps.read(row, "waiting_since"),
                Timestamps.read(row, "started_at"),
                Timestamps.read(row, "finished_at"),
                Duration.ofMillis(row.getLong("worked_ms")));
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Timestamps.read(row, column), column);
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }
}
