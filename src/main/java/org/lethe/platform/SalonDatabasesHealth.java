package org.lethe.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.lethe.desk.Pulse;
import org.lethe.erasure.MapOutdatedException;
import org.lethe.erasure.SalonDatabaseDownException;
import org.lethe.forget.Alarms;
import org.lethe.identity.MappedSalons;
import org.lethe.salon.Place;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Whether each salon database answers and its map fits. One that does not makes the hub degraded, not down: requests
 * are still taken and wait.
 */
@Component("salonDatabases")
final class SalonDatabasesHealth implements HealthIndicator, Pulse {

    private static final String STATE_STORE = "stateStore";

    private final Salons salons;
    private final MappedSalons mapped;
    private final Alarms alarms;
    private final CamelContext camel;

    SalonDatabasesHealth(Salons salons, MappedSalons mapped, Alarms alarms, CamelContext camel) {
        this.camel = camel;
        this.salons = salons;
        this.mapped = mapped;
        this.alarms = alarms;
    }

    @Override
    public Health health() {
        if (!camel.getStatus().isStarted()) {
            // the web server answers a little before the routes run
            return Health.outOfService()
                    .withDetail("routes", "are still starting")
                    .build();
        }
        Map<String, Part> parts = parts();
        Map<String, String> details = new LinkedHashMap<>();
        parts.forEach((part, state) -> details.put(part, state.state()));
        return Health.status(parts.values().stream().allMatch(Part::good) ? Status.UP : Degraded.STATUS)
                .withDetails(details)
                .build();
    }

    @Override
    public List<Part> feel() {
        return List.copyOf(parts().values());
    }

    /** Each database once. An alarm says more than the look at the map, so it takes its place. */
    private Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (Place place : salons.places()) {
            String name = place.database().name();
            parts.put(
                    place.through().id() + "/" + name,
                    new Part(place.salons(), true, name, state(place.through(), name)));
        }
        try {
            // whether the map fits was just looked at
            alarms.standing().stream()
                    .filter(alarm -> !alarm.what().equals(Alarms.MAP_OUTDATED))
                    .forEach(alarm -> parts.put(
                            alarm.salon() + "/" + alarm.database(),
                            new Part(List.of(alarm.salon()), true, alarm.database(), said(alarm))));
        } catch (DataAccessException e) {
            parts.put(STATE_STORE, Part.ofHub(STATE_STORE, "does not answer; which alarms stand is not known"));
        }
        return parts;
    }

    private static String said(Alarms.Alarm alarm) {
        return alarm.what().equals(Alarms.RESTORED)
                ? "database-restored: set back from a backup; nothing is forgotten there until `reforget` was run"
                : alarm.what() + ": not the database Lethe knows; nothing is touched until a person has decided";
    }

    private String state(Salon salon, String database) {
        try {
            mapped.database(salon, database).verifyMap();
            return Part.UP;
        } catch (SalonDatabaseDownException e) {
            return "does not answer; requests wait";
        } catch (MapOutdatedException e) {
            return String.valueOf(e.getMessage());
        } catch (RuntimeException e) {
            return "cannot be used: " + e.getClass().getSimpleName();
        }
    }
}
