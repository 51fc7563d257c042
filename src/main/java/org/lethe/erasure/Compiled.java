package org.lethe.erasure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.CatalogueReader;
import org.lethe.erasure.check.MapCheck;
import org.lethe.erasure.check.MapCheckResult;
import org.lethe.erasure.map.ErasureMap;
import org.lethe.erasure.plan.PlanRunner;
import org.lethe.erasure.plan.PlanRunners;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * The plan for the database as it is now: compiled at first use, and again when the catalogue has changed. A check that
 * stops forgetting is repeated each minute: what it met may have been a value, a right or a moment, and none of these
 * shows in the catalogue.
 */
final class Compiled implements AutoCloseable {

    private final ErasureMap map;
    private final DataSource database;
    private final PlanRunners runners;
    private final Engine.Maker engines;
    private final Clock clock;
    private final AtomicReference<@Nullable State> state = new AtomicReference<>();

    private static final Duration AGAIN = Duration.ofMinutes(1);

    /** A check with the engine it allows; no engine where the map cannot be compiled. */
    record State(String fingerprint, MapCheckResult check, Instant checkedAt, @Nullable LentEngine engine) {

        boolean stopsForgetting() {
            return engine == null || !check.errors().isEmpty();
        }
    }

    Compiled(ErasureMap map, DataSource database, PlanRunners runners, Engine.Maker engines, Clock clock) {
        this.map = map;
        this.database = database;
        this.runners = runners;
        this.engines = engines;
        this.clock = clock;
    }

    /** The state as of the last look. */
    State state() {
        State known = state.get();
        return known == null ? renew(null) : known;
    }

    /** The state as of now: compiled and checked again when the catalogue has changed, or the last check is old news. */
    State look() {
        State known = state.get();
        if (known == null || isOldNews(known) || !known.fingerprint().equals(fingerprint())) {
            return renew(known);
        }
        return known;
    }

    private boolean isOldNews(State known) {
        return known.stopsForgetting()
                && !clock.instant().isBefore(known.checkedAt().plus(AGAIN));
    }

    /** Compiles and checks again. */
    synchronized State renew() {
        return make();
    }

    /** Compiles and checks again, unless somebody else has done so since this state was seen. */
    private synchronized State renew(@Nullable State seen) {
        State now = state.get();
        return now == null || now == seen ? make() : now;
    }

    private State make() {
        Catalogue catalogue = catalogue();
        MapCheck.Outcome outcome = new MapCheck(map, catalogue, database, runners).run();
        PlanRunner runner = outcome.runner();
        LentEngine engine =
                runner == null ? null : new LentEngine(engines.make(Objects.requireNonNull(outcome.plan()), runner));
        State fresh = new State(catalogue.fingerprint(), outcome.result(), clock.instant(), engine);
        retire(state.getAndSet(fresh));
        return fresh;
    }

    /** Others may still be at work with the old engine: it is closed when they have finished. */
    private static void retire(@Nullable State old) {
        if (old != null && old.engine() != null) {
            old.engine().retire();
        }
    }

    /**
     * Works with the engine, whether or not forgetting must stop.
     *
     * @throws MapOutdatedException if the map cannot be compiled at all
     */
    <T> T reading(Function<Engine, T> work) {
        return lent(this::state, state -> state.engine() == null, work);
    }

    /** Works with the engine for forgetting, after a look at the catalogue. */
    <T> T verified(Function<Engine, T> work) {
        return lent(this::look, State::stopsForgetting, work);
    }

    /**
     * Looks at the catalogue.
     *
     * @throws MapOutdatedException if forgetting must stop
     */
    void verify() {
        allowed(look(), State::stopsForgetting);
    }

    /** An engine that was retired between the look and the work makes for another look. */
    private <T> T lent(Supplier<State> states, Predicate<State> stops, Function<Engine, T> work) {
        while (true) {
            State now = allowed(states.get(), stops);
            Optional<LentEngine.Done<T>> done =
                    Objects.requireNonNull(now.engine()).lend(work);
            if (done.isPresent()) {
                return done.get().result();
            }
        }
    }

    private State allowed(State now, Predicate<State> stops) {
        if (stops.test(now)) {
            throw new MapOutdatedException(map.name(), now.check().errors());
        }
        return now;
    }

    private Catalogue catalogue() {
        return read(CatalogueReader::read);
    }

    private String fingerprint() {
        return read(CatalogueReader::fingerprint);
    }

    private interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            return reading.from(connection);
        } catch (SQLException e) {
            throw new SalonDatabaseDownException(map.name(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    @Override
    public synchronized void close() {
        retire(state.getAndSet(null));
    }
}
