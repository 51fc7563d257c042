package org.lethe.identity.confirm;

import java.net.URI;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.lethe.keys.Vault;
import org.lethe.request.ReplyAddress;
import org.lethe.salon.Salons;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proof that the owner of an address agrees: a link sent there, opened, and a code from the same mail typed in. A link
 * is valid once, to the end of the fourteenth day; after five wrong codes a new mail is needed. Looking at a link changes nothing,
 * so scanners that follow links, or press buttons without knowing the code, confirm nothing.
 */
public final class Confirmations {

    private static final String FIND = SqlFile.read("confirm/find.sql");
    private static final String FIND_FOR_UPDATE = SqlFile.read("confirm/find-for-update.sql");
    private static final String WRONG_CODE = SqlFile.read("confirm/wrong-code.sql");
    private static final String USED = SqlFile.read("confirm/used.sql");
    private static final String PROVEN = SqlFile.read("confirm/proven.sql");
    private static final String ANSWERED = SqlFile.read("confirm/answered.sql");
    private static final String REPLACED = SqlFile.read("confirm/replaced.sql");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Links links;
    private final SealedAddress addresses;
    private final ProofListener listener;
    private final Clock clock;

    /** @param publicUrl under which people reach the hub */
    public Confirmations(
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
        this.addresses = new SealedAddress(vault);
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Asks the owner of an address to confirm, in the caller's transaction.
     *
     * @return whether a letter will be sent; the rules of correspondence may forbid it
     */
    public boolean ask(UUID request, String salon, ReplyAddress to, Purpose purpose) {
        return links.first(request, salon, to, purpose);
    }

    /**
     * Asks once more, in the caller's transaction: the owner of the address has written again. Nobody is reminded of it.
     *
     * @return whether a letter will be sent; the rules of correspondence may forbid it, and four are sent at most
     */
    public boolean askAgain(UUID request, String salon, ReplyAddress to, Purpose purpose) {
        return links.further(request, salon, to, purpose);
    }

    /** How a link stands. Changes nothing. */
    public Answer look(String token) {
        return Secret.token(token)
                .flatMap(known -> find(FIND, known))
                .map(row -> row.answer(standing(row)))
                .orElse(Answer.UNKNOWN);
    }

    /** Tries to confirm with the code from the mail. */
    public Answer confirm(String token, String typed) {
        return locked(token, row -> {
            Standing standing = standing(row);
            if (standing != Standing.OPEN) {
                return row.answer(standing);
            }
            Optional<String> code = Secret.code(typed);
            if (code.isEmpty()) {
                return row.answer(Standing.NO_CODE);
            }
            return MessageDigest.isEqual(row.codeHash(), Secret.codeHash(token, code.get())) ? proven(row) : wrong(row);
        });
    }

    /** Sends a new mail in place of a link that wrong codes have locked. */
    public Answer sendAgain(String token) {
        return locked(token, row -> {
            Standing standing = standing(row);
            if (standing != Standing.LOCKED) {
                return row.answer(standing);
            }
            if (!links.again(row)) {
                return row.answer(Standing.NOT_AGAIN);
            }
            jdbc.sql(REPLACED).param("token", row.tokenHash()).update();
            return row.answer(Standing.SENT_AGAIN);
        });
    }

    /**
     * The addresses whose owners have confirmed, as long as they have no answer yet. Until the end of the caller's
     * transaction nobody else confirms; whoever does so then finds the request as the caller leaves it.
     *
     * @param purposes which proofs count
     */
    public List<ReplyAddress> proven(UUID request, Set<Purpose> purposes) {
        return jdbc
                .sql(PROVEN)
                .param("request", request)
                .param("purposes", names(purposes))
                .query((row, number) ->
                        row.getBoolean("proven") ? Optional.of(row.getBytes("address")) : Optional.<byte[]>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .map(address -> addresses.open(address, request))
                .toList();
    }

    /**
     * Everybody who has proven this has been told: the addresses are deleted, and with {@link Purpose#FORGET} those that
     * were asked in vain.
     */
    public void answered(UUID request, Set<Purpose> purposes) {
        answered(request, purposes, true);
    }

    /**
     * Everybody who has proven this has been told, and their addresses are deleted. Whoever was asked in vain is reminded
     * no more, but may still prove the address while the link is valid, to be told as well.
     */
    public void answeredSoFar(UUID request, Set<Purpose> purposes) {
        answered(request, purposes, false);
    }

    private void answered(UUID request, Set<Purpose> purposes, boolean over) {
        jdbc.sql(ANSWERED)
                .param("request", request)
                .param("purposes", names(purposes))
                .param("over", over)
                .update();
    }

    private static String[] names(Set<Purpose> purposes) {
        return purposes.stream().map(Enum::name).toArray(String[]::new);
    }

    private Answer locked(String token, Function<ConfirmationRow, Answer> action) {
        return Objects.requireNonNull(transaction.execute(status -> Secret.token(token)
                .flatMap(known -> find(FIND_FOR_UPDATE, known))
                .map(action)
                .orElse(Answer.UNKNOWN)));
    }

    private Optional<ConfirmationRow> find(String statement, String token) {
        return jdbc.sql(statement)
                .param("token", Secret.tokenHash(token))
                .query(ConfirmationRow.MAPPER)
                .optional();
    }

    private Standing standing(ConfirmationRow row) {
        if (row.used()) {
            return Standing.USED;
        }
        if (!clock.instant().isBefore(row.expiresAt()) || !listener.waits(row.request(), row.purpose())) {
            return Standing.OVER;
        }
        return row.locked() ? Standing.LOCKED : Standing.OPEN;
    }

    private Answer proven(ConfirmationRow row) {
        jdbc.sql(USED)
                .param("request", row.request())
                .param("purpose", row.purpose().name())
                .param("token", row.tokenHash())
                .param("now", Timestamps.of(clock.instant()))
                .update();
        listener.proven(row.request(), row.purpose());
        return row.answer(Standing.CONFIRMED);
    }

    private Answer wrong(ConfirmationRow row) {
        int tries = jdbc.sql(WRONG_CODE)
                .param("token", row.tokenHash())
                .query(Integer.class)
                .single();
        int left = Math.max(0, ConfirmationRow.WRONG_CODES - tries);
        Standing standing = left == 0 ? Standing.LOCKED : Standing.WRONG_CODE;
        return new Answer(standing, row.salon(), row.language(), left);
    }
}
