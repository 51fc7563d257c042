package org.lethe.notice;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.lethe.keys.Vault;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * What must be told to somebody. Added in the transaction of the change it tells of, so it is told if and only if the
 * change holds; sent at least once, a repeat has the same id; emptied of its content when it is sent.
 */
public final class Outbox {

    private static final String ADD = SqlFile.read("notice/outbox-add.sql");

    private final NamedParameterJdbcTemplate jdbc;
    private final Vault vault;
    private final Clock clock;

    public Outbox(NamedParameterJdbcTemplate jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** Adds one notice, to be sent as soon as the caller's transaction has committed. */
    public void add(Notice notice) {
        addAll(List.of(notice));
    }

    /** Adds many at once. */
    public void addAll(List<Notice> notices) {
        addAll(notices, clock.instant());
    }

    /** Adds one that may not leave before an instant. */
    void add(Notice notice, Instant notBefore) {
        addAll(List.of(notice), notBefore);
    }

    private void addAll(List<Notice> notices, Instant notBefore) {
        if (notices.isEmpty()) {
            return;
        }
        OffsetDateTime now = Timestamps.of(clock.instant());
        SqlParameterSource[] rows = notices.stream()
                .map(notice -> row(notice, now, Timestamps.of(notBefore)))
                .toArray(SqlParameterSource[]::new);
        jdbc.batchUpdate(ADD, rows);
    }

    private SqlParameterSource row(Notice notice, OffsetDateTime now, OffsetDateTime notBefore) {
        return new MapSqlParameterSource()
                .addValue("id", notice.id())
                .addValue("kind", notice.kind().name())
                .addValue("salon", notice.salon())
                .addValue("request", notice.request(), Types.OTHER)
                .addValue("target", notice.target(), Types.VARCHAR)
                .addValue("content", vault.seal(notice.content(), OutboxClaims.context(notice.id())))
                .addValue("now", now)
                .addValue("notBefore", notBefore);
    }
}
