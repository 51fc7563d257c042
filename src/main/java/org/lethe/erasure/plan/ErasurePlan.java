package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.map.Template;

/**
 * A map compiled for one database.
 *
 * @param late steps that come after all others, renewed keys included: tables that triggers write to
 * @param histories what deletes the old versions of system-versioned tables, last of all
 */
public record ErasurePlan(
        MapSchema schema,
        Dialect dialect,
        List<Column> key,
        Reads.Clients clients,
        List<Reads.OtherIdentity> otherIdentity,
        List<Reads.GuardRead> guards,
        List<Reads.HoldRead> holds,
        List<Reads.FileRead> files,
        List<Reads.InvariantRead> invariants,
        List<Reads.RowsRead> rows,
        List<Reads.ProofRead> proof,
        List<Reads.MatchedRead> matched,
        List<Reads.DoubtfulRead> doubtful,
        List<Reads.MentionRead> mentions,
        Reads.Namesakes namesakes,
        List<Statement> refresh,
        List<Step> steps,
        List<Step> late,
        List<Statement> histories,
        @Nullable Rekey rekey,
        Searches searches,
        @Nullable JournalStatements journal,
        Map<String, Statement> reports,
        @Nullable Statement salons) {

    /** New keys for natural keys that hold a name; parts without a template stay. */
    public record Rekey(List<Optional<Template>> parts, List<Statement> changes, List<Statement> atLast) {

        private static final int MOST_TRIES = 1000;

        /** A new key in place of each of these, none like another. */
        public List<List<String>> fresh(Collection<List<String>> old, List<Column> key) {
            Set<List<String>> fresh = new LinkedHashSet<>();
            for (List<String> one : old) {
                int tries = 0;
                while (!fresh.add(fresh(one, key))) {
                    if (++tries == MOST_TRIES) {
                        throw new UnknownNameException(
                                "client.rekey", "there are too few keys of this form for all clients: make it longer");
                    }
                }
            }
            return List.copyOf(fresh);
        }

        private List<String> fresh(List<String> old, List<Column> key) {
            List<String> fresh = new ArrayList<>();
            for (int i = 0; i < old.size(); i++) {
                int length = key.get(i).length().orElse(0);
                Optional<Template> template = parts.get(i);
                fresh.add(template.isPresent() ? template.get().fill(length) : old.get(i));
            }
            return fresh;
        }
    }

    /** Looking for clients; {@code references} finds many at once ({@code lethe_r} tells whose each row is). */
    public record Searches(
            Map<Reads.Role, Statement> byRole,
            @Nullable Statement references,
            Statement clients,
            Statement some,
            Statement lastVisit,
            Statement all,
            Statement sample,
            Page page,
            @Nullable Due due) {}

    /** All clients who could be forgotten, also those who were, in key order. */
    public record Page(Statement first, Statement next) {}

    /** Who is due; {@code visits} cells say when each source saw the client last. */
    public record Due(Statement first, Statement next, int visits, Statement count) {}

    /** The plan for this map on this database. */
    public static ErasurePlan compile(MapSchema schema) {
        return new PlanCompiler(schema).compile();
    }

    /** Lets deferred constraints speak before the commit; empty where the product has none. */
    public Optional<Statement> constraintsNow() {
        return Optional.ofNullable(dialect.constraintsNow()).map(sql -> Statement.changing("constraints", sql));
    }

    /** Parameters for a batch of keys. */
    public Map<String, Object> keys(List<? extends List<String>> keys) {
        return dialect.parameter("k", keys, key.size());
    }

    /**
     * The tables behind the names in counts, with their full names. Renewed keys are counted nowhere: then all tables
     * that the plan may change.
     */
    public Set<TableName> changed(Collection<String> counted) {
        return Stream.of(
                        steps.stream().map(Step::table),
                        late.stream().map(Step::table),
                        mentions.stream().map(Reads.MentionRead::table))
                .flatMap(tables -> tables)
                .filter(table -> rekey != null || counted.contains(table.name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every statement, for the runner to prepare. */
    public List<Statement> statements() {
        List<Statement> all = new ArrayList<>(List.of(clients.lock(), clients.read()));
        clients.columns().stream()
                .map(Reads.ClientColumn::shared)
                .filter(Objects::nonNull)
                .forEach(all::add);
        otherIdentity.forEach(read -> all.add(read.read()));
        guards.forEach(read -> all.add(read.read()));
        holds.forEach(read -> all.add(read.read()));
        files.forEach(read -> all.add(read.read()));
        invariants.forEach(read -> {
            read.before().forEach(rows -> all.add(rows.read()));
            all.add(read.read());
        });
        rows.forEach(read -> all.add(read.read()));
        proof.forEach(read -> {
            all.addAll(List.of(read.gather(), read.detail()));
            if (read.before() != null) {
                all.add(read.before().read());
            }
        });
        matched.forEach(read -> all.add(read.read()));
        doubtful.forEach(read -> all.add(read.read()));
        mentions.forEach(read -> {
            all.add(read.find());
            if (read.apply() != null) {
                all.add(read.apply());
            }
        });
        namesakes.people().forEach(people -> all.add(people.read()));
        if (!mentions.isEmpty()) {
            all.add(namesakes.clients());
            namesakes.lastNames().forEach(names -> all.add(names.read()));
        }
        all.addAll(refresh);
        steps.forEach(step -> all.addAll(statements(step)));
        late.forEach(step -> all.addAll(statements(step)));
        all.addAll(histories);
        constraintsNow().ifPresent(all::add);
        if (rekey != null) {
            all.addAll(rekey.changes());
            all.addAll(rekey.atLast());
        }
        all.addAll(searches.byRole().values());
        if (searches.references() != null) {
            all.add(searches.references());
        }
        Stream.of(searches.clients(), searches.some(), searches.lastVisit(), searches.all(), searches.sample())
                .forEach(all::add);
        all.addAll(List.of(searches.page().first(), searches.page().next()));
        if (searches.due() != null) {
            all.addAll(List.of(
                    searches.due().first(),
                    searches.due().next(),
                    searches.due().count()));
        }
        if (journal != null) {
            all.addAll(journal.all());
        }
        all.addAll(reports.values());
        if (salons != null) {
            all.add(salons);
        }
        return List.copyOf(new LinkedHashSet<>(all));
    }

    private static List<Statement> statements(Step step) {
        if (step instanceof Step.Change change) {
            return change.count() == null ? List.of(change.change()) : List.of(change.count(), change.change());
        }
        if (step instanceof Step.Delete delete) {
            return List.of(delete.before().read(), delete.delete());
        }
        Step.Rewrite rewrite = (Step.Rewrite) step;
        return List.of(rewrite.read(), rewrite.write());
    }
}
