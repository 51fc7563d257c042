package org.lethe.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.keys.VerifyingKey;
import org.lethe.state.SqlFile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the whole ledger: every entry against its hash, every hash against every signed checkpoint, every log
 * against the one before it. Reads one snapshot, changes nothing, needs little memory.
 */
public final class LedgerCheck {

    private static final String ORIGINS = SqlFile.read("ledger/check-origins.sql");
    private static final String ASTRAY = SqlFile.read("ledger/check-astray.sql");
    private static final int ROWS_AT_A_TIME = 2_000;

    private final JdbcClient state;
    private final TransactionTemplate snapshot;

    public LedgerCheck(DataSource state) {
        JdbcTemplate template = new JdbcTemplate(state);
        template.setFetchSize(ROWS_AT_A_TIME);
        this.state = JdbcClient.create(template);
        this.snapshot = new TransactionTemplate(new JdbcTransactionManager(state));
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * What the check found.
     *
     * @param expired entries that were emptied when their time was over; their hashes are still in the tree
     * @param problems in words, naming the place; empty if the ledger is whole
     */
    public record Result(
            long entries, long expired, long checkpoints, Optional<Checkpoint> latest, List<String> problems) {

        public boolean whole() {
            return problems.isEmpty();
        }
    }

    /**
     * @param key the key that must have signed the newest log; without it the keys named in the state store are believed
     * @param held checkpoints that somebody keeps outside, from receipts: the ledger must still contain them
     */
    public Result run(@Nullable VerifyingKey key, List<Checkpoint> held) {
        return Objects.requireNonNull(snapshot.execute(status -> inSnapshot(key, held)));
    }

    private Result inSnapshot(@Nullable VerifyingKey key, List<Checkpoint> held) {
        Problems problems = new Problems();
        List<OriginCheck> checks = state.sql(ORIGINS)
                .query((row, number) -> new OriginCheck(
                        state,
                        new OriginCheck.Stored(
                                row.getInt("id"),
                                row.getString("name"),
                                row.getString("public_key"),
                                row.getLong("size"),
                                row.getBytes("frontier")),
                        problems))
                .list();
        Map<String, Long> mayBeEmpty = new HashMap<>();
        Checkpoint last = null;
        for (OriginCheck check : checks) {
            check.run(last, held);
            check.expiries().forEach((origin, below) -> mayBeEmpty.merge(origin, below, Math::max));
            last = check.last();
        }
        for (OriginCheck check : checks) {
            check.requireEmptyOnlyBelow(mayBeEmpty.getOrDefault(check.name(), 0L));
        }
        requireKey(checks, key, problems);
        requireKnownOrigins(checks, held, problems);
        state.sql(ASTRAY)
                .query(Long.class)
                .list()
                .forEach(
                        id -> problems.add("entry no. " + id + " was taken out of the order or changed while waiting"));
        return new Result(
                checks.stream().mapToLong(OriginCheck::entries).sum(),
                checks.stream().mapToLong(OriginCheck::expired).sum(),
                checks.stream().mapToLong(OriginCheck::checkpoints).sum(),
                Optional.ofNullable(last),
                problems.list());
    }

    private static void requireKey(List<OriginCheck> checks, @Nullable VerifyingKey key, Problems problems) {
        if (key != null && !checks.isEmpty() && !checks.get(checks.size() - 1).isSignedBy(key)) {
            problems.add("the newest log is not signed with the key " + key.fingerprint());
        }
    }

    private static void requireKnownOrigins(List<OriginCheck> checks, List<Checkpoint> held, Problems problems) {
        List<String> names = checks.stream().map(OriginCheck::name).toList();
        held.stream()
                .filter(checkpoint -> !names.contains(checkpoint.origin()))
                .forEach(checkpoint -> problems.add("the log " + checkpoint.origin() + " of a receipt is not here"));
    }

    /** Problems as found, the first ones in full. */
    static final class Problems {

        private static final int MOST = 20;
        private final List<String> first = new ArrayList<>();
        private long more;

        void add(String problem) {
            if (first.size() < MOST) {
                first.add(problem);
            } else {
                more++;
            }
        }

        List<String> list() {
            List<String> all = new ArrayList<>(first);
            if (more > 0) {
                all.add("and " + more + " more");
            }
            return List.copyOf(all);
        }
    }
}
