package org.lethe.forget;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lethe.erasure.TableCount;
import org.lethe.forget.DatabaseOutcomes.Done;
import org.lethe.forget.Worked.Part;
import org.lethe.ledger.Forgetting.Database;
import org.lethe.ledger.Ledger;
import org.lethe.ledger.Suppressed;
import org.lethe.ledger.Suppression;
import org.lethe.request.RequestBook;
import org.lethe.state.SqlFile;
import org.lethe.traces.TraceBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down what came of a batch, if its lease still stands: states, ledger, suppression list, sealed records and,
 * through the book's listener, the outbox, in one transaction of the state store. The work records go with it.
 */
public final class Outcomes {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);
    private static final String STILL_OURS = SqlFile.read("forget/still-ours.sql");

    private final NamedParameterJdbcTemplate store;
    private final TransactionTemplate transaction;
    private final RequestBook book;
    private final DatabaseOutcomes databases;
    private final WorkRecords work;
    private final KnownDatabases known;
    private final Holds holds;
    private final Marks marks;
    private final Suppression suppression;
    private final Ledger ledger;
    private final TraceBook traces;
    private final Recipients recipients;
    private final Exempted exempted;
    private final Unfinished unfinished;
    private final Steps steps;
    private final Clock clock;

    Outcomes(
            NamedParameterJdbcTemplate store,
            TransactionTemplate transaction,
            RequestBook book,
            WorkRecords work,
            KnownDatabases known,
            Holds holds,
            Suppression suppression,
            Ledger ledger,
            Recipients recipients,
            Exempted exempted,
            Steps steps,
            Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.book = book;
        this.databases = new DatabaseOutcomes(store);
        this.work = work;
        this.known = known;
        this.holds = holds;
        this.marks = new Marks(suppression);
        this.suppression = suppression;
        this.ledger = ledger;
        this.traces = new TraceBook(JdbcClient.create(store));
        this.recipients = recipients;
        this.exempted = exempted;
        this.unfinished = new Unfinished(book, databases, ledger, recipients, clock);
        this.steps = steps;
        this.clock = clock;
    }

    /** Records the batch; what lost its lease is left to whoever holds it now. */
    public void record(Worked worked) {
        transaction.executeWithoutResult(status -> {
            List<StillOurs> ours = stillOurs(worked.batch());
            List<Done> done = done(ours, worked);
            if (!done.isEmpty()) {
                write(worked.batch().salon(), done);
            }
            List<StillOurs> finished = ours.stream()
                    .filter(request -> worked.finished(request.id()))
                    .toList();
            finish(finished);
            forgetAttempts(ours, worked);
            unfinished.record(
                    ours.stream()
                            .filter(request -> !worked.finished(request.id()))
                            .toList(),
                    worked);
            changed(worked.batch().salon(), done);
            steps.reached("outcome-written");
        });
        steps.reached("outcome-committed");
        ledger.sequenceIfFree();
    }

    private List<StillOurs> stillOurs(ClaimedBatch batch) {
        MapSqlParameterSource parameters = new MapSqlParameterSource()
                .addValue("lease", batch.lease())
                .addValue("ids", batch.ids().toArray(UUID[]::new));
        List<StillOurs> ours = store.query(STILL_OURS, parameters, StillOurs::read);
        if (ours.size() < batch.requests().size()) {
            LOG.warn("{} requests of a batch lost their lease", batch.requests().size() - ours.size());
        }
        return ours;
    }

    private static List<Done> done(List<StillOurs> ours, Worked worked) {
        List<Done> done = new ArrayList<>();
        for (StillOurs request : ours) {
            for (Part part : worked.parts(request.id())) {
                WorkRecord record = part.work();
                // where nothing was to be erased, the request may find something when it is tried again
                if (record != null && (part.erased().forgotten() || worked.finished(request.id()))) {
                    done.add(new Done(request.id(), part, record));
                }
            }
        }
        return done;
    }

    private void write(String salon, List<Done> done) {
        Instant now = clock.instant();
        databases.done(done, now);
        suppression.record(done.stream().map(one -> suppressed(salon, one, now)).toList());
        holds.store(
                salon,
                done.stream().flatMap(one -> one.work().sealed().stream()).toList());
        done.stream()
                .collect(Collectors.groupingBy(one -> one.part().database()))
                .forEach((database, there) -> {
                    work.delete(database, there.stream().map(Done::request).toList());
                    exempted.drop(
                            salon,
                            database,
                            there.stream().map(one -> one.work().attempt()).toList());
                });
    }

    /** Of what was rolled back nothing is to be finished: its request may be closed. */
    private void forgetAttempts(List<StillOurs> ours, Worked worked) {
        Map<String, List<UUID>> untouched = new TreeMap<>();
        for (StillOurs request : ours) {
            worked.parts(request.id()).stream().filter(Part::untouched).forEach(part -> untouched
                    .computeIfAbsent(part.database(), database -> new ArrayList<>())
                    .add(request.id()));
        }
        untouched.forEach(work::delete);
    }

    /** One row for each database: written last, as other batches of the database wait for it from here to the commit. */
    private void changed(String salon, List<Done> done) {
        done.stream()
                .filter(one -> one.part().erased().forgotten())
                .collect(Collectors.groupingBy(one -> one.part().database(), TreeMap::new, Collectors.toList()))
                .forEach((database, there) -> {
                    known.confirm(salon, database, there.get(there.size() - 1).request());
                    traces.changed(
                            salon,
                            database,
                            there.stream().flatMap(Outcomes::tables).toList(),
                            clock.instant());
                });
    }

    private static Stream<String> tables(Done done) {
        return done.part().erased().tables().stream().map(TableCount::table);
    }

    private Suppressed suppressed(String salon, Done done, Instant now) {
        String database = done.part().database();
        return new Suppressed(
                salon,
                database,
                done.request(),
                Suppression.until(now),
                marks.of(salon, database, done.work().attempt()));
    }

    private void finish(List<StillOurs> finished) {
        if (finished.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<UUID> ids = finished.stream().map(StillOurs::id).toList();
        Map<UUID, List<Database>> all = databases.of(ids);
        List<String> told = recipients.of(finished.get(0).salon());
        ledger.appendAll(finished.stream()
                .map(request -> request.entry(all.getOrDefault(request.id(), List.of()), told, now))
                .toList());
        book.forgotten(ids);
    }
}
