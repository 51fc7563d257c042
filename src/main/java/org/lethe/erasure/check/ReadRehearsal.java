package org.lethe.erasure.check;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.plan.ErasurePlan;
import org.lethe.erasure.plan.JournalStatements;
import org.lethe.erasure.plan.PlanRunner;
import org.lethe.erasure.plan.Reads;
import org.lethe.erasure.plan.Statement;
import org.lethe.erasure.run.RowsFound;

/** Runs every statement of the plan that reads, for nobody, and those of the journal on no rows. */
final class ReadRehearsal {

    private final ErasurePlan plan;
    private final PlanRunner runner;
    private final Attempts attempts;

    ReadRehearsal(ErasurePlan plan, PlanRunner runner, Attempts attempts) {
        this.plan = plan;
        this.runner = runner;
        this.attempts = attempts;
    }

    /** Conditions and expressions of the map are SQL too: each is tried once. */
    void run() {
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
        Catalogue catalogue = plan.schema().catalogue();
        if (catalogue.table(journal.table()).isEmpty()
                || !journal.missing(catalogue).isEmpty()) {
            return; // there is none yet, or one of an older Lethe: installing comes first
        }
        attempt(place, () -> run(journal.fence(), 4));
        attempt(place, () -> run(journal.counts(), 4));
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

    private void attempt(String place, Runnable work) {
        attempts.attempt(place, work);
    }
}
