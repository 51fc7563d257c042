package org.lethe.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.RowMapper;

/** Reads rows of {@code forget_request}. */
final class RequestRows implements RowMapper<StoredRequest> {

    static final RequestRows INSTANCE = new RequestRows();

    @Override
    public StoredRequest mapRow(ResultSet row, int number) throws SQLException {
        return new StoredRequest(
                row.getObject("id", UUID.class),
                row.getString("salon"),
                Channel.valueOf(row.getString("channel")),
                RequestState.valueOf(row.getString("state")),
                row.getString("credential"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                Timestamps.read(row, "completed_at"),
                row.getString("reason"),
                row.getString("proof"),
                row.getString("operator"),
                row.getObject("joined_to", UUID.class),
                row.getString("digest"));
    }
}
