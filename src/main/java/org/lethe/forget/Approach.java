package org.lethe.forget;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.lethe.erasure.DatabaseRestoredException;
import org.lethe.erasure.MapOutdatedException;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.SalonDatabaseDownException;
import org.lethe.forget.Worked.Trouble;
import org.lethe.identity.MappedSalons;
import org.lethe.salon.Salon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way into a salon database. What keeps the hub out of it is a passing trouble of all who wanted in. */
final class Approach {

    private static final Logger LOG = LoggerFactory.getLogger(Approach.class);

    private static final int FRAMES = 8;

    private final MappedSalons mapped;
    private final KnownDatabases known;
    private final Alarms alarms;

    Approach(MappedSalons mapped, KnownDatabases known, Alarms alarms) {
        this.mapped = mapped;
        this.known = known;
        this.alarms = alarms;
    }

    /** Works in the database, if it is there and the one that the hub knows. */
    void to(Salon salon, String name, Collection<UUID> requests, Worked worked, Consumer<MappedDatabase> work) {
        try {
            MappedDatabase database = mapped.database(salon, name);
            if (known.recognises(salon, database)) {
                work.accept(database);
                return;
            }
            LOG.error("Database {} of salon {} is not the one Lethe knows: nothing is touched", name, salon.id());
            alarms.raise(salon.id(), name, Alarms.STRANGER);
            stop(requests, worked, "stranger-database: " + name);
        } catch (SalonDatabaseDownException e) {
            stop(requests, worked, "salon-database-down: " + name);
        } catch (MapOutdatedException e) {
            LOG.error("{}", e.getMessage());
            stop(requests, worked, "map-outdated: " + name);
        } catch (DatabaseRestoredException e) {
            LOG.error("Database {} of salon {} was restored from a backup: forgetting stops there", name, salon.id());
            alarms.raise(salon.id(), name, Alarms.RESTORED);
            stop(requests, worked, "database-restored: " + name);
        } catch (NoHoldKeyException e) {
            LOG.error("{}", e.getMessage());
            stop(requests, worked, "no-hold-key");
        } catch (RuntimeException e) {
            // a message could quote a value
            LOG.error(
                    "Database {} of salon {}: {} at {}; its requests are tried again",
                    name,
                    salon.id(),
                    e.getClass().getName(),
                    List.of(e.getStackTrace()).stream().limit(FRAMES).toList());
            stop(requests, worked, "unexpected: " + name + ", " + e.getClass().getSimpleName());
        }
    }

    private static void stop(Collection<UUID> requests, Worked worked, String reason) {
        requests.forEach(request -> worked.trouble(request, new Trouble(reason, true)));
    }
}
