package org.lethe.platform;

import java.io.UncheckedIOException;
import org.lethe.erasure.MapOutdatedException;
import org.lethe.erasure.SalonDatabaseDownException;
import org.lethe.erasure.map.MapFormatException;
import org.lethe.identity.MappedSalons;
import org.lethe.salon.Salon;
import org.lethe.salon.SalonDatabase;
import org.lethe.salon.Salons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Checks every map against its database once the hub is up; what is found is logged, and stops forgetting there. */
@Component
final class StartCheck {

    private static final Logger LOG = LoggerFactory.getLogger(StartCheck.class);

    private final Salons salons;
    private final MappedSalons mapped;

    StartCheck(Salons salons, MappedSalons mapped) {
        this.salons = salons;
        this.mapped = mapped;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        Thread thread = new Thread(this::checkAll, "map-check");
        thread.setDaemon(true);
        thread.start();
    }

    /** Every database once, however many salons share it. */
    private void checkAll() {
        salons.places().forEach(place -> check(place.through(), place.database()));
    }

    private void check(Salon salon, SalonDatabase database) {
        try {
            mapped.database(salon, database.name()).verifyMap();
        } catch (MapOutdatedException e) {
            e.findings().forEach(finding -> LOG.error("map of {}/{}: {}", salon.id(), database.name(), finding.text()));
        } catch (SalonDatabaseDownException e) {
            LOG.warn("{}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("map of {}/{} cannot be used: {}", salon.id(), database.name(), said(e));
        }
    }

    /** A message of our own; a driver's may repeat a value. */
    private static String said(RuntimeException e) {
        boolean own = e instanceof MapFormatException || e instanceof UncheckedIOException;
        return own ? String.valueOf(e.getMessage()) : e.getClass().getSimpleName();
    }
}
