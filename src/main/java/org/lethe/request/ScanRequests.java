package org.lethe.request;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes back what scans have asked for and is not begun, in the caller's transaction. */
final class ScanRequests {

    private static final String OF_SCAN = SqlFile.read("request/retention-of-scan.sql");
    private static final String OF_SALON = SqlFile.read("request/retention-of-salon.sql");
    private static final String OF_CLIENT = SqlFile.read("request/retention-of-client.sql");
    private static final String WITHDRAW = SqlFile.read("request/retention-withdraw.sql");
    private static final int AT_ONCE = 5_000;

    private final JdbcClient store;
    private final Transitions transitions;
    private final Emptying emptying;
    private final Clock clock;

    ScanRequests(JdbcClient store, Transitions transitions, Clock clock) {
        this.store = store;
        this.transitions = transitions;
        this.emptying = new Emptying(store);
        this.clock = clock;
    }

    /** Why, and who says so. */
    record Reason(String reason, String operator) {}

    private record Open(UUID id, boolean told) {}

    int ofScan(UUID scan, Reason why) {
        return all(OF_SCAN, Map.of("scan", scan), why);
    }

    int ofSalon(String salon, Reason why) {
        return all(OF_SALON, Map.of("salon", salon), why);
    }

    int ofClient(byte[] subject, Reason why) {
        return all(OF_CLIENT, Map.of("subject", subject), why);
    }

    private int all(String select, Map<String, ?> of, Reason why) {
        int all = 0;
        List<Open> some;
        do {
            some = store.sql(select)
                    .params(of)
                    .param("limit", AT_ONCE)
                    .query((row, number) -> new Open(row.getObject("id", UUID.class), row.getBoolean("told")))
                    .list();
            announced(ids(some, Open::told), why);
            silent(ids(some, open -> !open.told()), why);
            all += some.size();
        } while (some.size() == AT_ONCE);
        return all;
    }

    /** The salon's systems have heard of these; they hear of their end as well. */
    private void announced(List<UUID> ids, Reason why) {
        if (!ids.isEmpty()) {
            emptying.now(
                    transitions.move(ids, RequestState.WITHDRAWN, why.reason(), null, why.operator(), clock.instant()));
        }
    }

    private void silent(List<UUID> ids, Reason why) {
        if (!ids.isEmpty()) {
            store.sql(WITHDRAW)
                    .param("ids", ids.toArray(UUID[]::new))
                    .param("reason", why.reason())
                    .param("operator", why.operator())
                    .param("now", Timestamps.of(clock.instant()))
                    .update();
        }
    }

    private static List<UUID> ids(List<Open> some, Predicate<Open> which) {
        return some.stream().filter(which).map(Open::id).toList();
    }
}
