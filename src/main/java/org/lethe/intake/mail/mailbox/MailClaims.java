package org.lethe.intake.mail.mailbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which mails of a mailbox were read, by UIDVALIDITY and UID; any number of nodes may ask. */
final class MailClaims {

    private static final Duration LEASE = Duration.ofMinutes(2);
    /** How far below the newest known UID a mail may still turn up. */
    private static final int LATECOMERS = 200;

    private static final int ROUND = 100;
    private static final long ROUND_BYTES = 32_000_000;
    /** Among those whose reader died may be the one that killed it: few at a time at first, then each alone. */
    private static final int LOST_ROUND = 20;

    private static final Duration KEPT = Duration.ofDays(90);

    private static final String WATERMARK = SqlFile.read("mailbox/watermark.sql");
    private static final String CLAIMED_ABOVE = SqlFile.read("mailbox/claimed-above.sql");
    private static final String CLAIM_NEW = SqlFile.read("mailbox/claim-new.sql");
    private static final String CLAIM_LOST = SqlFile.read("mailbox/claim-lost.sql");
    private static final String RELEASE = SqlFile.read("mailbox/release.sql");
    private static final String FINISH = SqlFile.read("mailbox/finish.sql");
    private static final String FINISH_SEEN = SqlFile.read("mailbox/finish-seen.sql");
    private static final String UNMOVED = SqlFile.read("mailbox/unmoved.sql");
    private static final String MOVED = SqlFile.read("mailbox/moved.sql");
    private static final String OLDEST_OPEN = SqlFile.read("mailbox/oldest-open.sql");
    private static final String FORGET = SqlFile.read("mailbox/claims-forget.sql");

    private final JdbcClient jdbc;
    private final String mailbox;
    private final Clock clock;

    MailClaims(JdbcClient jdbc, String mailbox, Clock clock) {
        this.jdbc = jdbc;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    /** What is to become of a mail. */
    record Decided(long validity, long uid, MailState state) {}

    /** A mail that was decided and has not been moved yet. */
    record Unmoved(long uid, MailState state) {}

    /** When the oldest letter came in that waits for a person, of whatever salon; now if none does. */
    Instant oldestOpen() {
        return jdbc.sql(OLDEST_OPEN).query((row, number) -> row.getTimestamp(1)).list().stream()
                .filter(Objects::nonNull)
                .map(Timestamp::toInstant)
                .findFirst()
                .orElseGet(clock::instant);
    }

    /** The UID from which the server has to be asked for new mails. */
    long lookFrom(long validity) {
        long newest = statement(WATERMARK, validity).query(Long.class).single();
        return Math.max(1, newest - LATECOMERS);
    }

    /**
     * Claims mails that nobody has read, or whose reader died, oldest first.
     *
     * @param there the mails on the server with their sizes
     * @return UIDs with the number of tries; not more than a round can hold
     */
    Map<Long, Integer> claim(long validity, Map<Long, Long> there) {
        Map<Long, Integer> claimed = new TreeMap<>(lost(validity, 1, 1, LOST_ROUND));
        if (claimed.isEmpty()) {
            claimed.putAll(lost(validity, 2, Integer.MAX_VALUE, 1));
        }
        Long[] fresh = claimed.isEmpty() ? fresh(validity, there) : new Long[0];
        if (fresh.length > 0) {
            leased(statement(CLAIM_NEW, validity).param("uids", fresh)).query(row -> {
                claimed.put(row.getLong("uid"), row.getInt("tries"));
            });
        }
        return claimed;
    }

    /** The mails could not be read: they are free again at once, and are tried in smaller rounds. */
    void release(long validity, Collection<Long> uids) {
        statement(RELEASE, validity)
                .param("uids", uids.toArray(Long[]::new))
                .param("now", Timestamps.of(clock.instant()))
                .update();
    }

    /** Writes down what became of mails. */
    void finish(Collection<Decided> decided) {
        Map<Long, List<Decided>> byValidity = decided.stream().collect(Collectors.groupingBy(Decided::validity));
        byValidity.forEach((validity, some) -> {
            Long[] uids = some.stream().map(Decided::uid).toArray(Long[]::new);
            String[] states = some.stream().map(one -> one.state().name()).toArray(String[]::new);
            for (String finish : List.of(FINISH_SEEN, FINISH)) {
                statement(finish, validity)
                        .param("uids", uids)
                        .param("states", states)
                        .update();
            }
        });
    }

    List<Unmoved> unmoved(long validity, int max) {
        return statement(UNMOVED, validity)
                .param("max", max)
                .query((row, number) -> new Unmoved(row.getLong("uid"), MailState.valueOf(row.getString("state"))))
                .list();
    }

    void moved(long validity, Collection<Long> uids) {
        statement(MOVED, validity).param("uids", uids.toArray(Long[]::new)).update();
    }

    void forgetOld(long validity) {
        statement(FORGET, validity)
                .param("before", Timestamps.of(clock.instant().minus(KEPT)))
                .update();
    }

    private Long[] fresh(long validity, Map<Long, Long> there) {
        long lowest = there.keySet().stream().mapToLong(Long::longValue).min().orElse(1);
        Set<Long> known = new HashSet<>(statement(CLAIMED_ABOVE, validity)
                .param("above", lowest - 1)
                .query(Long.class)
                .list());
        List<Long> fresh = new ArrayList<>();
        long bytes = 0;
        for (Map.Entry<Long, Long> mail : there.entrySet()) {
            if (!known.contains(mail.getKey())) {
                bytes += mail.getValue();
                if (fresh.size() == ROUND || (bytes > ROUND_BYTES && !fresh.isEmpty())) {
                    break;
                }
                fresh.add(mail.getKey());
            }
        }
        return fresh.toArray(Long[]::new);
    }

    private Map<Long, Integer> lost(long validity, int least, int most, int max) {
        Map<Long, Integer> lost = new TreeMap<>();
        leased(statement(CLAIM_LOST, validity))
                .param("least", least)
                .param("most", most)
                .param("max", max)
                .query(row -> {
                    lost.put(row.getLong("uid"), row.getInt("tries"));
                });
        return lost;
    }

    private JdbcClient.StatementSpec leased(JdbcClient.StatementSpec statement) {
        Instant now = clock.instant();
        return statement.param("now", Timestamps.of(now)).param("leaseUntil", Timestamps.of(now.plus(LEASE)));
    }

    private JdbcClient.StatementSpec statement(String sql, long validity) {
        return jdbc.sql(sql).param("mailbox", mailbox).param("validity", validity);
    }
}
