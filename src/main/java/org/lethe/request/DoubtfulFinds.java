package org.lethe.request;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What forgettings have left because it may be another client's, until a person has looked at it. */
public final class DoubtfulFinds {

    private static final String OPEN = SqlFile.read("request/doubtful-open.sql");
    private static final String SEEN = SqlFile.read("request/doubtful-seen.sql");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient store;
    private final Clock clock;

    public DoubtfulFinds(JdbcClient store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The finds of one request in one database.
     *
     * @param doubtful table, column, kind and number of rows of each; never a value
     */
    public record Finds(UUID request, String salon, String database, Instant erasedAt, JsonNode doubtful) {}

    /** Those of a salon that nobody has looked at, of people before those of sweeps, the oldest first. */
    public List<Finds> open(String salon, int limit) {
        return store.sql(OPEN)
                .param("salon", salon)
                .param("limit", limit)
                .query((row, number) -> new Finds(
                        row.getObject("request_id", UUID.class),
                        row.getString("salon"),
                        row.getString("database"),
                        row.getObject("done_at", OffsetDateTime.class).toInstant(),
                        JSON.readTree(row.getString("soft_hits"))))
                .list();
    }

    /**
     * A person has looked at them.
     *
     * @return false if there were none, or somebody had before
     */
    public boolean seen(UUID request, String operator) {
        return store.sql(SEEN)
                        .param("request", request)
                        .param("operator", operator)
                        .param("now", Timestamps.of(clock.instant()))
                        .update()
                > 0;
    }
}
