package org.lethe.erasure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.plan.Refusal;
import org.lethe.erasure.run.UnreadableValueException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * Forgets a batch in one transaction. Known culprits are taken out and the others tried again; where the culprit is not
 * known, the batch is halved until it stands alone.
 */
final class Batches {

    private static final int TRIES = 3;

    private final Engine engine;
    private final @Nullable Journal journal;
    private final ForgetHooks hooks;
    private final Transactions transactions;
    private final String name;

    Batches(Engine engine, @Nullable Journal journal, ForgetHooks hooks, Transactions transactions, String name) {
        this.engine = engine;
        this.journal = journal;
        this.hooks = hooks;
        this.transactions = transactions;
        this.name = name;
    }

    /** One result for each subject, in the order given. */
    List<Erased> forget(List<Subject> batch) {
        Map<UUID, Erased> results = new HashMap<>();
        run(batch, 1).forEach(erased -> results.put(erased.request(), erased));
        return batch.stream()
                .map(subject -> Objects.requireNonNull(results.get(subject.request())))
                .toList();
    }

    private List<Erased> run(List<Subject> batch, int attempt) {
        if (batch.isEmpty()) {
            return List.of();
        }
        try {
            List<Erased> results = transactions.run(() -> new Forgetting(engine, journal, hooks).run(batch));
            hooks.step("committed");
            return results;
        } catch (CulpritsException e) {
            return without(e.culprits(), batch);
        } catch (FigureChangedException e) {
            return halved(batch, new Verdict.FigureChanged(e.changed()));
        } catch (UnreadableValueException e) {
            return halved(batch, new Verdict.Failed(String.valueOf(e.getMessage())));
        } catch (DataAccessResourceFailureException | TransientDataAccessResourceException e) {
            throw new SalonDatabaseDownException(name, e);
        } catch (DataAccessException e) {
            boolean moment = Refusal.isOfTheMoment(e);
            // a random value may have met one that is there
            if ((moment || e instanceof DuplicateKeyException) && attempt < TRIES) {
                return run(batch, attempt + 1);
            }
            return halved(batch, moment ? new Verdict.Busy() : new Verdict.Failed(Refusal.of(e)));
        }
    }

    private List<Erased> without(List<Erased> culprits, List<Subject> batch) {
        Set<UUID> out = new HashSet<>();
        culprits.forEach(erased -> out.add(erased.request()));
        List<Erased> results = new ArrayList<>(culprits);
        results.addAll(run(
                batch.stream()
                        .filter(subject -> !out.contains(subject.request()))
                        .toList(),
                1));
        return results;
    }

    private List<Erased> halved(List<Subject> batch, Verdict alone) {
        if (batch.size() == 1) {
            return List.of(Erased.without(batch.get(0).request(), alone));
        }
        int middle = batch.size() / 2;
        List<Erased> results = new ArrayList<>(run(batch.subList(0, middle), 1));
        results.addAll(run(batch.subList(middle, batch.size()), 1));
        return results;
    }
}
