package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.map.ErasureMap;
import org.lethe.erasure.map.TableRule;
import org.lethe.erasure.map.Template;

/** Puts a plan together. */
final class PlanCompiler {

    /** Lethe's own table in a salon database. */
    static final String JOURNAL = "lethe_journal";

    private static final Pattern SALON = Pattern.compile("(?<![:\\w]):salon\\b");

    private final MapSchema schema;
    private final Dialect dialect;
    private final Associations associations;

    PlanCompiler(MapSchema schema) {
        this.schema = schema;
        this.dialect = Dialect.of(schema.catalogue().product());
        this.associations = new Associations(schema, dialect);
    }

    ErasurePlan compile() {
        ErasureMap map = schema.map();
        ClientReads clients = new ClientReads(schema, dialect, associations);
        TableReads tables = new TableReads(schema, dialect, associations);
        StepOrder order = new StepOrder(schema, new StepCompiler(schema, dialect, associations));
        JournalStatements journal = map.journal() ? JournalStatements.of(dialect, journalTable()) : null;
        return new ErasurePlan(
                schema,
                dialect,
                schema.key(),
                clients.clients(),
                clients.others(),
                tables.guards(),
                tables.holds(),
                tables.files(),
                tables.invariants(),
                tables.rows(),
                new ProofReads(schema, dialect, associations).reads(),
                new ProofReads(schema, dialect, associations).matched(),
                new ProofReads(schema, dialect, associations).doubtful(),
                new MentionReads(schema, dialect, associations).reads(),
                new NamesakeReads(schema, dialect, associations).reads(),
                refresh(),
                order.early(),
                order.late(),
                histories(),
                rekey(),
                new SearchCompiler(schema, dialect, associations, journal).searches(),
                journal,
                reports(),
                salons());
    }

    private @Nullable Statement salons() {
        ErasureMap.Tenant tenant = schema.map().tenant();
        return tenant == null || tenant.salons() == null ? null : Statement.reading("tenant.salons", tenant.salons());
    }

    private TableName journalTable() {
        return new TableName(schema.client().name().schema(), JOURNAL);
    }

    private List<Statement> refresh() {
        return schema.map().refresh().stream()
                .map(name -> Statement.changing(
                        "refresh." + name,
                        "refresh materialized view "
                                + dialect.quote(schema.table(name).name())))
                .toList();
    }

    private List<Statement> histories() {
        return schema.map().tables().values().stream()
                .filter(rule -> rule.history() == TableRule.History.DELETE)
                .map(rule -> Statement.changing(
                        "history." + rule.table(),
                        "delete history from "
                                + dialect.quote(schema.table(rule.table()).name())))
                .toList();
    }

    private Map<String, Statement> reports() {
        Map<String, Statement> reports = new LinkedHashMap<>();
        String salon = schema.salonColumn(schema.client())
                .map(column -> dialect.value(column, "tenant"))
                .orElse(":salon");
        schema.map()
                .reports()
                .forEach((name, sql) -> reports.put(
                        name,
                        Statement.reading(
                                "report." + name, SALON.matcher(sql).replaceAll(Matcher.quoteReplacement(salon)))));
        return reports;
    }

    private ErasurePlan.@Nullable Rekey rekey() {
        Map<String, Template> templates = schema.map().client().rekey();
        if (templates.isEmpty()) {
            return null;
        }
        List<Column> key = schema.key();
        List<Optional<Template>> parts = schema.map().client().key().stream()
                .map(name -> Optional.ofNullable(templates.get(name)))
                .toList();
        Dialect.Rekeying rekeying = dialect.rekey(new KeyHolders(schema).clientsLast(), key);
        return new ErasurePlan.Rekey(
                parts, numbered("rekey", rekeying.changes()), numbered("rekeyed", rekeying.atLast()));
    }

    private static List<Statement> numbered(String name, List<String> sql) {
        List<Statement> statements = new ArrayList<>();
        for (String text : sql) {
            statements.add(Statement.changing(name + "." + (statements.size() + 1), text));
        }
        return statements;
    }
}
