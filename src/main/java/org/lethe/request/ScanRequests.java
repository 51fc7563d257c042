package org.lethe.request;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes back what scans have asked for and is not begun, in the caller's transaction. */
final class ScanRequests {

    private static final Among SCAN = Among.of("scan");
    private static final Among SALON = Among.of("salon");
    private static final Among CLIENT = Among.of("client");
    private static final String RELEASE_SCAN = SqlFile.read("request/retention-release.sql");
    private static final String RELEASE_SALON = SqlFile.read("request/retention-release-salon.sql");
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

    /**
     * Statements for the requests of one scan, salon or client.
     *
     * @param told ids of those of which the salon's systems have heard, a page
     * @param silent takes back the others, all of them
     */
    private record Among(String told, String silent) {

        static Among of(String what) {
            return new Among(
                    SqlFile.read("request/retention-told-of-" + what + ".sql"),
                    SqlFile.read("request/retention-withdraw-of-" + what + ".sql"));
        }
    }

    /** What is begun goes on to its end, also where the scan was paused. */
    int ofScan(UUID scan, Reason why) {
        int all = all(SCAN, Map.of("scan", scan), why);
        release(RELEASE_SCAN, "scan", scan);
        return all;
    }

    int ofSalon(String salon, Reason why) {
        int all = all(SALON, Map.of("salon", salon), why);
        release(RELEASE_SALON, "salon", salon);
        return all;
    }

    private void release(String statement, String of, Object which) {
        store.sql(statement)
                .param(of, which)
                .param("now", Timestamps.of(clock.instant()))
                .update();
    }

    int ofClient(byte[] subject, Reason why) {
        return all(CLIENT, Map.of("subject", subject), why);
    }

    private int all(Among among, Map<String, ?> of, Reason why) {
        int all = store.sql(among.silent())
                .params(of)
                .param("reason", why.reason())
                .param("operator", why.operator())
                .param("now", Timestamps.of(clock.instant()))
                .query(Integer.class)
                .single();
        List<UUID> told;
        do {
            told = store.sql(among.told())
                    .params(of)
                    .param("limit", AT_ONCE)
                    .query(UUID.class)
                    .list();
            announce(told, why);
            all += told.size();
        } while (told.size() == AT_ONCE);
        return all;
    }

    /** Who has heard of them hears of their end as well. */
    private void announce(List<UUID> ids, Reason why) {
        if (!ids.isEmpty()) {
            emptying.now(
                    transitions.move(ids, RequestState.WITHDRAWN, why.reason(), null, why.operator(), clock.instant()));
        }
    }
}
