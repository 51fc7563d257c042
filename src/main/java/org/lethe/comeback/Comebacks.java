package org.lethe.comeback;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.lethe.comeback.Looked.Missing;
import org.lethe.comeback.Looked.Swept;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.SalonDatabaseDownException;
import org.lethe.forget.Alarms;
import org.lethe.forget.KnownDatabases;
import org.lethe.identity.MappedSalons;
import org.lethe.identity.NotReadyException;
import org.lethe.identity.Wake;
import org.lethe.ledger.Ledger;
import org.lethe.ledger.LedgerEntry;
import org.lethe.salon.Salon;
import org.lethe.salon.SalonDatabase;
import org.lethe.salon.Salons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether forgotten clients have come back. A restored table or an import is seen by keyed hashes: the very record
 * is forgotten again, under the cap; what only looks like somebody forgotten waits for a person. In a restored database
 * nothing happens before a person says so; a stranger is never touched.
 */
public final class Comebacks {

    private static final Logger LOG = LoggerFactory.getLogger(Comebacks.class);

    private final Salons salons;
    private final MappedSalons mapped;
    private final KnownDatabases known;
    private final Alarms alarms;
    private final MissingForgettings missing;
    private final JournalTakeover takeover;
    private final ClientSweep sweep;
    private final Ledger ledger;
    private final Wake wake;
    private final Clock clock;

    Comebacks(
            Salons salons,
            MappedSalons mapped,
            KnownDatabases known,
            Alarms alarms,
            MissingForgettings missing,
            JournalTakeover takeover,
            ClientSweep sweep,
            Ledger ledger,
            Wake wake,
            Clock clock) {
        this.salons = salons;
        this.mapped = mapped;
        this.known = known;
        this.alarms = alarms;
        this.missing = missing;
        this.takeover = takeover;
        this.sweep = sweep;
        this.ledger = ledger;
        this.wake = wake;
        this.clock = clock;
    }

    /** The nightly look at all databases of all salons. One that cannot be looked at does not keep the others waiting. */
    public void nightly() {
        for (Salon salon : salons.all()) {
            look(salon, Look.NIGHTLY).stream()
                    .filter(Looked::worthTelling)
                    .forEach(looked -> LOG.info("salon {}: {}", salon.id(), looked));
        }
        LOG.info("the databases of {} salons were looked at", salons.all().size());
    }

    /**
     * Compares the journals with the hub's book: was the hub set back while it was down? One that cannot be looked at does
     * not keep the others waiting.
     */
    public void journals() {
        for (Salon salon : salons.all()) {
            for (SalonDatabase one : salon.databases()) {
                try {
                    MappedDatabase database = mapped.database(salon, one.name());
                    if (!nothingIn(database) && known.recognises(salon, database)) {
                        takeover.run(salon, database, true);
                    }
                } catch (SalonDatabaseDownException e) {
                    LOG.warn("{} does not answer: its journal is compared tonight", Look.name(salon, one.name()));
                } catch (NotReadyException e) {
                    throw e;
                } catch (RuntimeException e) {
                    notLooked(salon, one, e);
                }
            }
        }
    }

    /** Without the message, which may repeat a value. */
    private static void notLooked(Salon salon, SalonDatabase database, RuntimeException e) {
        LOG.error(
                "{} cannot be looked at: {}",
                Look.name(salon, database.name()),
                e.getClass().getSimpleName());
    }

    /** Most of the many salons of a shared database: told by one look into an index. */
    private static boolean nothingIn(MappedDatabase database) {
        return database.severalSalons() && database.journal(null, 1).isEmpty();
    }

    /**
     * Looks at the databases of one salon.
     *
     * @throws NotReadyException if the hub is still starting
     */
    public List<Looked> look(Salon salon, Look look) {
        List<Looked> all = new ArrayList<>();
        for (SalonDatabase one : salon.databases()) {
            try {
                all.add(look(salon, mapped.database(salon, one.name()), look));
            } catch (SalonDatabaseDownException e) {
                LOG.warn("{} does not answer: not looked at", Look.name(salon, one.name()));
                all.add(Looked.stopped(one.name(), Looked.DOWN, 0));
            } catch (NotReadyException e) {
                throw e;
            } catch (RuntimeException e) {
                notLooked(salon, one, e);
                all.add(Looked.stopped(one.name(), Looked.NOT_READY, 0));
            }
        }
        if (look.writes()) {
            wake.forget();
        }
        return all;
    }

    private Looked look(Salon salon, MappedDatabase database, Look look) {
        String name = database.name();
        if (!known.recognises(salon, database)) {
            if (!look.adoptsStranger()) {
                alarm(salon, name, Alarms.STRANGER, look);
                return Looked.stopped(name, Alarms.STRANGER, 0);
            }
            known.adopt(salon, database);
            decided(salon, name, Alarms.STRANGER, look);
        }
        boolean restored = known.isRestored(salon, database);
        Missing gone = missing.in(salon, database);
        if (restored) {
            alarm(salon, name, Alarms.RESTORED, look);
            if (!look.takesRestored()) {
                return Looked.stopped(name, Alarms.RESTORED, gone.count());
            }
        }
        long takenOver = takeover.run(salon, database, look.writes());
        Swept swept = sweep.run(salon, database, look.writes());
        if (look.writes()) {
            if (restored) {
                known.acceptRestored(salon.id(), name, gone.newest());
                decided(salon, name, Alarms.RESTORED, look);
            }
            alarms.clear(salon.id(), name);
            ledger.sequence();
        }
        return new Looked(
                name,
                restored ? Alarms.RESTORED : Looked.FINE,
                gone.count(),
                takenOver,
                swept.clients(),
                swept.again(),
                swept.capped(),
                swept.review());
    }

    private void alarm(Salon salon, String database, String what, Look look) {
        LOG.error("{}: {}", Look.name(salon, database), what);
        if (look.writes()) {
            alarms.raise(salon.id(), database, what);
        }
    }

    private void decided(Salon salon, String database, String what, Look look) {
        ledger.append(LedgerEntry.approved(null, salon.id(), clock.instant(), what + " " + database, look.operator()));
    }
}
