package org.lethe.comeback;

import java.time.Clock;
import org.lethe.forget.Alarms;
import org.lethe.forget.KnownDatabases;
import org.lethe.identity.Allowance;
import org.lethe.identity.MappedSalons;
import org.lethe.identity.Wake;
import org.lethe.ledger.Ledger;
import org.lethe.ledger.Suppression;
import org.lethe.request.OverCapBook;
import org.lethe.request.ReforgetBook;
import org.lethe.request.RequestBook;
import org.lethe.salon.Salons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Furnishes this room from what the others offer. */
public final class ComebackRoom {

    private final JdbcClient store;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Suppression suppression;
    private final Clock clock;

    public ComebackRoom(
            JdbcClient store, TransactionTemplate transaction, Ledger ledger, Suppression suppression, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.ledger = ledger;
        this.suppression = suppression;
        this.clock = clock;
    }

    /** The requests that the look writes, and who lets them through. */
    public record Requests(
            RequestBook book, OverCapBook overCap, ReforgetBook reforget, Allowance allowance, Wake wake) {}

    public Comebacks comebacks(
            Salons salons, MappedSalons mapped, KnownDatabases known, Alarms alarms, Requests requests) {
        return new Comebacks(
                salons,
                mapped,
                known,
                alarms,
                new MissingForgettings(store),
                new JournalTakeover(store, transaction, ledger, suppression, clock),
                new ClientSweep(
                        new Suspects(suppression, requests.book()),
                        requests.book(),
                        requests.overCap(),
                        requests.reforget(),
                        requests.allowance(),
                        transaction),
                ledger,
                requests.wake(),
                clock);
    }
}
