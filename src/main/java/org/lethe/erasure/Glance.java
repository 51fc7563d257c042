package org.lethe.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.plan.Refusal;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;

/** A look without lock at who could not be forgotten now, before anything is begun elsewhere. */
final class Glance {

    private final Engine engine;
    private final @Nullable Journal journal;

    Glance(Engine engine, @Nullable Journal journal) {
        this.engine = engine;
        this.journal = journal;
    }

    /** Who was forgotten by the same request before is not as they were then: the fence deals with them. */
    List<Erased> refused(List<Subject> batch) {
        List<Erased> refused = look(batch).stream()
                .filter(one -> !(one.verdict() instanceof Verdict.Gone))
                .toList();
        if (journal == null || refused.isEmpty()) {
            return refused;
        }
        Set<UUID> before = journal.those(refused.stream().map(Erased::request).toList());
        return refused.stream().filter(one -> !before.contains(one.request())).toList();
    }

    /** What the database refuses is the trouble of one; it is halved until that one stands alone. */
    private List<Erased> look(List<Subject> batch) {
        try {
            Admission admission = new Admission(engine);
            admission.glance(batch);
            return admission.left();
        } catch (DataAccessResourceFailureException | TransientDataAccessResourceException down) {
            throw down;
        } catch (DataAccessException e) {
            if (batch.size() == 1) {
                Verdict alone = Refusal.isOfTheMoment(e) ? new Verdict.Busy() : new Verdict.Failed(Refusal.of(e));
                return List.of(Erased.without(batch.get(0).request(), alone));
            }
            int middle = batch.size() / 2;
            List<Erased> left = new ArrayList<>(look(batch.subList(0, middle)));
            left.addAll(look(batch.subList(middle, batch.size())));
            return left;
        }
    }
}
