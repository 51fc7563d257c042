package org.lethe.identity.confirm;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.lethe.keys.Vault;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds once after seven days, and ends what was not confirmed in fourteen. Any number of nodes may do so at once. */
public final class ConfirmationRounds {

    private static final Duration KEPT = Duration.ofDays(400);

    private static final String REMIND_NEXT = SqlFile.read("confirm/remind-next.sql");
    private static final String REMINDED = SqlFile.read("confirm/reminded.sql");
    private static final String EXPIRE_NEXT = SqlFile.read("confirm/expire-next.sql");
    private static final String EXPIRED = SqlFile.read("confirm/expired.sql");
    private static final String OPEN = SqlFile.read("confirm/open.sql");
    private static final String FORGET = SqlFile.read("confirm/forget.sql");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Links links;
    private final ProofListener listener;
    private final Clock clock;

    public ConfirmationRounds(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Vault vault,
            Invitations invitations,
            ProofListener listener,
            URI publicUrl,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.links = new Links(jdbc, vault, invitations, publicUrl, clock);
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Does what is due.
     *
     * @return how many reminders were written and links ended
     */
    public int run() {
        int done = 0;
        while (next(EXPIRE_NEXT, this::expire)) {
            done++;
        }
        while (next(REMIND_NEXT, this::remind)) {
            done++;
        }
        jdbc.sql(FORGET)
                .param("before", Timestamps.of(clock.instant().minus(KEPT)))
                .update();
        return done;
    }

    private boolean next(String statement, Consumer<ConfirmationRow> action) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<ConfirmationRow> row = jdbc.sql(statement)
                    .param("now", Timestamps.of(clock.instant()))
                    .query(ConfirmationRow.MAPPER)
                    .optional();
            row.ifPresent(action);
            return row.isPresent();
        }));
    }

    private void remind(ConfirmationRow row) {
        if (listener.waits(row.request(), row.purpose())) {
            links.remind(row);
        }
        jdbc.sql(REMINDED).param("token", row.tokenHash()).update();
    }

    private void expire(ConfirmationRow row) {
        boolean waits = listener.waits(row.request(), row.purpose());
        jdbc.sql(EXPIRED)
                .param("request", row.request())
                .param("purpose", row.purpose().name())
                .param("now", Timestamps.of(clock.instant()))
                .update();
        if (waits && !open(row.request())) {
            listener.expired(row.request());
        }
    }

    /** Whether another link of the request may still be confirmed. */
    private boolean open(UUID request) {
        return jdbc.sql(OPEN)
                .param("request", request)
                .param("now", Timestamps.of(clock.instant()))
                .query(Boolean.class)
                .single();
    }
}
