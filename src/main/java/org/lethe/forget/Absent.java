package org.lethe.forget;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lethe.erasure.Erased;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.Subject;
import org.lethe.erasure.Verdict;

/**
 * Clients who are not in a salon database, or not any more.
 *
 * @param doneBefore by what requests are finished that an earlier attempt came to carry out there. Only where no journal is
 *     kept: a journal would have said that it was done before
 * @param nothingToDo for requests with nothing to erase there: whether there is such a client at all, the leading database
 *     says
 */
record Absent(Map<UUID, WorkRecord> doneBefore, Map<UUID, WorkRecord> nothingToDo) {

    /** @param led who is looked for in the leading database as well, after this one */
    static Absent of(MappedDatabase database, List<Erased> erased, Map<UUID, Subject> led, WorkRecords work) {
        List<UUID> gone = erased.stream()
                .filter(one -> one.verdict() instanceof Verdict.Gone)
                .map(Erased::request)
                .toList();
        if (gone.isEmpty()) {
            return new Absent(Map.of(), Map.of());
        }
        Map<UUID, WorkRecord> doneBefore =
                database.databaseId().isPresent() ? Map.of() : work.newest(database.name(), gone);
        Map<UUID, WorkRecord> nothingToDo = new HashMap<>();
        for (UUID request : gone) {
            Subject subject = led.get(request);
            if (subject != null && !doneBefore.containsKey(request)) {
                nothingToDo.put(request, WorkRecord.ofNothing(subject, database.name()));
            }
        }
        return new Absent(doneBefore, nothingToDo);
    }
}
