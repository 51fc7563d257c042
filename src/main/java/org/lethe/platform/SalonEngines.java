package org.lethe.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.DatabaseSettings;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.MappedDatabases;
import org.lethe.erasure.map.ErasureMap;
import org.lethe.erasure.map.MapReader;
import org.lethe.erasure.plan.PlanRunners;
import org.lethe.identity.MappedSalons;
import org.lethe.identity.NotReadyException;
import org.lethe.salon.Salon;
import org.lethe.salon.SalonDatabase;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.ResourceLoader;

/**
 * Opens each salon database with its map when it is first needed; one that was down is tried again. A database that
 * holds several salons is opened once for each time zone; each of them has a view of it, which costs next to nothing.
 */
final class SalonEngines implements MappedSalons, AutoCloseable {

    private final SalonDataSources sources;
    private final PlanRunners runners;
    private final CamelContext camel;
    private final Clock clock;
    private final ResourceLoader resources = new DefaultResourceLoader();
    private final Map<String, Opened> open = new ConcurrentHashMap<>();
    private final Map<String, MappedDatabase> shared = new ConcurrentHashMap<>();

    /** What is open for a salon, as its settings were then. */
    private record Opened(SalonDatabase database, DatabaseSettings settings, MappedDatabase mapped) {

        boolean fits(SalonDatabase now, DatabaseSettings settingsNow) {
            return settings.equals(settingsNow) && database.equals(now);
        }
    }

    SalonEngines(SalonDataSources sources, PlanRunners runners, CamelContext camel, Clock clock) {
        this.camel = camel;
        this.sources = sources;
        this.runners = runners;
        this.clock = clock;
    }

    @Override
    public MappedDatabase database(Salon salon, String name) {
        SalonDatabase database = salon.databases().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Salon " + salon.id() + " has no database '" + name + "' any more (lethe.salons)"));
        DatabaseSettings settings = new DatabaseSettings(salon.country(), salon.zone());
        String key = salon.id() + " " + name;
        Opened known = open.get(key);
        if (known != null && known.fits(database, settings)) {
            return known.mapped();
        }
        return Objects.requireNonNull(open.compute(key, (same, old) -> current(old, salon, database, settings)))
                .mapped();
    }

    @Override
    public List<MappedDatabase> databases(Salon salon) {
        List<MappedDatabase> all = new ArrayList<>();
        salon.databases().stream()
                .filter(database -> !database.leading())
                .forEach(database -> all.add(database(salon, database.name())));
        all.add(leading(salon));
        return all;
    }

    @Override
    public MappedDatabase leading(Salon salon) {
        return database(salon, salon.leading().name());
    }

    /** What is replaced is closed; who works with it finishes. */
    private Opened current(@Nullable Opened old, Salon salon, SalonDatabase database, DatabaseSettings settings) {
        if (old != null && old.fits(database, settings)) {
            return old;
        }
        Opened fresh = new Opened(database, settings, open(salon, database, settings));
        if (old != null) {
            old.mapped().close();
        }
        return fresh;
    }

    private MappedDatabase open(Salon salon, SalonDatabase database, DatabaseSettings settings) {
        if (!camel.getStatus().isStarted()) {
            // the web server answers a little before the routes run
            throw new NotReadyException();
        }
        String where = database.place() + " " + database.name() + " " + settings.zone();
        MappedDatabase several = shared.get(where);
        if (several == null) {
            ErasureMap map =
                    MapReader.read(database.map(), text(database.map())).named(database.name());
            if (map.tenant() == null) {
                return open(map, database, settings);
            }
            several = shared.computeIfAbsent(where, key -> open(map, database, settings));
        }
        return several.forTenant(database.codeOf(salon), settings);
    }

    private MappedDatabase open(ErasureMap map, SalonDatabase database, DatabaseSettings settings) {
        MappedDatabase mapped =
                MappedDatabases.open(map, sources.of(database, settings.zone()), runners, settings, clock);
        try {
            mapped.install();
            return mapped;
        } catch (RuntimeException e) {
            mapped.close();
            throw e;
        }
    }

    private String text(String location) {
        String where = location.contains(":") ? location : "file:" + location;
        try (InputStream file = resources.getResource(where).getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the erasure map " + location, e);
        }
    }

    @Override
    public void close() {
        open.values().forEach(one -> one.mapped().close());
        shared.values().forEach(MappedDatabase::close);
    }
}
