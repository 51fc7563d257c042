package org.lethe.forget;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lethe.erasure.Attempt;
import org.lethe.erasure.ClientKey;
import org.lethe.erasure.DoomedFile;
import org.lethe.erasure.JournalRow;
import org.lethe.erasure.Subject;
import org.lethe.person.IdentifyingValues;

/**
 * What the hub needs to finish one attempt after a crash, committed before the salon database commits.
 *
 * @param attempt what was read before the change; its held rows are only in {@code sealed}
 * @param sealed the rows under hold, sealed for this attempt
 */
record WorkRecord(String database, Attempt attempt, List<SealedRow> sealed) {

    /** Stands for a work record that is gone: nothing is known but that it was done. */
    static WorkRecord lost(UUID request, String database, JournalRow row) {
        ClientKey key = row.key();
        return bare(request, row.attempt(), key == null ? ClientKey.of("?") : key, database);
    }

    /** Of an attempt that met nobody there. */
    static WorkRecord ofNothing(Subject subject, String database) {
        return bare(subject.request(), subject.attempt(), subject.key(), database);
    }

    private static WorkRecord bare(UUID request, UUID attempt, ClientKey key, String database) {
        IdentifyingValues none = IdentifyingValues.of("DE").build();
        return new WorkRecord(database, new Attempt(request, attempt, key, none, List.of(), List.of()), List.of());
    }

    /** What this attempt knows and a later one of the same request, as a record of the later. */
    WorkRecord and(WorkRecord later) {
        Attempt now = later.attempt();
        List<DoomedFile> files = Stream.concat(attempt.files().stream(), now.files().stream())
                .distinct()
                .toList();
        IdentifyingValues values = attempt.values().and(now.values());
        return new WorkRecord(
                database, new Attempt(request(), now.attempt(), now.key(), values, now.held(), files), later.sealed());
    }

    UUID request() {
        return attempt.request();
    }

    @Override
    public String toString() {
        return "WorkRecord[" + request() + " " + database + "]";
    }
}
