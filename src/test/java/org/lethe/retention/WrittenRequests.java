package org.lethe.retention;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.lethe.notice.SalonDueDates;
import org.lethe.request.RequestDatabases;
import org.lethe.request.RetentionBook;
import org.lethe.request.RetentionRequest;
import org.lethe.request.RetentionRequests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The book of requests as it is, and what scans have written there. */
final class WrittenRequests implements RetentionRequests {

    private final JdbcClient store;
    private final RetentionBook book;
    private final RequestDatabases databases;
    private IntConsumer beforeReturning = size -> {};

    WrittenRequests(DataSource state, Clock clock) {
        store = JdbcClient.create(state);
        book = new RetentionBook(
                store,
                new TransactionTemplate(new DataSourceTransactionManager(state)),
                TestHub.KEYS.vault(),
                TestHub.KEYS.lookup(),
                TestHub.SALONS,
                new SalonDueDates(TestHub.SALONS),
                (changed, operator) -> {},
                clock);
        databases = new RequestDatabases(store, TestHub.KEYS.vault());
    }

    /** Does something after each batch was written and before it is committed. */
    void afterEachBatch(IntConsumer action) {
        beforeReturning = action;
    }

    @Override
    public int accept(List<RetentionRequest> batch) {
        int written = book.accept(batch);
        beforeReturning.accept(batch.size());
        return written;
    }

    @Override
    public void hold(UUID scan) {
        book.hold(scan);
    }

    @Override
    public void release(UUID scan) {
        book.release(scan);
    }

    @Override
    public int withdraw(UUID scan, String reason, String operator) {
        return book.withdraw(scan, reason, operator);
    }

    @Override
    public void withdrawAll(String salon, String reason, String operator) {
        book.withdrawAll(salon, reason, operator);
    }

    @Override
    public boolean spare(String salon, String clientKey, String reason, String operator) {
        return book.spare(salon, clientKey, reason, operator);
    }

    @Override
    public Progress progress(UUID scan) {
        return book.progress(scan);
    }

    private record Asked(UUID request, String client) {}

    /** Keys of the clients whom scans have asked for and not taken back, in the order of asking. */
    List<String> clients(String salon) {
        return asked(salon).stream().map(Asked::client).toList();
    }

    private List<Asked> asked(String salon) {
        return store.sql("select r.id, d.database, d.client_keys from forget_request r"
                        + " join request_database d on d.request_id = r.id"
                        + " where salon = ? and d.client_keys is not null order by seq")
                .param(salon)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Asked(
                            id,
                            databases
                                    .open(id, row.getString("database"), row.getBytes("client_keys"))
                                    .clientKey());
                })
                .list();
    }

    /** The request of this client moves on, as the forget route moves it. */
    void moveOn(String salon, String client, String state) {
        store.sql("update forget_request set state = ? where id = ?")
                .params(state, requestOf(salon, client))
                .update();
    }

    /** How many of a scan stand in a state. */
    long count(UUID scan, String state) {
        return store.sql("select count(*) from forget_request where scan = ? and state = ?")
                .params(scan, state)
                .query(Long.class)
                .single();
    }

    /** How many of a scan the forget route may take now. */
    long free(UUID scan) {
        return store.sql("select count(*) from forget_request"
                        + " where scan = ? and state = 'APPROVED' and not_before < 'infinity'")
                .param(scan)
                .query(Long.class)
                .single();
    }

    /** A person asks for the same client. */
    void alsoAskedByAPerson(String salon, String client) {
        store.sql("insert into forget_request (id, salon, channel, state, credential, priority, received_at, due_at,"
                        + " changed_at, not_before, joined_to)"
                        + " select gen_random_uuid(), salon, 'REST', state, 'user:anna', 0, now(), now(), now(), now(),"
                        + " id from forget_request where id = ?")
                .param(requestOf(salon, client))
                .update();
    }

    private UUID requestOf(String salon, String client) {
        return asked(salon).stream()
                .filter(one -> one.client().equals(client))
                .findFirst()
                .orElseThrow()
                .request();
    }
}
