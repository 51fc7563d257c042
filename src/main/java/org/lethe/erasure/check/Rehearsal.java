package org.lethe.erasure.check;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.plan.ErasurePlan;
import org.lethe.erasure.plan.JournalStatements;
import org.lethe.erasure.plan.PlanRunner;
import org.lethe.erasure.plan.Reads;
import org.lethe.erasure.plan.Refusal;
import org.lethe.erasure.plan.Statement;
import org.lethe.erasure.plan.Step;
import org.lethe.erasure.redact.Redactor;
import org.lethe.erasure.redact.Sightings;
import org.lethe.erasure.run.MentionRows;
import org.lethe.erasure.run.RowsFound;
import org.lethe.erasure.run.StepRunner;
import org.lethe.person.IdentifyingValues;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs every statement of the plan on some real clients in a transaction that is always rolled back, so that constraints
 * say what they have to say. Never on tables without transactions.
 */
final class Rehearsal {

    private static final int SAMPLE = 20;
    private static final int TRIES = 5;
    private static final String REFUSED = "rehearsed on real clients and rolled back, the database refused: ";
    private static final Redactor NOBODY =
            Redactor.of(Sightings.of(IdentifyingValues.of("DE").build()));

    private final ErasurePlan plan;
    private final PlanRunner runner;
    private final TransactionTemplate transaction;
    private final TransactionTemplate nested;
    private final List<Finding> findings = new ArrayList<>();

    Rehearsal(ErasurePlan plan, PlanRunner runner, DataSource database) {
        this.plan = plan;
        this.runner = runner;
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
        this.transaction = new TransactionTemplate(transactions);
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    List<Finding> findings() {
        reads();
        boolean changeable = plan.schema().map().tables().keySet().stream()
                .allMatch(name -> plan.schema().table(name).transactional());
        if (changeable && findings.isEmpty()) {
            SampledClients clients = SampledClients.of(plan, runner, SAMPLE);
            attempt("tables", () -> steps(clients));
            rekey(clients);
            plan.mentions().forEach(mention -> mention(mention, clients));
            plan.histories().forEach(history -> attempt(history.name(), () -> runner.update(history, Map.of())));
        }
        return findings;
    }

    /** One after the other in one transaction, as they depend on each other; what is refused is undone by itself. */
    private void steps(SampledClients clients) {
        StepRunner steps = new StepRunner(plan, runner);
        Map<String, Object> keys = plan.keys(clients.keys());
        List<Finding> refused = new ArrayList<>();
        List<Step> all = new ArrayList<>(plan.steps());
        all.addAll(plan.late());
        steps.lookUp(all, keys);
        for (Step step : all) {
            try {
                byItself(() -> steps.run(step, keys, key -> NOBODY, new ArrayList<>()));
            } catch (DataAccessResourceFailureException | TransientDataAccessResourceException e) {
                throw e;
            } catch (DataAccessException e) {
                if (Refusal.isOfTheMoment(e)) {
                    throw e;
                }
                refused.add(Finding.error(
                        "tables." + step.table().name() + " (" + step.what() + ")", REFUSED + Refusal.of(e)));
            }
        }
        findings.addAll(refused);
    }

    /** New keys, which every foreign key follows: a check of the database may not like them. */
    private void rekey(SampledClients clients) {
        ErasurePlan.Rekey rekey = plan.rekey();
        if (rekey == null) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (List<String> old : clients.keys()) {
            List<String> row = new ArrayList<>(old);
            row.addAll(rekey.fresh(old, plan.key()));
            rows.add(row);
        }
        Map<String, Object> moved =
                plan.dialect().parameter("m", rows, 2 * plan.key().size());
        attempt("client.rekey", () -> {
            try {
                rekey.changes().forEach(change -> runner.update(change, moved));
            } finally {
                rekey.atLast().forEach(last -> runner.update(last, Map.of()));
            }
        });
    }

    /** A deadlock takes the savepoint away as well: what the database said then counts, not that the savepoint is gone. */
    private void byItself(Runnable work) {
        try {
            nested.executeWithoutResult(status -> work.run());
        } catch (TransactionSystemException e) {
            throw e.getApplicationException() instanceof DataAccessException refused ? refused : e;
        }
    }

    /** Conditions and expressions of the map are SQL too: each is tried once. */
    private void reads() {
        Map<String, Object> keys = new LinkedHashMap<>(plan.keys(List.of()));
        keys.put("tenant", null);
        keys.put("now", plan.dialect().moment(Instant.EPOCH, ZoneOffset.UTC));
        attempt("client", () -> runner.query(plan.clients().read(), keys));
        attempt("client (lock)", () -> runner.query(plan.clients().lock(), keys));
        for (Reads.GuardRead guard : plan.guards()) {
            attempt("guards." + guard.guard().name(), () -> runner.query(guard.read(), keys));
        }
        for (Reads.InvariantRead invariant : plan.invariants()) {
            for (Reads.Before rows : invariant.before()) {
                keys.putAll(RowsFound.none(rows, plan.key().size()).rowParameter(plan.dialect()));
                attempt("invariants." + invariant.name(), () -> runner.query(rows.read(), keys));
            }
            attempt("invariants." + invariant.name(), () -> runner.query(invariant.read(), keys));
        }
        for (Reads.HoldRead hold : plan.holds()) {
            attempt("tables." + hold.table().name() + ".hold", () -> runner.query(hold.read(), keys));
        }
        plan.proof().forEach(proof -> proof(proof, keys));
        Map<String, Object> words = new LinkedHashMap<>(keys);
        words.putAll(plan.dialect().parameter("w", List.of(), 1));
        words.putAll(plan.dialect().parameter("d", List.of(), 1));
        words.putAll(plan.dialect().parameter("n", List.of(), 2));
        words.putAll(plan.dialect().parameter("e", List.of(), 1));
        words.putAll(plan.dialect().parameter("p", List.of(), 1));
        words.putAll(plan.dialect().parameter("l", List.of(), 1));
        if (!plan.mentions().isEmpty()) {
            plan.namesakes()
                    .lastNames()
                    .forEach(names -> attempt("client.finders.lastName", () -> runner.query(names.read(), words)));
            attempt("client.finders", () -> runner.query(plan.namesakes().clients(), words));
            plan.namesakes().people().forEach(people -> attempt("others", () -> runner.query(people.read(), words)));
        }
        for (Reads.MentionRead mention : plan.mentions()) {
            attempt("tables." + mention.table().name() + ".mentions", () -> runner.query(mention.find(), words));
        }
        if (plan.journal() != null) {
            journal(plan.journal());
        }
        attempt("client.lastVisit", () -> runner.query(plan.searches().lastVisit(), keys));
    }

    private void proof(Reads.ProofRead proof, Map<String, Object> keys) {
        String place = "tables." + proof.table().name();
        Reads.Before before = proof.before();
        if (before == null) {
            attempt(place, () -> runner.query(proof.gather(), keys));
            return;
        }
        attempt(place, () -> runner.query(before.read(), keys));
        Map<String, Object> none = RowsFound.none(before, plan.key().size()).parameter(plan.dialect());
        attempt(place, () -> runner.query(proof.gather(), none));
    }

    /** On no rows: what it may not write says so all the same. */
    private void journal(JournalStatements journal) {
        String place = journal.table().name();
        boolean made = plan.schema()
                .catalogue()
                .table(journal.table())
                .flatMap(table -> table.column("tenant"))
                .isPresent();
        if (!made) {
            return; // there is none yet, or one from before there were salons: installing comes first
        }
        attempt(place, () -> run(journal.fence(), 4));
        attempt(place, () -> run(journal.counts(), 3));
        attempt(place, () -> run(journal.leave(), 1));
        attempt(place, () -> run(journal.those(), 1));
    }

    private void run(Statement statement, int width) {
        Map<String, Object> none = plan.dialect().parameter("r", List.of(), width);
        if (statement.rows()) {
            runner.query(statement, none);
        } else {
            runner.update(statement, none);
        }
    }

    /** Also where no row mentions anybody yet: then the statement runs on no rows. */
    private void mention(Reads.MentionRead read, SampledClients clients) {
        Statement apply = read.apply();
        if (apply == null) {
            return;
        }
        Map<String, Object> words = new LinkedHashMap<>(plan.keys(clients.keys()));
        words.put("tenant", clients.salon());
        List<List<String>> values = clients.values().stream().map(List::of).toList();
        words.putAll(plan.dialect().parameter("w", values, 1));
        words.putAll(plan.dialect().parameter("d", List.of(), 1));
        attempt("tables." + read.table().name() + " (" + read.what() + ")", () -> {
            List<List<@Nullable String>> rows = runner.query(read.find(), words).stream()
                    .limit(SAMPLE)
                    .map(row -> MentionRows.changed(
                            read, row, List.of(new MentionRows.Mentioned(NOBODY, NOBODY, cell -> false))))
                    .toList();
            runner.update(apply, plan.dialect().parameter("v", rows, MentionRows.width(read)));
        });
    }

    /**
     * In a transaction of its own: a refused statement spoils a PostgreSQL transaction. One that loses against the
     * salon's own work says nothing about the map: it is tried again. A database that goes away is not the map's fault.
     */
    private void attempt(String place, Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    work.run();
                });
                return;
            } catch (DataAccessResourceFailureException | TransientDataAccessResourceException e) {
                throw e;
            } catch (DataAccessException e) {
                boolean moment = Refusal.isOfTheMoment(e);
                if (!moment || attempt == TRIES) {
                    String what = moment ? "could not be rehearsed, others hold the rows: " : REFUSED;
                    findings.add(Finding.error(place, what + Refusal.of(e)));
                    return;
                }
            }
        }
    }
}
