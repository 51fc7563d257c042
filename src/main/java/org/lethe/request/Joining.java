package org.lethe.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Has a request share the fate of an earlier one of the same client. */
final class Joining {

    private static final String JOIN = SqlFile.read("request/join.sql");

    private final JdbcClient store;
    private final RequestListener listener;
    private final Emptying emptying;

    Joining(JdbcClient store, RequestListener listener, Emptying emptying) {
        this.store = store;
        this.listener = listener;
        this.emptying = emptying;
    }

    /** In the caller's transaction. That it was received is not told again. */
    void join(StoredRequest request, UUID earlier, Instant now) {
        List<StoredRequest> joined = store.sql(JOIN)
                .param("id", request.id())
                .param("leader", earlier)
                .param("now", Timestamps.of(now))
                .query(RequestRows.INSTANCE)
                .list();
        List<StoredRequest> news = joined.stream()
                .filter(one -> one.state() != request.state() && one.state() != RequestState.RECEIVED)
                .toList();
        if (!news.isEmpty()) {
            listener.changed(news, null);
        }
        emptying.atTheEnd(joined.stream().filter(one -> one.state().closed()).toList());
    }
}
