package org.lethe.erasure.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.plan.ErasurePlan;
import org.lethe.erasure.plan.PlanRunner;
import org.lethe.erasure.plan.Reads;
import org.lethe.erasure.plan.Statement;
import org.lethe.erasure.plan.Step;
import org.lethe.erasure.redact.Redactor;
import org.lethe.erasure.redact.Sightings;
import org.lethe.erasure.run.MentionRows;
import org.lethe.erasure.run.StepRunner;
import org.lethe.person.IdentifyingValues;

/**
 * Runs every statement of the plan on some real clients in a transaction that is always rolled back, so that constraints
 * say what they have to say. Never on tables without transactions.
 */
final class Rehearsal {

    private static final int SAMPLE = 20;
    private static final Redactor NOBODY =
            Redactor.of(Sightings.of(IdentifyingValues.of("DE").build()));

    private final ErasurePlan plan;
    private final PlanRunner runner;
    private final Attempts attempts;

    Rehearsal(ErasurePlan plan, PlanRunner runner, DataSource database) {
        this.plan = plan;
        this.runner = runner;
        this.attempts =
                new Attempts(database, () -> plan.constraintsNow().ifPresent(now -> runner.update(now, Map.of())));
    }

    List<Finding> findings() {
        new ReadRehearsal(plan, runner, attempts).run();
        boolean changeable = plan.schema().map().tables().keySet().stream()
                .allMatch(name -> plan.schema().table(name).transactional());
        if (changeable && attempts.findings().isEmpty()) {
            SampledClients clients = SampledClients.of(plan, runner, SAMPLE);
            attempts.attempt("tables", () -> steps(clients));
            rekey(clients);
            plan.mentions().forEach(mention -> mention(mention, clients));
            plan.histories()
                    .forEach(history -> attempts.attempt(history.name(), () -> runner.update(history, Map.of())));
        }
        return attempts.findings();
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
            refused.addAll(attempts.byItself(
                    "tables." + step.table().name() + " (" + step.what() + ")",
                    () -> steps.run(step, keys, key -> NOBODY, new ArrayList<>())));
        }
        attempts.add(refused);
    }

    /** New keys, which every foreign key follows: a check of the database may not like them. */
    private void rekey(SampledClients clients) {
        ErasurePlan.Rekey rekey = plan.rekey();
        if (rekey == null) {
            return;
        }
        attempts.attempt("client.rekey", () -> {
            List<List<String>> fresh = rekey.fresh(clients.keys(), plan.key());
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < fresh.size(); i++) {
                List<String> row = new ArrayList<>(clients.keys().get(i));
                row.addAll(fresh.get(i));
                rows.add(row);
            }
            Map<String, Object> moved =
                    plan.dialect().parameter("m", rows, 2 * plan.key().size());
            try {
                rekey.changes().forEach(change -> runner.update(change, moved));
            } finally {
                rekey.atLast().forEach(last -> runner.update(last, Map.of()));
            }
        });
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
        attempts.attempt("tables." + read.table().name() + " (" + read.what() + ")", () -> {
            List<List<@Nullable String>> rows = runner.query(read.find(), words).stream()
                    .limit(SAMPLE)
                    .map(row -> MentionRows.changed(
                            read, row, List.of(new MentionRows.Mentioned(NOBODY, NOBODY, cell -> false))))
                    .toList();
            runner.update(apply, plan.dialect().parameter("v", rows, MentionRows.width(read)));
        });
    }
}
