package org.lethe.request;

import java.util.List;
import java.util.UUID;
import org.lethe.state.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Empties what is personal in closed requests: what was said, whom to answer, and the client's keys. */
final class Emptying {

    private static final String EMPTY = SqlFile.read("request/empty.sql");

    private final JdbcClient store;

    Emptying(JdbcClient store) {
        this.store = store;
    }

    void now(List<StoredRequest> closed) {
        if (!closed.isEmpty()) {
            store.sql(EMPTY)
                    .param("ids", closed.stream().map(StoredRequest::id).toArray(UUID[]::new))
                    .update();
        }
    }

    /** At the end of the caller's transaction: until then, whoever closes a request may still answer its writer. */
    void atTheEnd(List<StoredRequest> closed) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                now(closed);
            }
        });
    }
}
