package org.lethe.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lethe.traces.TraceBook;
import org.lethe.traces.TraceBook.Standing;
import org.lethe.traces.TraceSettings;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What still lies in the files of the salon databases, and what the hub cannot clear there. No fault of the hub's. */
@Component("traces")
final class TracesHealth implements HealthIndicator {

    private final TraceBook book;
    private final TraceSettings settings;

    TracesHealth(TraceBook book, TraceSettings settings) {
        this.book = book;
        this.settings = settings;
    }

    @Override
    public Health health() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("when", settings.when().name().toLowerCase(java.util.Locale.ROOT));
        try {
            for (Standing one : book.standing()) {
                details.put(one.salon() + "/" + one.database(), told(one));
            }
        } catch (DataAccessException e) {
            return Health.unknown()
                    .withDetails(details)
                    .withDetail("stateStore", "does not answer")
                    .build();
        }
        return Health.up().withDetails(details).build();
    }

    private static Map<String, Object> told(Standing one) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("changed", one.changedAt().toString());
        if (one.clearedAt() != null) {
            told.put("cleared", one.clearedAt().toString());
        }
        if (!one.waiting().isEmpty()) {
            told.put("waiting", one.waiting());
        }
        if (!one.remains().isEmpty()) {
            told.put("remains", one.remains());
        }
        return told;
    }
}
