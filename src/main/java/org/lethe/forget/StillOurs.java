package org.lethe.forget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.ledger.Forgetting.Database;
import org.lethe.ledger.Forgetting.Retention;
import org.lethe.ledger.LedgerEntry;
import org.lethe.state.Timestamps;

/** A request whose lease still stands, as the ledger wants it. */
record StillOurs(
        UUID id,
        String salon,
        String channel,
        Instant receivedAt,
        @Nullable Instant requestedAt,
        @Nullable String proof,
        @Nullable String operator,
        int tries,
        @Nullable Retention retention) {

    static StillOurs read(ResultSet row, int number) throws SQLException {
        String months = row.getString("months");
        String lastVisit = row.getString("last_visit");
        return new StillOurs(
                row.getObject("id", UUID.class),
                row.getString("salon"),
                row.getString("channel"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                Timestamps.read(row, "requested_at"),
                row.getString("proof"),
                row.getString("operator"),
                row.getInt("tries"),
                months == null
                        ? null
                        : new Retention(
                                Integer.parseInt(months),
                                lastVisit == null ? null : LocalDate.parse(lastVisit),
                                row.getObject("scan", UUID.class)));
    }

    /** What the ledger says once all of these databases are done. */
    LedgerEntry entry(List<Database> done, List<String> recipients, Instant now) {
        boolean partly = done.stream().anyMatch(database -> !database.kept().isEmpty());
        return LedgerEntry.forgotten(forgetting(partly ? "partly kept" : "forgotten", done, recipients, now));
    }

    /** What was done in these databases, and who is told. */
    org.lethe.ledger.Forgetting forgetting(String decision, List<Database> done, List<String> recipients, Instant now) {
        return new org.lethe.ledger.Forgetting(
                id,
                salon,
                channel,
                receivedAt,
                requestedAt,
                now,
                String.valueOf(proof),
                decision,
                operator,
                done,
                recipients,
                retention);
    }
}
