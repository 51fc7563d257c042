package org.lethe.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lethe.keys.KeyedHash;
import org.lethe.keys.Vault;
import org.lethe.salon.Salons;
import org.lethe.state.Ids;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what a retention scan asks; a batch is one statement. */
public final class RetentionBook implements RetentionRequests {

    private static final String ACCEPT = SqlFile.read("request/retention-accept.sql");
    private static final String HOLD = SqlFile.read("request/retention-hold.sql");
    private static final String RELEASE = SqlFile.read("request/retention-release.sql");
    private static final String PROGRESS = SqlFile.read("request/retention-progress.sql");
    private static final String ERASING = SqlFile.read("request/retention-erasing.sql");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient store;
    private final TransactionTemplate transaction;
    private final ScanRequests open;
    private final Vault vault;
    private final KeyedHash hashes;
    private final Salons salons;
    private final DueDates dueDates;
    private final Clock clock;

    public RetentionBook(
            JdbcClient store,
            TransactionTemplate transaction,
            Vault vault,
            KeyedHash hashes,
            Salons salons,
            DueDates dueDates,
            RequestListener listener,
            Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.open = new ScanRequests(store, new Transitions(store, transaction, listener, clock), clock);
        this.vault = vault;
        this.hashes = hashes;
        this.salons = salons;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    @Override
    public int accept(List<RetentionRequest> batch) {
        Map<String, List<RetentionRequest>> bySalonAndScan = batch.stream()
                .collect(Collectors.groupingBy(
                        request -> request.salon() + " " + request.scan(), TreeMap::new, Collectors.toList()));
        return bySalonAndScan.values().stream().mapToInt(this::acceptOfOneScan).sum();
    }

    private int acceptOfOneScan(List<RetentionRequest> batch) {
        RetentionRequest any = batch.get(0);
        String database = salons.get(any.salon()).leading().name();
        boolean several = salons.get(any.salon()).databases().size() > 1;
        Instant now = clock.instant();
        UUID[] ids = new UUID[batch.size()];
        byte[][] subjects = new byte[batch.size()][];
        byte[][] keys = new byte[batch.size()][];
        String[] rules = new String[batch.size()];
        for (int i = 0; i < ids.length; i++) {
            RetentionRequest request = batch.get(i);
            ids[i] = Ids.next();
            subjects[i] = Subjects.hash(hashes, request.salon(), Subjects.text(database, request.clientKey()));
            keys[i] = vault.seal(request.clientKey(), RequestDatabases.context(ids[i], database));
            rules[i] = JSON.writeValueAsString(rule(request));
        }
        return store.sql(ACCEPT)
                .param("ids", ids)
                .param("subjects", subjects)
                .param("keys", keys)
                .param("retention", rules)
                .param("salon", any.salon())
                .param("scan", any.scan())
                .param("state", (several ? RequestState.RECEIVED : RequestState.APPROVED).name())
                .param("database", database)
                .param("dueAt", Timestamps.of(dueDates.dueAt(any.salon(), now)))
                .param("now", Timestamps.of(now))
                .update();
    }

    private static Map<String, Object> rule(RetentionRequest request) {
        Map<String, Object> rule = new TreeMap<>();
        rule.put("months", request.months());
        rule.put("dueBefore", request.dueBefore().toString());
        rule.put("scan", request.scan().toString());
        LocalDate lastVisit = request.lastVisit();
        if (lastVisit != null) {
            rule.put("lastVisit", lastVisit.toString());
        }
        return rule;
    }

    @Override
    public void hold(UUID scan) {
        store.sql(HOLD).param("scan", scan).update();
    }

    @Override
    public void release(UUID scan) {
        store.sql(RELEASE)
                .param("scan", scan)
                .param("now", Timestamps.of(clock.instant()))
                .update();
    }

    @Override
    public int withdraw(UUID scan, String reason, String operator) {
        return Objects.requireNonNull(
                transaction.execute(status -> open.ofScan(scan, new ScanRequests.Reason(reason, operator))));
    }

    @Override
    public void withdrawAll(String salon, String reason, String operator) {
        transaction.executeWithoutResult(status -> open.ofSalon(salon, new ScanRequests.Reason(reason, operator)));
    }

    @Override
    public boolean spare(String salon, String clientKey, String reason, String operator) {
        String database = salons.get(salon).leading().name();
        byte[] subject = Subjects.hash(hashes, salon, Subjects.text(database, clientKey));
        transaction.executeWithoutResult(status -> open.ofClient(subject, new ScanRequests.Reason(reason, operator)));
        return !store.sql(ERASING)
                .param("subject", subject)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Progress progress(UUID scan) {
        return store.sql(PROGRESS)
                .param("scan", scan)
                .param("now", Timestamps.of(clock.instant()))
                .query((row, number) -> new Progress(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }
}
