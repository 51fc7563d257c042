package org.lethe.traces;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.lethe.erasure.MapOutdatedException;
import org.lethe.erasure.SalonDatabaseDownException;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.identity.MappedSalons;
import org.lethe.salon.Salon;
import org.lethe.salon.SalonDatabase;
import org.lethe.salon.Salons;
import org.lethe.state.SqlFile;
import org.lethe.traces.TraceBook.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears what forgettings have left in the files of the salon databases, several forgettings at once, and the hub's own
 * state store with them. What a killed hub did not finish is still in the book and is done again.
 */
public final class Clearing {

    private static final Logger LOG = LoggerFactory.getLogger(Clearing.class);
    private static final String STATE_TABLES = SqlFile.read("traces/state-tables.sql");
    /** The hub works on its own tables all the time: only what is written anew in a moment. */
    private static final long STATE_MOST = 64L * 1024 * 1024;

    private static final Remains CANNOT_BE_USED = Remains.now(null, "the database cannot be used now");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LATER = Duration.ofHours(20);

    private final TraceBook book;
    private final DataSource state;
    private final Salons salons;
    private final MappedSalons mapped;
    private final BiFunction<SalonDatabase, ZoneId, DataSource> sources;
    private final TraceSettings settings;
    private final Clock clock;

    public Clearing(
            TraceBook book,
            DataSource state,
            Salons salons,
            MappedSalons mapped,
            BiFunction<SalonDatabase, ZoneId, DataSource> sources,
            TraceSettings settings,
            Clock clock) {
        this.book = book;
        this.state = state;
        this.salons = salons;
        this.mapped = mapped;
        this.sources = sources;
        this.settings = settings;
        this.clock = clock;
    }

    /** What waits in one salon database, for however many salons are in it. */
    private record Job(SalonDatabase database, ZoneId zone, List<Waiting> waiting, Set<TableName> tables) {}

    /** Clears what is due, if no other hub is at it. A database that cannot be used keeps no other waiting. */
    public void clear() throws SQLException {
        if (due().isEmpty()) {
            return;
        }
        try (ClearingLock lock = new ClearingLock(state)) {
            if (lock.held()) {
                // another hub may just have done it
                List<Job> jobs = jobs(due());
                List<Remains> own = jobs.isEmpty() ? List.of() : ownStore();
                for (Job job : jobs) {
                    clear(job, own);
                }
            }
        }
    }

    private List<Waiting> due() {
        if (settings.when() == TraceSettings.When.OFF) {
            return List.of();
        }
        Instant now = clock.instant();
        return book.waiting(now).stream()
                .filter(one -> salons.find(one.salon())
                        .filter(salon -> settings.due(one.changedAt(), now, salon.zone()))
                        .isPresent())
                .toList();
    }

    private List<Job> jobs(List<Waiting> due) {
        Map<String, Job> jobs = new LinkedHashMap<>();
        for (Waiting one : due) {
            Salon salon = salons.get(one.salon());
            salon.databases().stream()
                    .filter(database -> database.name().equals(one.database()))
                    .findFirst()
                    .ifPresent(database -> {
                        try {
                            Set<TableName> tables =
                                    mapped.database(salon, one.database()).changed(one.tables());
                            Job job = jobs.computeIfAbsent(
                                    database.url(),
                                    url -> new Job(database, salon.zone(), new ArrayList<>(), new LinkedHashSet<>()));
                            job.waiting().add(one);
                            job.tables().addAll(tables);
                        } catch (SalonDatabaseDownException | MapOutdatedException e) {
                            record(one, List.of(CANNOT_BE_USED));
                        } catch (RuntimeException e) {
                            LOG.error(
                                    "traces in {}/{} cannot be looked for: {}",
                                    one.salon(),
                                    one.database(),
                                    e.getClass().getSimpleName());
                            record(one, List.of(CANNOT_BE_USED));
                        }
                    });
        }
        return List.copyOf(jobs.values());
    }

    private void clear(Job job, List<Remains> own) {
        Instant start = clock.instant();
        List<Remains> remains = new ArrayList<>(own);
        try (Connection connection = sources.apply(job.database(), job.zone()).getConnection()) {
            remains.addAll(DatabaseTraces.of(connection, settings).clear(job.tables()));
            LOG.info(
                    "traces in {} tables of {} cleared in {} ms, {} remain",
                    job.tables().size(),
                    job.database().name(),
                    Duration.between(start, clock.instant()).toMillis(),
                    remains.size());
        } catch (SQLException e) {
            LOG.warn(
                    "traces in {} could not be cleared: SQLSTATE {}",
                    job.database().name(),
                    e.getSQLState());
            remains.add(Remains.now(null, "the database answered with SQLSTATE " + e.getSQLState()));
        } catch (RuntimeException e) {
            LOG.error(
                    "traces in {} could not be cleared: {}",
                    job.database().name(),
                    e.getClass().getSimpleName());
            remains.add(CANNOT_BE_USED);
        }
        job.waiting().forEach(one -> record(one, remains));
    }

    private void record(Waiting one, List<Remains> remains) {
        boolean passing = remains.stream().anyMatch(Remains::passing);
        Instant now = clock.instant();
        book.cleared(
                one,
                passing ? one.tables() : left(one, remains),
                remains.stream().map(Remains::text).distinct().toList(),
                now,
                now.plus(passing ? SOON : LATER));
    }

    private static Collection<String> left(Waiting one, List<Remains> remains) {
        Set<String> left = new LinkedHashSet<>();
        for (Remains what : remains) {
            TableName table = what.table();
            if (table != null && one.tables().contains(table.name())) {
                left.add(table.name());
            }
        }
        return left;
    }

    private List<Remains> ownStore() throws SQLException {
        try (Connection connection = state.getConnection()) {
            List<TableName> tables = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(STATE_TABLES)) {
                query.setLong(1, STATE_MOST);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        tables.add(new TableName(rows.getString(1), rows.getString(2)));
                    }
                }
            }
            List<Remains> remains = DatabaseTraces.of(connection, settings).clear(tables);
            // the hub's own tables are busy now and then; what is in them is encrypted, and comes again next time
            return remains.stream()
                    .filter(left -> !left.passing())
                    .map(left -> Remains.lasting(null, "state store, " + left.text()))
                    .toList();
        }
    }
}
