package org.lethe.traces;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In which tables of which salon databases forgettings have left traces. Survives a crash; holds no personal value. */
public final class TraceBook {

    private static final String CHANGED = SqlFile.read("traces/changed.sql");
    private static final String WAITING = SqlFile.read("traces/waiting.sql");
    private static final String CLEARED = SqlFile.read("traces/cleared.sql");
    private static final String STANDING = SqlFile.read("traces/standing.sql");

    private final JdbcClient store;

    public TraceBook(JdbcClient store) {
        this.store = store;
    }

    /** Tables that wait to be cleared; {@code changes} tells whether others came in the meantime. */
    record Waiting(String salon, String database, List<String> tables, long changes, Instant changedAt) {}

    /** How a database stands. */
    public record Standing(
            String salon,
            String database,
            List<String> waiting,
            Instant changedAt,
            @Nullable Instant clearedAt,
            List<String> remains) {}

    /** A batch has changed these tables; in the caller's transaction. */
    public void changed(String salon, String database, Collection<String> tables, Instant now) {
        store.sql(CHANGED)
                .param("salon", salon)
                .param("database", database)
                .param("tables", tables.toArray(String[]::new))
                .param("now", Timestamps.of(now))
                .update();
    }

    List<Waiting> waiting(Instant now) {
        return store.sql(WAITING)
                .param("now", Timestamps.of(now))
                .query((row, number) -> new Waiting(
                        row.getString("salon"),
                        row.getString("database"),
                        texts(row, "tables"),
                        row.getLong("changes"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Cleared but for these tables.
     *
     * @param again when those are worth another try
     */
    void cleared(Waiting what, Collection<String> left, Collection<String> remains, Instant now, Instant again) {
        store.sql(CLEARED)
                .param("salon", what.salon())
                .param("database", what.database())
                .param("changes", what.changes())
                .param("left", left.toArray(String[]::new))
                .param("remains", remains.toArray(String[]::new))
                .param("now", Timestamps.of(now))
                .param("again", Timestamps.of(again))
                .update();
    }

    public List<Standing> standing() {
        return store.sql(STANDING)
                .query((row, number) -> new Standing(
                        row.getString("salon"),
                        row.getString("database"),
                        texts(row, "tables"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        Timestamps.read(row, "cleared_at"),
                        texts(row, "remains")))
                .list();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
