package org.lethe.identity.confirm;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lethe.keys.Vault;
import org.lethe.salon.Salons;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds once after seven days, and ends what was not confirmed in fourteen. Any number of nodes may do so at once. */
public final class ConfirmationRounds {

    private static final Logger LOG = LoggerFactory.getLogger(ConfirmationRounds.class);
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
            Salons salons,
            URI publicUrl,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.links = new Links(jdbc, vault, invitations, salons, publicUrl, clock);
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Does what is due. What cannot be done for one, because its salon is not there, is tried again in the next round and
     * keeps nobody else from theirs.
     *
     * @return how many reminders were written and links ended
     */
    public int run() {
        int done = new Pass(EXPIRE_NEXT, this::expire).run() + new Pass(REMIND_NEXT, this::remind).run();
        jdbc.sql(FORGET)
                .param("before", Timestamps.of(clock.instant().minus(KEPT)))
                .update();
        return done;
    }

    /** A row that is due, and its place among all that are. */
    private record Due(Instant at, byte[] token, String salon, @Nullable ConfirmationRow row) {

        static final Due NONE_YET = new Due(Instant.EPOCH, new byte[0], "", null);

        static Due of(ResultSet row, int number) throws SQLException {
            ConfirmationRow found = Objects.requireNonNull(ConfirmationRow.MAPPER.mapRow(row, number));
            return new Due(row.getTimestamp("due_at").toInstant(), found.tokenHash(), found.salon(), found);
        }
    }

    /** Looks at each row that is due, once. */
    private final class Pass {

        private final String statement;
        private final Consumer<ConfirmationRow> action;
        private Due last = Due.NONE_YET;

        Pass(String statement, Consumer<ConfirmationRow> action) {
            this.statement = statement;
            this.action = action;
        }

        /** How many were dealt with. */
        int run() {
            int done = 0;
            Due before;
            do {
                before = last;
                try {
                    done += next() ? 1 : 0;
                } catch (RuntimeException e) {
                    if (last == before) {
                        throw e;
                    }
                    LOG.warn(
                            "A confirmation of salon {} waits for the next round ({})",
                            last.salon(),
                            e.getClass().getSimpleName());
                }
            } while (last != before);
            return done;
        }

        private boolean next() {
            return Objects.requireNonNull(transaction.execute(status -> {
                Optional<Due> due = jdbc.sql(statement)
                        .param("now", Timestamps.of(clock.instant()))
                        .param("after", Timestamps.of(last.at()))
                        .param("token", last.token())
                        .query((row, number) -> Due.of(row, number))
                        .optional();
                due.ifPresent(one -> last = one);
                due.map(Due::row).ifPresent(action);
                return due.isPresent();
            }));
        }
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
