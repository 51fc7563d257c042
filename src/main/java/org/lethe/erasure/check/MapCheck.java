package org.lethe.erasure.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.map.ErasureMap;
import org.lethe.erasure.plan.ErasurePlan;
import org.lethe.erasure.plan.MapSchema;
import org.lethe.erasure.plan.PlanRunner;
import org.lethe.erasure.plan.PlanRunners;
import org.lethe.erasure.plan.Refusal;
import org.lethe.erasure.plan.UnknownNameException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;

/** Checks a map against a database: names, coverage, constraints, and a rehearsal that is rolled back. */
public final class MapCheck {

    private final MapSchema schema;
    private final DataSource database;
    private final PlanRunners runners;

    public MapCheck(ErasureMap map, Catalogue catalogue, DataSource database, PlanRunners runners) {
        this.schema = new MapSchema(map, catalogue);
        this.database = database;
        this.runners = runners;
    }

    /** What was found; plan and runner where the map could be compiled. */
    public record Outcome(MapCheckResult result, @Nullable ErasurePlan plan, @Nullable PlanRunner runner) {}

    public Outcome run() {
        List<Finding> findings = new ArrayList<>(new NameCheck(schema).findings());
        if (!findings.isEmpty()) {
            return new Outcome(new MapCheckResult(findings), null, null);
        }
        findings.addAll(looked(() -> new ClientKeyCheck(schema, database).findings()));
        findings.addAll(new CoverageCheck(schema).findings());
        findings.addAll(new RowSecurityCheck(schema).findings());
        findings.addAll(new StorageCheck(schema).findings());
        findings.addAll(new SalonCheck(schema).findings());
        findings.addAll(new LinkCheck(schema).findings());
        findings.addAll(new KeepCheck(schema).findings());
        findings.addAll(new NewValueCheck(schema).findings());
        findings.addAll(new DutyCheck(schema).findings());
        try {
            ErasurePlan plan = ErasurePlan.compile(schema);
            PlanRunner runner = runners.start(schema.map().name(), plan.statements(), database);
            try {
                findings.addAll(values(schema, plan, runner, findings));
            } catch (RuntimeException e) {
                runner.close();
                throw e;
            }
            return new Outcome(new MapCheckResult(findings), plan, runner);
        } catch (UnknownNameException e) {
            findings.add(Finding.error(e.path(), e.problem()));
        } catch (IllegalArgumentException e) {
            findings.add(Finding.error("plan", String.valueOf(e.getMessage())));
        }
        return new Outcome(new MapCheckResult(findings), null, null);
    }

    /** What values tell; nothing is rehearsed where the map is wrong already. */
    private List<Finding> values(MapSchema schema, ErasurePlan plan, PlanRunner runner, List<Finding> before) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(looked(() -> new DocumentCheck(schema, database).findings()));
        findings.addAll(looked(() -> new KeyCheck(schema, database).findings()));
        findings.addAll(looked(() -> new FinenessCheck(schema, database).findings()));
        findings.addAll(looked(() -> new KeylessCheck(schema, database).findings()));
        findings.addAll(looked(() -> new DeadLinkCheck(schema, database).findings()));
        if (Stream.concat(before.stream(), findings.stream())
                .noneMatch(finding -> finding.severity() == Finding.Severity.ERROR)) {
            findings.addAll(new Rehearsal(plan, runner, database).findings());
            findings.addAll(new ValueCheck(plan, runner, database).findings());
            findings.addAll(looked(() -> new MentionCheck(plan, runner, database).findings()));
        }
        return findings;
    }

    /** Looks at values, as far as the user may. */
    private static List<Finding> looked(Supplier<List<Finding>> look) {
        try {
            return look.get();
        } catch (BadSqlGrammarException | PermissionDeniedDataAccessException e) {
            return List.of(Finding.error("tables", "the database refused to show values: " + Refusal.withAdvice(e)));
        }
    }
}
