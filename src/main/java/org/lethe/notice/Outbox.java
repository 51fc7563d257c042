package org.lethe.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.lethe.keys.Vault;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must be told to somebody. Added in the transaction of the change it tells of, so it is told if and only if the
 * change holds; sent at least once, a repeat has the same id; emptied of its content when it is sent.
 */
public final class Outbox {

    private static final String ADD = SqlFile.read("notice/outbox-add.sql");
    private static final String EVENTS_WAITING = SqlFile.read("notice/outbox-events-waiting.sql");

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    public Outbox(JdbcClient jdbc, Vault vault, Clock clock) {
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

    /** Those of these requests of which an earlier event has not left yet. */
    Set<UUID> withEventsWaiting(Collection<UUID> requests) {
        return Set.copyOf(jdbc.sql(EVENTS_WAITING)
                .param("requests", requests.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** Adds one that may not leave before an instant. */
    void add(Notice notice, Instant notBefore) {
        addAll(List.of(notice), notBefore);
    }

    private void addAll(List<Notice> notices, Instant notBefore) {
        if (notices.isEmpty()) {
            return;
        }
        jdbc.sql(ADD)
                .param("ids", array(notices, Notice::id, UUID[]::new))
                .param("kinds", array(notices, notice -> notice.kind().name(), String[]::new))
                .param("salons", array(notices, Notice::salon, String[]::new))
                .param("requests", array(notices, Notice::request, UUID[]::new))
                .param("targets", array(notices, Notice::target, String[]::new))
                .param("contents", array(notices, this::sealed, byte[][]::new))
                .param("now", Timestamps.of(clock.instant()))
                .param("notBefore", Timestamps.of(notBefore))
                .update();
    }

    private byte[] sealed(Notice notice) {
        return vault.seal(notice.content(), OutboxClaims.context(notice.id()));
    }

    private static <T> T[] array(List<Notice> notices, Function<Notice, @Nullable T> column, IntFunction<T[]> kind) {
        return notices.stream().map(column).toArray(kind);
    }
}
