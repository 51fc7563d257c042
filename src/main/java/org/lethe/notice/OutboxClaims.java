package org.lethe.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.lethe.keys.Vault;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Empties the outbox: claims what is due, and is told how the sending went. Several nodes may do so side by side; a
 * claim that is not ended (a crash) returns when its lease ends.
 */
public final class OutboxClaims {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxClaims.class);

    private static final Duration KEPT = Duration.ofDays(90);

    private static final String CLAIM = SqlFile.read("notice/outbox-claim.sql");
    private static final String SENT = SqlFile.read("notice/outbox-sent.sql");
    private static final String FAILED = SqlFile.read("notice/outbox-failed.sql");
    private static final String GIVEN_UP = SqlFile.read("notice/outbox-given-up.sql");
    private static final String RELEASED = SqlFile.read("notice/outbox-released.sql");
    private static final String OVER = SqlFile.read("notice/outbox-over.sql");
    private static final String FORGET = SqlFile.read("notice/outbox-forget.sql");
    private static final String COUNT = SqlFile.read("notice/outbox-count.sql");

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;
    private final Duration lease;
    private final BooleanSupplier stopping;
    private final SilentTargets silent;

    /**
     * @param lease how long a node may take to send what it has claimed, before others believe it dead
     * @param stopping whether this hub is about to stop: the sending in hand is ended, no other is begun
     */
    public OutboxClaims(JdbcClient jdbc, Vault vault, Clock clock, Duration lease, BooleanSupplier stopping) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
        this.lease = lease;
        this.stopping = stopping;
        this.silent = new SilentTargets(clock);
    }

    /**
     * Up to {@code max} notices that are due, oldest first; they are this caller's until the lease ends. Nothing is for
     * somebody who does not answer at this time; nothing at all when the hub stops.
     */
    public ClaimedNotices claim(int max) {
        if (stopping.getAsBoolean()) {
            return new ClaimedNotices(List.of());
        }
        Instant now = clock.instant();
        Instant until = now.plus(lease);
        UUID token = UUID.randomUUID();
        record Row(long seq, ClaimedNotice claimed) {}
        return new ClaimedNotices(jdbc
                .sql(CLAIM)
                .param("lease", token)
                .param("leaseUntil", Timestamps.of(until))
                .param("now", Timestamps.of(now))
                .param("silent", silent.now().toArray(String[]::new))
                .param("max", max)
                .query((row, number) -> new Row(row.getLong("seq"), claimed(row, token, until)))
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Row::seq))
                .map(Row::claimed)
                .toList());
    }

    /**
     * Whether to send it now; if not it goes back and is claimed again. No sending is begun in the last third of a
     * lease, for it may take a while, none to somebody who has not answered the one before, and none when the hub stops.
     */
    public boolean mayLeave(ClaimedNotice claimed) {
        boolean time = clock.instant().isBefore(claimed.leaseUntil().minus(lease.dividedBy(3)));
        if (time && !stopping.getAsBoolean() && !silent.isSilent(SilentTargets.name(claimed.notice()))) {
            return true;
        }
        jdbc.sql(RELEASED)
                .param("id", claimed.id())
                .param("lease", claimed.lease())
                .update();
        return false;
    }

    /** It was sent; its content is deleted. */
    public void sent(ClaimedNotice claimed) {
        allSent(List.of(claimed));
    }

    /** All these, claimed together, were sent. */
    public void allSent(List<ClaimedNotice> claimed) {
        if (claimed.isEmpty()) {
            return;
        }
        claimed.forEach(one -> silent.answered(SilentTargets.name(one.notice())));
        jdbc.sql(SENT)
                .param("ids", claimed.stream().map(ClaimedNotice::id).toArray(UUID[]::new))
                .param("lease", claimed.get(0).lease())
                .param("now", Timestamps.of(clock.instant()))
                .update();
    }

    /** It was not sent: again later, or never where the receiver cannot be reached at all. */
    public void failed(ClaimedNotice claimed, Throwable failure) {
        String problem = problem(failure);
        Instant now = clock.instant();
        boolean hopeless = failure instanceof UndeliverableException
                || SendingSchedule.isOver(claimed.notice().kind(), claimed.firstNotBefore(), now);
        if (hopeless) {
            LOG.warn("{} cannot be delivered and was given up: {}", claimed.notice(), problem);
            end(GIVEN_UP, claimed, problem).param("now", Timestamps.of(now)).update();
        } else {
            LOG.info("{} was not sent, try {}: {}", claimed.notice(), claimed.tries(), problem);
            Instant next = now.plus(SendingSchedule.pauseAfter(claimed.tries()));
            end(FAILED, claimed, problem)
                    .param("notBefore", Timestamps.of(next))
                    .update();
        }
        if (failure instanceof NotSentException notSent && notSent.silence()) {
            silent(SilentTargets.name(claimed.notice()), claimed.lease(), problem, now);
        }
    }

    /** Nothing is tried there for a while; what has waited too long for it is given up, tried one by one or not. */
    private void silent(String target, UUID lease, String problem, Instant now) {
        silent.silent(target);
        int over = jdbc.sql(OVER)
                .param("target", target)
                .param("lease", lease)
                .param("problem", problem)
                .param("before", Timestamps.of(SendingSchedule.overBefore(now)))
                .param("now", Timestamps.of(now))
                .update();
        if (over > 0) {
            LOG.warn("{} more for a target that does not answer were given up: {}", over, problem);
        }
    }

    /** Deletes the bare rows of what was sent or given up three months ago. */
    public int forgetOld() {
        return jdbc.sql(FORGET)
                .param("before", Timestamps.of(clock.instant().minus(KEPT)))
                .update();
    }

    /** How full the outbox is. */
    public OutboxLevel level() {
        return jdbc.sql(COUNT)
                .query((row, number) ->
                        new OutboxLevel(row.getLong("waiting"), row.getLong("late"), row.getLong("given_up")))
                .single();
    }

    static String context(UUID id) {
        return "outbox:" + id;
    }

    private JdbcClient.StatementSpec end(String statement, ClaimedNotice claimed, String problem) {
        return jdbc.sql(statement)
                .param("id", claimed.id())
                .param("lease", claimed.lease())
                .param("problem", problem);
    }

    private ClaimedNotice claimed(ResultSet row, UUID lease, Instant until) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Notice notice = new Notice(
                id,
                Notice.Kind.valueOf(row.getString("kind")),
                row.getString("salon"),
                row.getObject("request_id", UUID.class),
                row.getString("target"),
                vault.open(row.getBytes("content"), context(id)));
        return new ClaimedNotice(
                notice, lease, until, row.getTimestamp("first_not_before").toInstant(), row.getInt("tries"));
    }

    /** Only what this room says itself may be logged: messages of libraries repeat addresses. */
    private static String problem(Throwable failure) {
        return failure instanceof NotSentException || failure instanceof UndeliverableException
                ? String.valueOf(failure.getMessage())
                : NestedExceptionUtils.getMostSpecificCause(failure).getClass().getSimpleName();
    }
}
