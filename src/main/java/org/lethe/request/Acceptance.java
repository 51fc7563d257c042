package org.lethe.request;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.keys.KeyedHash;
import org.lethe.keys.Vault;
import org.lethe.person.IdentifiersText;
import org.lethe.salon.Salons;
import org.lethe.state.Ids;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The single door. Checks an ask, recognises repeats, writes it down. When {@link #accept} returns, the request is
 * committed and never lost; when it throws, nothing was written.
 */
public final class Acceptance {

    private static final String INSERT = SqlFile.read("request/insert.sql");
    private static final String SAME_ASK = SqlFile.read("request/same-ask.sql");

    private final JdbcClient store;
    private final TransactionTemplate transaction;
    private final IdempotencyKeys keys;
    private final Salons salons;
    private final Vault vault;
    private final KeyedHash hashes;
    private final DueDates dueDates;
    private final Returned returned;
    private final RequestListener listener;
    private final Clock clock;

    public Acceptance(
            JdbcClient store,
            TransactionTemplate transaction,
            Salons salons,
            Vault vault,
            KeyedHash hashes,
            DueDates dueDates,
            Returned returned,
            RequestListener listener,
            Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.keys = new IdempotencyKeys(store, hashes);
        this.salons = salons;
        this.vault = vault;
        this.hashes = hashes;
        this.dueDates = dueDates;
        this.returned = returned;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Writes the ask down, or finds the earlier request that it repeats.
     *
     * @throws NotYourSalonException if the caller does not belong to the salon
     * @throws NotAllowedException if the caller may not ask
     * @throws NotUnderstoodException if nothing in it can identify a person
     * @throws KeyReusedException if its idempotency key came before with another content
     */
    public Accepted accept(ForgetRequest ask) {
        ask.caller().require(ask.salon());
        if (ask.channel() != Channel.MAIL) {
            ask.caller().require(ask.salon(), Scope.FORGET);
        }
        salons.get(ask.salon());
        IdentifierRules.check(ask.client());
        byte[] askHash = askHash(ask);
        return write(ask, askHash, null).orElseGet(() -> {
            boolean back = returned.maybeClient(ask.salon(), ask.client());
            return write(ask, askHash, back).orElseThrow();
        });
    }

    /**
     * Whether this ask came before under its idempotency key, so that {@link #accept} gives the earlier request.
     *
     * @throws KeyReusedException if the key came with another content
     */
    public boolean knows(ForgetRequest ask) {
        return Objects.requireNonNull(
                transaction.execute(status -> keys.use(ask).known() != null));
    }

    /**
     * In one transaction.
     *
     * @param back whether a client who was forgotten before has come back; {@code null} while nobody has looked
     * @return empty, and nothing written, if somebody must look
     */
    private Optional<Accepted> write(ForgetRequest ask, byte[] askHash, @Nullable Boolean back) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<StoredRequest> earlier = earlier(askHash).filter(request -> mayRepeat(ask));
            IdempotencyKeys.Use use = keys.use(ask);
            UUID known = use.known();
            if (known != null) {
                return Optional.of(new Accepted(get(known), true));
            }
            boolean done = earlier.filter(request -> request.state() == RequestState.FORGOTTEN)
                    .isPresent();
            if (done && back == null) {
                return Optional.<Accepted>empty();
            }
            boolean repeated = earlier.isPresent() && !(done && Boolean.TRUE.equals(back));
            StoredRequest request = repeated ? earlier.get() : insert(ask, askHash);
            use.remember(request.id(), clock.instant());
            return Optional.of(new Accepted(request, repeated));
        }));
    }

    /**
     * Whether the same ask again may be an earlier request. Whoever writes the same letter again has not had what the first
     * one was to bring, and is answered again: silence would tell a stranger that the client was forgotten.
     */
    private static boolean mayRepeat(ForgetRequest ask) {
        return ask.channel() != Channel.MAIL;
    }

    /** Two who ask the same at once wait for one another here, so that they are one request. */
    private Optional<StoredRequest> earlier(byte[] askHash) {
        return store.sql(SAME_ASK)
                .param("askHash", askHash)
                .param("number", IdempotencyKeys.lockNumber(askHash))
                .query(RequestRows.INSTANCE)
                .optional();
    }

    private StoredRequest insert(ForgetRequest ask, byte[] askHash) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        StoredRequest request = store.sql(INSERT)
                .param("id", id)
                .param("salon", ask.salon())
                .param("channel", ask.channel().name())
                .param("credential", ask.caller().credential())
                .param("receivedAt", Timestamps.of(now))
                .param("requestedAt", Timestamps.ofNullable(ask.requestedAt()))
                .param("dueAt", Timestamps.of(dueDates.dueAt(ask.salon(), now)))
                .param("content", RequestContent.of(ask).seal(vault, id))
                .param("askHash", askHash)
                .param("digest", ask.digest())
                .query(RequestRows.INSTANCE)
                .single();
        listener.received(request, RequestContent.of(ask));
        return request;
    }

    private StoredRequest get(UUID id) {
        return store.sql(RequestBook.GET)
                .param("id", id)
                .query(RequestRows.INSTANCE)
                .single();
    }

    /** A letter proves nothing, so its ask is never the same as that of a credential. */
    private byte[] askHash(ForgetRequest ask) {
        String standing = ask.channel() == Channel.MAIL ? writer(ask) : "credential";
        return hashes.hash(
                "ask",
                ask.salon() + "\n" + standing + "\n"
                        + IdentifierRules.normal(
                                ask.client(), salons.get(ask.salon()).country()));
    }

    private static String writer(ForgetRequest ask) {
        @Nullable ReplyAddress reply = ask.reply();
        return "mail " + (reply == null ? "" : reply.address().reveal());
    }

    static String texts(ForgetRequest ask) {
        return IdentifiersText.toMap(ask.client()) + " " + ask.salon() + " " + ask.digest() + " " + ask.requestedAt();
    }
}
