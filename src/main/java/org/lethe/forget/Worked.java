package org.lethe.forget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.Erased;

/** What came of a claimed batch, database by database. */
public final class Worked {

    private final ClaimedBatch batch;
    private final Map<UUID, List<Part>> parts = new LinkedHashMap<>();
    private final Map<UUID, Integer> pending = new HashMap<>();

    /**
     * One request in one database.
     *
     * @param work what is needed to write the outcome down; empty where nothing was done
     */
    record Part(String database, String mapVersion, Erased erased, @Nullable WorkRecord work) {

        boolean done() {
            return work != null;
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
            pending.put(request.id(), request.pending().size());
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
                && done.size() == pending.getOrDefault(request, 0)
                && done.stream().allMatch(Part::done);
    }
}
