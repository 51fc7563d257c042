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
import org.lethe.erasure.DatabaseRestoredException;
import org.lethe.erasure.Erased;
import org.lethe.erasure.JournalRow;
import org.lethe.erasure.KeyText;
import org.lethe.erasure.MapOutdatedException;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.SalonDatabaseDownException;
import org.lethe.erasure.Subject;
import org.lethe.erasure.Verdict;
import org.lethe.forget.Worked.Part;
import org.lethe.forget.Worked.Trouble;
import org.lethe.identity.MappedSalons;
import org.lethe.request.RequestDatabases.Found;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;
import org.lethe.state.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the engine forget a claimed batch, one salon database after the other. What was committed before a crash is not
 * done again: the journal in the salon database says so, and the work record of that attempt says how to finish.
 */
public final class Forgetting {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    private final Salons salons;
    private final MappedSalons mapped;
    private final WorkRecords work;
    private final WorkWriter writer;
    private final KnownDatabases known;
    private final Alarms alarms;
    private final Steps steps;

    Forgetting(
            Salons salons,
            MappedSalons mapped,
            WorkRecords work,
            WorkWriter writer,
            KnownDatabases known,
            Alarms alarms,
            Steps steps) {
        this.salons = salons;
        this.mapped = mapped;
        this.work = work;
        this.writer = writer;
        this.known = known;
        this.alarms = alarms;
        this.steps = steps;
    }

    /** Works through the databases; nothing of the hub's own book is changed yet but the work records. */
    public Worked forget(ClaimedBatch batch) {
        Worked worked = new Worked(batch);
        Salon salon = salons.find(batch.salon()).orElse(null);
        if (salon == null) {
            LOG.warn(
                    "{} requests wait: their salon is not there",
                    batch.requests().size());
            batch.requests().forEach(request -> worked.trouble(request.id(), new Trouble("salon-not-there", true)));
            return worked;
        }
        for (String database : names(batch)) {
            Map<UUID, Subject> subjects = subjects(batch, worked, database);
            if (!subjects.isEmpty()) {
                forgetIn(salon, database, subjects, worked);
            }
        }
        return worked;
    }

    private void forgetIn(Salon salon, String name, Map<UUID, Subject> subjects, Worked worked) {
        try {
            MappedDatabase database = mapped.database(salon, name);
            if (!known.recognises(salon, database)) {
                LOG.error("Database {} of salon {} is not the one Lethe knows: nothing is touched", name, salon.id());
                alarms.raise(salon.id(), name, Alarms.STRANGER);
                stop(subjects, worked, new Trouble("stranger-database: " + name, true));
                return;
            }
            HubHooks hooks = new HubHooks(salon, name, writer, known, steps);
            List<Erased> erased = database.forget(List.copyOf(subjects.values()), hooks);
            steps.reached("salon-committed");
            finish(database, erased, hooks.written(), worked);
        } catch (SalonDatabaseDownException e) {
            stop(subjects, worked, new Trouble("salon-database-down: " + name, true));
        } catch (MapOutdatedException e) {
            LOG.error("{}", e.getMessage());
            stop(subjects, worked, new Trouble("map-outdated: " + name, true));
        } catch (DatabaseRestoredException e) {
            LOG.error("Database {} of salon {} was restored from a backup: forgetting stops there", name, salon.id());
            alarms.raise(salon.id(), name, Alarms.RESTORED);
            stop(subjects, worked, new Trouble("database-restored: " + name, true));
        } catch (NoHoldKeyException e) {
            LOG.error("{}", e.getMessage());
            stop(subjects, worked, new Trouble("no-hold-key", true));
        }
    }

    /** Files and views first, so that a request that shows FORGOTTEN is so in every respect. */
    private void finish(MappedDatabase database, List<Erased> erased, Map<UUID, WorkRecord> written, Worked worked) {
        List<Erased> done = new ArrayList<>();
        Map<UUID, WorkRecord> records = new HashMap<>();
        for (Erased one : erased) {
            if (one.forgotten()) {
                done.add(one);
                records.put(one.request(), Objects.requireNonNull(written.get(one.request())));
            } else if (one.verdict() instanceof Verdict.AlreadyDone) {
                Erased before = before(database, one.request(), records);
                done.add(before);
            } else {
                worked.add(one.request(), new Part(database.name(), database.mapVersion(), one, null));
            }
        }
        if (!done.isEmpty()) {
            database.afterCommit(
                    records.values().stream().map(WorkRecord::attempt).toList());
            steps.reached("files-deleted");
        }
        done.forEach(one -> worked.add(
                one.request(), new Part(database.name(), database.mapVersion(), one, records.get(one.request()))));
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
        return new Erased(request, new Verdict.Forgotten(), row.tables(), row.sealed(), List.of(), List.of());
    }

    private static void stop(Map<UUID, Subject> subjects, Worked worked, Trouble trouble) {
        subjects.keySet().forEach(request -> worked.trouble(request, trouble));
    }

    private static Set<String> names(ClaimedBatch batch) {
        Set<String> names = new LinkedHashSet<>();
        batch.requests().forEach(request -> request.pending().forEach(found -> names.add(found.database())));
        return names;
    }

    private Map<UUID, Subject> subjects(ClaimedBatch batch, Worked worked, String database) {
        String leading = salons.get(batch.salon()).leading().name();
        Map<UUID, Subject> subjects = new LinkedHashMap<>();
        for (ClaimedRequest request : batch.requests()) {
            for (Found found : request.pending()) {
                if (found.database().equals(database) && worked.goesOn(request.id())) {
                    subjects.put(request.id(), subject(request, found, leading.equals(database)));
                }
            }
        }
        return subjects;
    }

    /** What was confirmed in a preview, and the rule of the last visit, are of the leading database. */
    private static Subject subject(ClaimedRequest request, Found found, boolean leading) {
        return new Subject(
                request.id(),
                Ids.next(),
                KeyText.parse(found.clientKey()),
                leading ? request.digest() : null,
                leading ? request.dueBefore() : null);
    }
}
