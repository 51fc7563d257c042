package org.lethe.forget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.Erased;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.Verdict;

/** What came of a claimed batch, database by database. */
public final class Worked {

    private final ClaimedBatch batch;
    private final Map<UUID, List<Part>> parts = new LinkedHashMap<>();
    private final Map<UUID, ClaimedRequest> claimed = new HashMap<>();
    private final Map<UUID, Set<String>> erased = new HashMap<>();

    /**
     * One request in one database.
     *
     * @param journalled whether the database's own journal tells what was done there
     * @param work what is needed to write the outcome down; empty where the request is not done there
     */
    record Part(String database, String mapVersion, boolean journalled, Erased erased, @Nullable WorkRecord work) {

        /** What came of a request in a database that keeps a journal, or keeps none. */
        static Part of(MappedDatabase database, boolean journalled, Erased erased, @Nullable WorkRecord work) {
            return new Part(database.name(), database.mapVersion(), journalled, erased, work);
        }

        boolean done() {
            return work != null;
        }

        /**
         * Whether it is certain that neither this attempt nor an earlier one has changed anything there: without a journal
         * nobody knows what an earlier one did.
         */
        boolean untouched() {
            Verdict verdict = erased.verdict();
            return !done() && journalled && !(verdict instanceof Verdict.Busy || verdict instanceof Verdict.Gone);
        }
    }

    private final Map<UUID, Trouble> troubles = new LinkedHashMap<>();

    /**
     * Something outside the request stands in the way of a database.
     *
     * @param reason code and detail without personal values
     * @param passing whether it is worth trying again by itself
     */
    record Trouble(String reason, boolean passing) {}

    Worked(ClaimedBatch batch) {
        this.batch = batch;
        batch.requests().forEach(request -> {
            parts.put(request.id(), new ArrayList<>());
            claimed.put(request.id(), request);
        });
    }

    ClaimedBatch batch() {
        return batch;
    }

    void add(UUID request, Part part) {
        parts.getOrDefault(request, new ArrayList<>()).add(part);
    }

    void trouble(UUID request, Trouble trouble) {
        troubles.putIfAbsent(request, trouble);
    }

    Optional<Trouble> trouble(UUID request) {
        return Optional.ofNullable(troubles.get(request));
    }

    /** The client's data in this database is erased, whatever becomes of what must follow. */
    void erased(UUID request, String database) {
        erased.computeIfAbsent(request, id -> new LinkedHashSet<>()).add(database);
    }

    /** The databases in which that was so. */
    Set<String> erased(UUID request) {
        return erased.getOrDefault(request, Set.of());
    }

    /** How often the request has been claimed. */
    int tries(UUID request) {
        ClaimedRequest one = claimed.get(request);
        return one == null ? 0 : one.tries();
    }

    private int pending(UUID request) {
        ClaimedRequest one = claimed.get(request);
        return one == null ? 0 : one.pending().size();
    }

    /** Whether this database was still to be worked on for the request. */
    boolean pends(UUID request, String database) {
        ClaimedRequest one = claimed.get(request);
        return one != null
                && one.pending().stream().anyMatch(found -> found.database().equals(database));
    }

    List<Part> parts(UUID request) {
        return parts.getOrDefault(request, List.of());
    }

    /** Whether the request may go on to its next database. */
    boolean goesOn(UUID request) {
        return trouble(request).isEmpty() && parts(request).stream().allMatch(Part::done);
    }

    /** Whether all of the request's databases are done. */
    boolean finished(UUID request) {
        List<Part> done = parts(request);
        return trouble(request).isEmpty()
                && done.size() == pending(request)
                && done.stream().allMatch(Part::done);
    }
}
