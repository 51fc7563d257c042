package org.lethe.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.lethe.erasure.MapOutdatedException;
import org.lethe.erasure.SalonDatabaseDownException;
import org.lethe.erasure.check.Finding;
import org.lethe.forget.Alarms;
import org.lethe.identity.MappedSalons;
import org.lethe.identity.NotReadyException;
import org.lethe.notice.SalonEvents;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks whether each salon database still is what its map describes. One cheap statement a database; only where its
 * catalogue has changed is the map checked again. What does not fit is told at once: in the log, as an alarm with its
 * ledger entry, as the metric {@code lethe_map_findings} and as the event {@code org.lethe.map.outdated}.
 */
public final class MapWatch {

    private static final Logger LOG = LoggerFactory.getLogger(MapWatch.class);

    private final Salons salons;
    private final MappedSalons mapped;
    private final Alarms alarms;
    private final SalonEvents events;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;
    private final Map<String, AtomicInteger> findings = new ConcurrentHashMap<>();

    MapWatch(
            Salons salons,
            MappedSalons mapped,
            Alarms alarms,
            SalonEvents events,
            TransactionTemplate transaction,
            MeterRegistry meters) {
        this.salons = salons;
        this.mapped = mapped;
        this.alarms = alarms;
        this.events = events;
        this.transaction = transaction;
        this.meters = meters;
    }

    /** Looks at every database once, however many salons share it. One that cannot be looked at keeps no other waiting. */
    public void look() {
        salons.places().forEach(place -> look(place.through(), place.database().name()));
    }

    private void look(Salon salon, String database) {
        try {
            mapped.database(salon, database).verifyMap();
        } catch (MapOutdatedException e) {
            found(salon, database).set(e.findings().size());
            tell(salon, database, e.findings());
            return;
        } catch (SalonDatabaseDownException | NotReadyException notNow) {
            LOG.debug("{}/{} was not looked at", salon.id(), database);
            return;
        } catch (RuntimeException e) {
            // a message may repeat a value
            LOG.error(
                    "{}/{} cannot be looked at: {}",
                    salon.id(),
                    database,
                    e.getClass().getSimpleName());
            return;
        }
        fits(salon, database);
    }

    private void fits(Salon salon, String database) {
        found(salon, database).set(0);
        if (alarms.lower(salon.id(), database, Alarms.MAP_OUTDATED)) {
            LOG.info("the map of {}/{} fits again; forgetting goes on", salon.id(), database);
        }
    }

    private void tell(Salon salon, String database, List<Finding> wrong) {
        Boolean news = transaction.execute(status -> {
            boolean raised = alarms.raise(salon.id(), database, Alarms.MAP_OUTDATED);
            if (raised) {
                events.tell(salon.id(), "org.lethe.map.outdated", data(salon, database, wrong));
            }
            return raised;
        });
        if (Boolean.TRUE.equals(news)) {
            wrong.forEach(finding -> LOG.error("map of {}/{}: {}", salon.id(), database, finding.text()));
        }
    }

    private static Map<String, Object> data(Salon salon, String database, List<Finding> wrong) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("salon", salon.id());
        data.put("database", database);
        data.put("findings", wrong.stream().map(Finding::text).toList());
        return data;
    }

    private AtomicInteger found(Salon salon, String database) {
        return findings.computeIfAbsent(salon.id() + " " + database, key -> {
            AtomicInteger value = new AtomicInteger();
            Gauge.builder("lethe.map.findings", value, AtomicInteger::doubleValue)
                    .description(
                            "What an erasure map does not say about its database; above 0 nothing is forgotten there")
                    .tag("salon", salon.id())
                    .tag("database", database)
                    .register(meters);
            return value;
        });
    }
}
