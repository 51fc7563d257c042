package org.lethe.forget;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lethe.erasure.Erased;
import org.lethe.erasure.Subject;
import org.lethe.forget.Worked.Part;
import org.lethe.request.RequestDatabases.Found;
import org.lethe.salon.Salon;

/**
 * Before anything is erased in another database of a salon: would the leading one, which has the conditions and is worked
 * on last, refuse? Whom it refuses leaves the batch untouched. It looks again, under lock, when it is its turn.
 */
final class FirstLook {

    private final Approach approach;

    FirstLook(Approach approach) {
        this.approach = approach;
    }

    void look(Salon salon, ClaimedBatch batch, Worked worked) {
        String leading = salon.leading().name();
        Map<UUID, Subject> subjects = new LinkedHashMap<>();
        for (ClaimedRequest request : batch.requests()) {
            if (request.pending().size() > 1) {
                request.subject(leading, leading).ifPresent(subject -> subjects.put(request.id(), subject));
            }
        }
        if (subjects.isEmpty()) {
            return;
        }
        approach.to(salon, leading, subjects.keySet(), worked, database -> {
            List<Erased> refused = database.refused(List.copyOf(subjects.values()));
            Set<UUID> begun = begun(salon, batch, worked, requests(refused));
            boolean journalled = !refused.isEmpty() && database.databaseId().isPresent();
            refused.stream()
                    .filter(one -> !begun.contains(one.request()))
                    .forEach(one -> worked.add(one.request(), Part.of(database, journalled, one, null)));
        });
    }

    /** Which of these an earlier attempt has erased somewhere, and a crash kept from being written down: they go on. */
    private Set<UUID> begun(Salon salon, ClaimedBatch batch, Worked worked, Set<UUID> refused) {
        Map<String, List<UUID>> elsewhere = new LinkedHashMap<>();
        for (ClaimedRequest request : batch.requests()) {
            for (Found found : request.pending()) {
                if (refused.contains(request.id())) {
                    elsewhere
                            .computeIfAbsent(found.database(), name -> new ArrayList<>())
                            .add(request.id());
                }
            }
        }
        Set<UUID> begun = new HashSet<>();
        elsewhere.forEach((name, requests) ->
                approach.to(salon, name, requests, worked, database -> begun.addAll(database.journalled(requests))));
        return begun;
    }

    private static Set<UUID> requests(List<Erased> refused) {
        Set<UUID> requests = new LinkedHashSet<>();
        refused.forEach(one -> requests.add(one.request()));
        return requests;
    }
}
