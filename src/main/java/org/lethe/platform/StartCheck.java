package org.lethe.platform;

import org.lethe.erasure.SalonDatabaseDownException;
import org.lethe.erasure.check.MapCheckResult;
import org.lethe.identity.MappedSalons;
import org.lethe.salon.Salon;
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
        Thread thread = new Thread(() -> salons.all().forEach(this::check), "map-check");
        thread.setDaemon(true);
        thread.start();
    }

    private void check(Salon salon) {
        salon.databases().forEach(database -> {
            try {
                MapCheckResult result = mapped.database(salon, database.name()).check();
                result.errors().stream()
                        .forEach(finding -> LOG.error("map of {}/{}: {}", salon.id(), database.name(), finding.text()));
            } catch (SalonDatabaseDownException e) {
                LOG.warn("{}", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("map of {}/{} cannot be used: {}", salon.id(), database.name(), e.getMessage());
            }
        });
    }
}
