package org.lethe.erasure.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.plan.ErasurePlan;
import org.lethe.erasure.plan.PlanRunner;
import org.lethe.erasure.plan.Step;
import org.lethe.erasure.redact.Redactor;

/** Runs the steps of a plan for one batch of client keys. */
public final class StepRunner {

    private final ErasurePlan plan;
    private final PlanRunner runner;
    private final Map<Step, RowsFound> before = new HashMap<>();

    public StepRunner(ErasurePlan plan, PlanRunner runner) {
        this.plan = plan;
        this.runner = runner;
    }

    /** So many rows of one client were changed by one step. */
    public record Changed(Step step, List<String> key, int rows) {}

    /**
     * Runs these steps; the rows of all were looked up.
     *
     * @param redactors what takes the identifiers of the client with this key out of a text
     */
    public List<Changed> run(List<Step> steps, Map<String, Object> keys, Function<List<String>, Redactor> redactors) {
        List<Changed> changed = new ArrayList<>();
        for (Step step : steps) {
            run(step, keys, redactors, changed);
        }
        return changed;
    }

    /** Looks up the rows of those steps for which it is too late once others have run: to be called before any runs. */
    public void lookUp(List<Step> steps, Map<String, Object> keys) {
        for (Step step : steps) {
            if (step instanceof Step.Delete delete) {
                before.put(
                        step, RowsFound.of(runner, delete.before(), plan.key().size(), keys));
            }
        }
    }

    /** Runs one step. */
    public void run(
            Step step, Map<String, Object> keys, Function<List<String>, Redactor> redactors, List<Changed> changed) {
        if (step instanceof Step.Change change) {
            change(change, keys, changed);
        } else if (step instanceof Step.Delete delete) {
            RowsFound rows = Objects.requireNonNull(before.get(step));
            rows.counts().forEach((key, number) -> changed.add(new Changed(step, key, number)));
            if (!rows.isEmpty()) {
                runner.update(delete.delete(), rows.parameter(plan.dialect()));
            }
        } else {
            rewrite((Step.Rewrite) step, keys, redactors, changed);
        }
    }

    private void change(Step.Change step, Map<String, Object> keys, List<Changed> changed) {
        int width = plan.key().size();
        List<Map<String, Object>> counts = runner.query(step.count() == null ? step.change() : step.count(), keys);
        for (Map<String, Object> row : counts) {
            changed.add(new Changed(step, Rows.key(row, width), Rows.number(row, "lethe_n")));
        }
        if (step.count() != null && !counts.isEmpty()) {
            runner.update(step.change(), keys);
        }
    }

    private void rewrite(
            Step.Rewrite step,
            Map<String, Object> keys,
            Function<List<String>, Redactor> redactors,
            List<Changed> changed) {
        int width = plan.key().size();
        Map<List<String>, List<@Nullable String>> rewritten = new LinkedHashMap<>();
        Map<List<String>, Integer> counts = new HashMap<>();
        for (Map<String, Object> row : runner.query(step.read(), keys)) {
            List<String> key = Rows.key(row, width);
            List<String> rowKey = Rows.rowKey(row, step.rowWidth());
            List<@Nullable String> cells =
                    rewritten.getOrDefault(rowKey, Rows.cells(row, step.cells().size()));
            List<@Nullable String> after = rewritten(step, cells, redactors.apply(key));
            counts.merge(key, after.equals(cells) ? 0 : 1, Integer::sum);
            if (!after.equals(cells)) {
                rewritten.put(rowKey, after);
            }
        }
        if (!rewritten.isEmpty()) {
            List<List<@Nullable String>> values = new ArrayList<>();
            rewritten.forEach((rowKey, cells) -> {
                List<@Nullable String> all = new ArrayList<>(rowKey);
                all.addAll(cells);
                values.add(all);
            });
            int columns = step.rowWidth() + step.cells().size();
            runner.update(step.write(), plan.dialect().parameter("v", values, columns));
        }
        counts.forEach((key, rows) -> changed.add(new Changed(step, key, rows)));
    }

    private static List<@Nullable String> rewritten(
            Step.Rewrite step, List<@Nullable String> cells, Redactor redactor) {
        List<@Nullable String> after = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            Step.Cell cell = step.cells().get(i);
            try {
                after.add(CellRewriter.rewrite(cell.strategy(), cells.get(i), redactor));
            } catch (RuntimeException e) {
                throw new UnreadableValueException(step.table(), cell.column(), e);
            }
        }
        return after;
    }
}
