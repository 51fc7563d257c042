package org.lethe.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lethe.keys.KeyedHash;
import org.lethe.keys.Vault;
import org.lethe.request.RequestDatabases.Found;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands out what has come in, in batches, and writes down what was found of a batch at once: a commit for many requests,
 * not several for each.
 */
public final class Arrivals {

    private static final String CLAIM = SqlFile.read("request/arrivals-claim.sql");
    private static final String TAKEN = SqlFile.read("request/arrivals-taken.sql");
    private static final String APPROVE = SqlFile.read("request/arrivals-approve.sql");
    private static final String KEYS = SqlFile.read("request/arrivals-keys.sql");
    private static final String LATER = SqlFile.read("request/arrivals-later.sql");
    private static final int AT_ONCE = 200;

    private final JdbcClient store;
    private final TransactionTemplate transaction;
    private final Vault vault;
    private final KeyedHash hashes;
    private final RequestListener listener;
    private final Clock clock;
    private final Duration lease;

    /** @param lease after which others look at what was handed out and not decided, because that hub must be dead */
    public Arrivals(
            JdbcClient store,
            TransactionTemplate transaction,
            Vault vault,
            KeyedHash hashes,
            RequestListener listener,
            Clock clock,
            Duration lease) {
        this.store = store;
        this.transaction = transaction;
        this.vault = vault;
        this.hashes = hashes;
        this.listener = listener;
        this.clock = clock;
        this.lease = lease;
    }

    /** What was handed out together. */
    public record Batch(List<Arrival> arrivals) {

        /** Whether there is anything to do. */
        public boolean waiting() {
            return !arrivals.isEmpty();
        }

        /** How many there are. */
        public int size() {
            return arrivals.size();
        }
    }

    /**
     * A request whose client was found and may be forgotten.
     *
     * @param subject as of {@link Subjects#text}
     * @param keys the client's keys, in the order in which the databases will be worked on
     */
    public record Known(UUID request, String salon, String subject, List<Found> keys) {}

    /** What has come in, oldest first; each request is handed out to one caller. */
    public Batch next() {
        record Row(long seq, Arrival arrival) {}
        Instant now = clock.instant();
        return new Batch(store
                .sql(CLAIM)
                .param("now", Timestamps.of(now))
                .param("until", Timestamps.of(now.plus(lease)))
                .param("limit", AT_ONCE)
                .query((row, number) -> {
                    StoredRequest request = RequestRows.INSTANCE.mapRow(row, number);
                    byte[] content = row.getBytes("content");
                    return new Row(
                            row.getLong("seq"),
                            new Arrival(
                                    request,
                                    content == null
                                            ? null
                                            : RequestContent.open(vault, request.id(), content)
                                                    .client(),
                                    row.getBoolean("fresh")));
                })
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Row::seq))
                .map(Row::arrival)
                .toList());
    }

    /**
     * Ties these requests to their clients and approves them, keys and all, in one transaction. Left out are requests
     * whose client another open request means, and those that are not {@code RECEIVED} any more.
     *
     * @return the requests that were approved
     */
    public Set<UUID> approve(List<Known> known, String proof) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Map<UUID, Known> free = free(known);
            List<StoredRequest> approved = store.sql(APPROVE)
                    .param("ids", free.keySet().toArray(UUID[]::new))
                    .param("subjects", free.values().stream().map(this::subject).toArray(byte[][]::new))
                    .param("proof", proof)
                    .param("now", Timestamps.of(clock.instant()))
                    .query(RequestRows.INSTANCE)
                    .list();
            Set<UUID> ids = approved.stream().map(StoredRequest::id).collect(Collectors.toSet());
            keep(free.values().stream()
                    .filter(one -> ids.contains(one.request()))
                    .toList());
            listener.changed(approved, null);
            return ids;
        }));
    }

    /**
     * These cannot be looked at now. They come again, later and later, five minutes apart at most; meanwhile they show
     * the reason.
     */
    public void later(List<UUID> ids, String reason) {
        store.sql(LATER)
                .param("ids", ids.toArray(UUID[]::new))
                .param("reason", reason)
                .param("now", Timestamps.of(clock.instant()))
                .update();
    }

    /** One request for each client whom no other open request means. */
    private Map<UUID, Known> free(List<Known> known) {
        Map<String, Known> bySubject = new LinkedHashMap<>();
        known.forEach(one -> bySubject.putIfAbsent(one.salon() + "\n" + one.subject(), one));
        Map<String, Known> byHash = new HashMap<>();
        bySubject.values().forEach(one -> byHash.put(hex(subject(one)), one));
        Set<String> taken = new HashSet<>(store.sql(TAKEN)
                .param(
                        "subjects",
                        bySubject.values().stream().map(this::subject).toArray(byte[][]::new))
                .query((row, number) -> hex(row.getBytes(1)))
                .list());
        Map<UUID, Known> free = new LinkedHashMap<>();
        byHash.forEach((hash, one) -> {
            if (!taken.contains(hash)) {
                free.put(one.request(), one);
            }
        });
        return free;
    }

    private void keep(List<Known> approved) {
        List<UUID> requests = new ArrayList<>();
        List<Short> positions = new ArrayList<>();
        List<String> databases = new ArrayList<>();
        List<byte[]> keys = new ArrayList<>();
        for (Known one : approved) {
            short position = 0;
            for (Found found : one.keys()) {
                requests.add(one.request());
                positions.add(position++);
                databases.add(found.database());
                keys.add(vault.seal(found.clientKey(), RequestDatabases.context(one.request(), found.database())));
            }
        }
        store.sql(KEYS)
                .param("requests", requests.toArray(UUID[]::new))
                .param("positions", positions.toArray(Short[]::new))
                .param("databases", databases.toArray(String[]::new))
                .param("keys", keys.toArray(byte[][]::new))
                .update();
    }

    private byte[] subject(Known known) {
        return Subjects.hash(hashes, known.salon(), known.subject());
    }

    private static String hex(byte[] hash) {
        return java.util.HexFormat.of().formatHex(hash);
    }
}
