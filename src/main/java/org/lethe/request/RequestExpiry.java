package org.lethe.request;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets closed requests end. Their content went when they were closed; what is left is the idempotency key, which goes
 * after a while, by what the same ask is recognised, and the bare row, which go with the certificate.
 */
public final class RequestExpiry {

    private static final Period REPEATS = Period.ofDays(90);

    private static final String LEFT_OVER = SqlFile.read("request/expiry-left-over.sql");
    private static final String KEYS = SqlFile.read("request/expiry-keys.sql");
    private static final String ASKS = SqlFile.read("request/expiry-asks.sql");
    private static final String ROWS = SqlFile.read("request/expiry-rows.sql");

    private final JdbcClient store;
    private final Clock clock;
    private final Period kept;

    /** @param kept how long requests are kept after they were closed */
    public RequestExpiry(JdbcClient store, Clock clock, Period kept) {
        this.store = store;
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * Empties and deletes what is due; to be called once a day. Of what was forgotten the row stays: the journal of the
     * salon database names it, and a journal row that the hub does not know tells of a restored hub.
     *
     * @return how many requests were deleted
     */
    public int endThoseDue() {
        store.sql(LEFT_OVER).update();
        store.sql(KEYS).param("before", before(REPEATS)).update();
        store.sql(ASKS).param("before", before(kept)).update();
        return store.sql(ROWS).param("before", before(kept)).update();
    }

    private OffsetDateTime before(Period period) {
        return Timestamps.of(clock.instant()).minus(period);
    }
}
