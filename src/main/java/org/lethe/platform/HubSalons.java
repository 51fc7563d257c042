package org.lethe.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.lethe.erasure.SalonDatabaseDownException;
import org.lethe.erasure.TenantSalon;
import org.lethe.identity.NotReadyException;
import org.lethe.salon.Place;
import org.lethe.salon.Salon;
import org.lethe.salon.SalonIndex;
import org.lethe.salon.Salons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The salons of the settings, and those that shared databases list. The lists are read again now and then, and at once
 * when somebody asks for a salon that is not there, so that a new salon needs no restart. A list that cannot be read, or
 * that names nobody, leaves the last one standing.
 */
public final class HubSalons implements Salons {

    private static final Logger LOG = LoggerFactory.getLogger(HubSalons.class);
    /** How often those who ask for what is not there can have the lists read. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final List<Salon> configured;
    private final List<SharedSettings> shared;
    private final Function<Salon, List<TenantSalon>> reader;
    private final Clock clock;
    private final Map<String, List<Salon>> lists = new ConcurrentHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final AtomicReference<SalonIndex> index;
    private volatile Instant lookedAt = Instant.EPOCH;

    /** @param reader which salons the databases of this one, which stands for all, hold */
    HubSalons(
            List<Salon> configured,
            List<SharedSettings> shared,
            Function<Salon, List<TenantSalon>> reader,
            Clock clock) {
        this.configured = List.copyOf(configured);
        this.shared = List.copyOf(shared);
        this.reader = reader;
        this.clock = clock;
        once(configured.stream().map(Salon::id).toList(), "Two salons have the id ", " (lethe.salons)");
        once(shared.stream().map(SharedSettings::name).toList(), "Two shared databases are called ", " (lethe.shared)");
        this.index = new AtomicReference<>(together());
    }

    private static void once(List<String> names, String before, String after) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new UsedWronglyException(before + name + after);
            }
        }
    }

    /** Reads the lists of all shared databases. */
    public void look() {
        look(Duration.ZERO);
    }

    /** Reads the lists unless somebody has done so just now. */
    private synchronized void look(Duration pause) {
        if (shared.isEmpty() || (!pause.isZero() && clock.instant().isBefore(lookedAt.plus(pause)))) {
            return;
        }
        boolean changed = false;
        for (SharedSettings one : shared) {
            try {
                changed |= read(one);
            } catch (NotReadyException e) {
                LOG.debug("the routes are still starting: lists of salons are read in a moment");
                return;
            } catch (SalonDatabaseDownException e) {
                LOG.warn("{} does not answer: its list of salons was not read", one.name());
            } catch (RuntimeException e) {
                // a driver's message may repeat a value
                LOG.error(
                        "{}: its list of salons cannot be read: {}",
                        one.name(),
                        e.getClass().getSimpleName());
            }
        }
        if (changed) {
            index.set(together());
        }
        lookedAt = clock.instant();
    }

    /** Whether the list is another one than before. */
    private boolean read(SharedSettings one) {
        List<TenantSalon> listed = reader.apply(one.whole());
        List<Salon> fresh =
                listed.stream().flatMap(salon -> one.salon(salon).stream()).toList();
        if (fresh.size() < listed.size()) {
            LOG.error(
                    "{}: {} salons have a code that cannot be an id (letters, digits, . _ -, at most 64) and are left out",
                    one.name(),
                    listed.size() - fresh.size());
        }
        if (fresh.isEmpty()) {
            LOG.error("{}: the query tenant.salons of its map names no salon", one.name());
            return false;
        }
        List<Salon> before = lists.put(one.name(), fresh);
        boolean changed = !fresh.equals(before);
        if (changed) {
            LOG.info("{}: {} salons, {} before", one.name(), fresh.size(), before == null ? 0 : before.size());
        }
        return changed;
    }

    private SalonIndex together() {
        List<Salon> listed = new ArrayList<>();
        Set<String> ids = new HashSet<>(configured.stream().map(Salon::id).toList());
        for (SharedSettings one : shared) {
            for (Salon salon : lists.getOrDefault(one.name(), List.of())) {
                if (ids.add(salon.id())) {
                    listed.add(salon);
                } else if (taken.add(one.name() + " " + salon.id())) {
                    LOG.error("{}: its salon {} is left out: there is one of that id", one.name(), salon.id());
                }
            }
        }
        return new SalonIndex(
                configured, listed, shared.stream().map(SharedSettings::whole).toList());
    }

    private SalonIndex now() {
        return Objects.requireNonNull(index.get());
    }

    @Override
    public boolean complete() {
        return lists.size() == shared.size();
    }

    @Override
    public Optional<Salon> find(String id) {
        Optional<Salon> known = now().find(id);
        if (known.isPresent() || shared.isEmpty()) {
            return known;
        }
        lookAgain();
        return now().find(id);
    }

    @Override
    public void lookAgain() {
        look(AGAIN);
    }

    @Override
    public Collection<Salon> all() {
        return now().all();
    }

    @Override
    public List<Salon> readers() {
        return now().readers();
    }

    @Override
    public List<Salon> catchAll() {
        return now().catchAll();
    }

    @Override
    public List<Salon> readersOf(String address) {
        return now().readersOf(address);
    }

    @Override
    public List<Place> places() {
        return now().places();
    }
}
