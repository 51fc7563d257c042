package org.lethe.retention;

import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.lethe.request.RetentionRequest;
import org.lethe.request.RetentionRequests;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests in the state store, with no more than retention must see of them. */
final class WrittenRequests implements RetentionRequests {

    static final String TABLE = "create table written_request (client text not null, salon text not null,"
            + " scan uuid not null, state text not null, seq bigint generated always as identity)";

    private final JdbcClient store;
    private IntConsumer beforeReturning = size -> {};

    WrittenRequests(DataSource store) {
        this.store = JdbcClient.create(store);
    }

    /** Does something after each batch was written and before it is committed. */
    void afterEachBatch(IntConsumer action) {
        beforeReturning = action;
    }

    @Override
    public int accept(List<RetentionRequest> batch) {
        for (RetentionRequest request : batch) {
            store.sql("insert into written_request (client, salon, scan, state) values (?, ?, ?, 'APPROVED')")
                    .params(request.clientKey(), request.salon(), request.scan())
                    .update();
        }
        beforeReturning.accept(batch.size());
        return batch.size();
    }

    @Override
    public void hold(UUID scan) {
        move(scan, "APPROVED", "HELD");
    }

    @Override
    public void release(UUID scan) {
        move(scan, "HELD", "APPROVED");
    }

    @Override
    public int withdraw(UUID scan, String reason, String operator) {
        return move(scan, "APPROVED", "WITHDRAWN") + move(scan, "HELD", "WITHDRAWN");
    }

    @Override
    public boolean spare(String salon, String clientKey, String reason, String operator) {
        store.sql("update written_request set state = 'WITHDRAWN' where salon = ? and client = ?"
                        + " and state in ('APPROVED', 'HELD')")
                .params(salon, clientKey)
                .update();
        return store.sql(
                        "select count(*) = 0 from written_request where salon = ? and client = ? and state = 'ERASING'")
                .params(salon, clientKey)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Progress progress(UUID scan) {
        return new Progress(count(scan, "APPROVED") + count(scan, "HELD"), 0, count(scan, "WITHDRAWN"), 0);
    }

    List<String> clients(String salon) {
        return store.sql("select client from written_request where salon = ? and state <> 'WITHDRAWN' order by seq")
                .param(salon)
                .query(String.class)
                .list();
    }

    /** The forget route has begun with this client. */
    void erasing(String client) {
        store.sql("update written_request set state = 'ERASING' where client = ?")
                .param(client)
                .update();
    }

    long count(UUID scan, String state) {
        return store.sql("select count(*) from written_request where scan = ? and state = ?")
                .params(scan, state)
                .query(Long.class)
                .single();
    }

    private int move(UUID scan, String from, String to) {
        return store.sql("update written_request set state = ? where scan = ? and state = ?")
                .params(to, scan, from)
                .update();
    }
}
