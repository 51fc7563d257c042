package org.lethe.forget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.lethe.erasure.Afterwards;
import org.lethe.erasure.Erased;
import org.lethe.erasure.JournalRow;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.Subject;
import org.lethe.erasure.Verdict;
import org.lethe.forget.Worked.Part;
import org.lethe.forget.Worked.Trouble;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the engine forget a claimed batch, one salon database after the other. What was committed before a crash is not
 * done again: the journal in the salon database says so, and the work record of that attempt says how to finish.
 */
public final class Forgetting {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    /** How often files and views are tried by themselves, about a quarter of an hour, before a person is told. */
    private static final int TRIES = 8;

    private final Salons salons;
    private final Approach approach;
    private final FirstLook firstLook;
    private final WorkRecords work;
    private final WorkWriter writer;
    private final KnownDatabases known;
    private final Heartbeat heartbeat;
    private final Steps steps;

    Forgetting(
            Salons salons,
            Approach approach,
            WorkRecords work,
            WorkWriter writer,
            KnownDatabases known,
            Heartbeat heartbeat,
            Steps steps) {
        this.salons = salons;
        this.approach = approach;
        this.firstLook = new FirstLook(approach);
        this.work = work;
        this.writer = writer;
        this.known = known;
        this.heartbeat = heartbeat;
        this.steps = steps;
    }

    /**
     * Works through the databases; nothing of the hub's own book is changed yet but the work records. A batch that was
     * lost to another hub before it was begun is left alone.
     */
    public Worked forget(ClaimedBatch batch) {
        Worked worked = new Worked(batch);
        heartbeat.during(batch, () -> work(batch, worked));
        return worked;
    }

    private void work(ClaimedBatch batch, Worked worked) {
        Salon salon = salons.find(batch.salon()).orElse(null);
        if (salon == null) {
            LOG.warn(
                    "{} requests wait: their salon is not there",
                    batch.requests().size());
            batch.requests().forEach(request -> worked.trouble(request.id(), new Trouble("salon-not-there", true)));
            return;
        }
        firstLook.look(salon, batch, worked);
        for (String database : names(batch, salon.leading().name())) {
            Map<UUID, Subject> subjects = subjects(salon, batch, worked, database);
            if (!subjects.isEmpty()) {
                approach.to(
                        salon, database, subjects.keySet(), worked, there -> forget(salon, there, subjects, worked));
            }
        }
    }

    private void forget(Salon salon, MappedDatabase database, Map<UUID, Subject> subjects, Worked worked) {
        HubHooks hooks = new HubHooks(salon, database.name(), writer, known, steps);
        List<Erased> erased = database.forget(List.copyOf(subjects.values()), hooks);
        steps.reached("salon-committed");
        Map<UUID, WorkRecord> records = new HashMap<>(hooks.written());
        erased.stream().filter(Erased::gone).forEach(one -> records.remove(one.request()));
        records.putAll(earlier(database, erased, worked));
        Map<UUID, Subject> led = new HashMap<>(subjects);
        String leading = salon.leading().name();
        led.keySet().removeIf(request -> database.name().equals(leading) || !worked.pends(request, leading));
        finish(database, erased, records, led, worked);
    }

    /**
     * Where no journal tells whether an earlier attempt was carried out, what it has written down counts: its files and
     * what the client was recognised by may be known from nowhere else, and the client may be gone by it.
     */
    private Map<UUID, WorkRecord> earlier(MappedDatabase database, List<Erased> erased, Worked worked) {
        List<UUID> again = erased.stream()
                .filter(one -> one.forgotten() || one.gone())
                .map(Erased::request)
                .filter(request -> worked.tries(request) > 1)
                .toList();
        return again.isEmpty() || database.databaseId().isPresent() ? Map.of() : work.together(database.name(), again);
    }

    /**
     * Files and views first, so that a request that shows FORGOTTEN is so in every respect.
     *
     * @param led whom the leading database is still asked for: only it says that there is no such client
     */
    private void finish(
            MappedDatabase database,
            List<Erased> erased,
            Map<UUID, WorkRecord> written,
            Map<UUID, Subject> led,
            Worked worked) {
        List<Erased> done = new ArrayList<>();
        Map<UUID, WorkRecord> records = new HashMap<>();
        boolean journalled = !erased.stream().allMatch(Erased::forgotten)
                && database.databaseId().isPresent();
        for (Erased one : erased) {
            WorkRecord record = written.get(one.request());
            if (one.forgotten()) {
                done.add(one);
                records.put(one.request(), Objects.requireNonNull(record));
            } else if (one.gone() && record != null) {
                done.add(one.byAnEarlierAttempt());
                records.put(one.request(), record);
            } else if (one.verdict() instanceof Verdict.AlreadyDone) {
                Erased before = before(database, one.request(), records);
                done.add(before);
            } else {
                Subject subject = one.gone() ? led.get(one.request()) : null;
                WorkRecord nothing = subject == null ? null : WorkRecord.ofNothing(subject, database.name());
                worked.add(one.request(), Part.of(database, journalled, one, nothing));
            }
        }
        if (!done.isEmpty()) {
            done.forEach(one -> worked.erased(one.request(), database.name()));
            Afterwards after = database.afterCommit(
                    records.values().stream().map(WorkRecord::attempt).toList());
            steps.reached("files-deleted");
            done.forEach(
                    one -> conclude(database, one, Objects.requireNonNull(records.get(one.request())), after, worked));
        }
    }

    private static void conclude(
            MappedDatabase database, Erased one, WorkRecord record, Afterwards after, Worked worked) {
        UUID request = one.request();
        String undone = after.undone().get(request);
        if (undone == null) {
            Erased whole = one.left(after.left().getOrDefault(request, List.of()));
            worked.add(request, Part.of(database, false, whole, record));
            return;
        }
        LOG.warn("request {} is erased in {} but not finished: {}", request, database.name(), undone);
        String reason = "not-finished: " + database.name() + ", " + undone;
        worked.trouble(request, new Trouble(reason, worked.tries(request) < TRIES));
    }

    /** What an earlier attempt has committed, from its journal row and its work record. */
    private Erased before(MappedDatabase database, UUID request, Map<UUID, WorkRecord> records) {
        JournalRow row = database.journal(request)
                .orElseThrow(() -> new IllegalStateException("the journal row of " + request + " is gone"));
        WorkRecord record = work.find(database.name(), List.of(request)).get(row.attempt());
        if (record == null) {
            LOG.warn("request {} was forgotten in {} but its work record is not there", request, database.name());
            record = WorkRecord.lost(request, database.name(), row);
        }
        records.put(request, record);
        return new Erased(request, new Verdict.Forgotten(), row.tables(), row.sealed(), row.soft(), row.invariants());
    }

    /** The leading one last, for whatever is still to do for each. */
    private static Set<String> names(ClaimedBatch batch, String leading) {
        Set<String> names = new LinkedHashSet<>();
        batch.requests().forEach(request -> request.pending().forEach(found -> names.add(found.database())));
        if (names.remove(leading)) {
            names.add(leading);
        }
        return names;
    }

    private static Map<UUID, Subject> subjects(Salon salon, ClaimedBatch batch, Worked worked, String database) {
        String leading = salon.leading().name();
        Map<UUID, Subject> subjects = new LinkedHashMap<>();
        for (ClaimedRequest request : batch.requests()) {
            if (worked.goesOn(request.id())) {
                request.subject(database, leading).ifPresent(subject -> subjects.put(request.id(), subject));
            }
        }
        return subjects;
    }
}
