package org.lethe.forget;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lethe.identity.Authorisation;
import org.lethe.identity.LetterProven;
import org.lethe.identity.MappedSalons;
import org.lethe.identity.NobodyFound;
import org.lethe.keys.Vault;
import org.lethe.ledger.Ledger;
import org.lethe.ledger.Suppression;
import org.lethe.request.ReplyAddress;
import org.lethe.request.RequestBook;
import org.lethe.request.RequestDatabases;
import org.lethe.request.Returned;
import org.lethe.request.StoredRequest;
import org.lethe.salon.Salons;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Furnishes this room from what the others offer. */
public final class ForgetRoom {

    private final JdbcClient store;
    private final NamedParameterJdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final Salons salons;
    private final Vault vault;
    private final Clock clock;

    public ForgetRoom(
            JdbcClient store,
            NamedParameterJdbcTemplate batches,
            TransactionTemplate transaction,
            Salons salons,
            Vault vault,
            Clock clock) {
        this.store = store;
        this.batches = batches;
        this.transaction = transaction;
        this.salons = salons;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param stopping whether this hub is about to stop */
    public Claims claims(RequestDatabases databases, int batch, Duration lease, Pace pace, BooleanSupplier stopping) {
        return new Claims(store, transaction, databases, clock, batch, lease, pace, stopping);
    }

    /** @param workers how many forget at the same time */
    public ClaimsAhead claimsAhead(Claims claims, int batch, int workers) {
        return new ClaimsAhead(claims::next, claims::nextOfSweep, batch, workers);
    }

    /** @param clientsPerSecond how many clients of a salon a sweep may forget in a second; 0: as fast as it goes */
    public Pace pace(int clientsPerSecond) {
        return new Pace(clientsPerSecond, clock);
    }

    /** @param lease how long a batch is leased */
    public Heartbeat heartbeat(Claims claims, Duration lease) {
        return new Heartbeat(claims, lease);
    }

    public Forgetting forgetting(MappedSalons mapped, Holds holds, Alarms alarms, Heartbeat heartbeat, Steps steps) {
        WorkRecords work = work();
        KnownDatabases known = known();
        return new Forgetting(
                salons,
                new Approach(mapped, known, alarms),
                work,
                new WorkWriter(work, holds),
                known,
                heartbeat,
                steps);
    }

    public Alarms alarms(Ledger ledger) {
        return new Alarms(store, transaction, ledger, clock);
    }

    public KnownDatabases known() {
        return new KnownDatabases(store);
    }

    public Outcomes outcomes(
            RequestBook book,
            Holds holds,
            Suppression suppression,
            Ledger ledger,
            Recipients recipients,
            Exempted exempted,
            Steps steps) {
        return new Outcomes(
                batches,
                transaction,
                book,
                work(),
                new KnownDatabases(store),
                holds,
                suppression,
                ledger,
                recipients,
                exempted,
                steps,
                clock);
    }

    public NobodyFound nobodyFound(RequestBook book, Suppression suppression, Supplier<Authorisation> authorisation) {
        return new NobodyHere(book, salons, suppression, authorisation);
    }

    /**
     * @param writers the addresses that writers have proven to own
     * @param clients who has what on file
     * @param nothingHeld tells the writer that nothing is held under the proven address
     * @param outcome tells the owner what became of the request, if it is done
     */
    public LetterProven.Told told(
            Supplier<RequestBook> book,
            RequestDatabases databases,
            Function<UUID, List<ReplyAddress>> writers,
            Returned clients,
            Consumer<StoredRequest> nothingHeld,
            Consumer<StoredRequest> outcome) {
        return new AfterProof(book, databases, writers, clients, nothingHeld, outcome);
    }

    private WorkRecords work() {
        return new WorkRecords(store, vault, clock);
    }
}
