package org.lethe.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.plan.Reads;
import org.lethe.erasure.redact.Kind;
import org.lethe.erasure.run.MentionRows;

/**
 * Forgets clients in free-text trails that carry no key: rows whose text names one of them beyond doubt. A cheap look in
 * SQL for parts of names and numbers, then an exact one here.
 */
final class Mentions {

    private final Engine engine;
    private final Collection<Case> cases;
    private final Naming naming;
    private final Map<UUID, List<TableCount>> counts = new HashMap<>();
    private final Map<UUID, Finds> doubts = new HashMap<>();

    Mentions(Engine engine, Collection<Case> cases) {
        this.engine = engine;
        this.cases = cases;
        this.naming = new Naming(engine, cases);
    }

    /** What was changed, by request. Finds out the doubtful rows, too: before anybody of the batch has left them. */
    Map<UUID, List<TableCount>> forget() {
        for (Reads.MentionRead read : engine.plan().mentions()) {
            Map<Case, Integer> rows = new LinkedHashMap<>();
            List<List<@Nullable String>> changes = new ArrayList<>();
            for (MentionRow row : find(read)) {
                List<Case> named = naming.named(row);
                doubt(row, named);
                if (!named.isEmpty()) {
                    named.forEach(one -> rows.merge(one, 1, Integer::sum));
                    changes.add(naming.without(row, named));
                }
            }
            if (!changes.isEmpty() && read.apply() != null) {
                engine.runner()
                        .update(read.apply(), engine.plan().dialect().parameter("v", changes, MentionRows.width(read)));
            }
            rows.forEach((one, number) -> counts.computeIfAbsent(one.subject().request(), unused -> new ArrayList<>())
                    .add(new TableCount(read.table().name(), number, read.what())));
        }
        return counts;
    }

    /** Where somebody is still named, by request. */
    Map<UUID, Finds> left() {
        Map<UUID, Finds> left = new HashMap<>();
        for (Reads.MentionRead read : engine.plan().mentions()) {
            for (MentionRow row : find(read)) {
                naming.named(row).forEach(one -> add(left, one, row, "MENTION"));
            }
        }
        return left;
    }

    /** Rows that were left alone because they may speak of somebody else who is called alike, or of two people; by request. */
    Map<UUID, Finds> doubts() {
        return doubts;
    }

    /**
     * The same of one client of whom nothing was changed.
     *
     * @param own keys of the rows that hang on the client: whoever else is named there, they are the client's
     */
    List<ResidueHit> doubtful(Map<TableName, Set<String>> own) {
        for (Reads.MentionRead read : engine.plan().mentions()) {
            Set<String> ours = own.getOrDefault(read.table(), Set.of());
            for (MentionRow row : find(read)) {
                List<Case> named = naming.named(row);
                if (ours.contains(row.key())) {
                    left(row, named);
                } else {
                    doubt(row, named);
                }
            }
        }
        return doubts.values().stream().flatMap(finds -> finds.hits().stream()).toList();
    }

    private void doubt(MentionRow row, List<Case> named) {
        naming.doubtful(row).forEach(one -> add(doubts, one, row, Doubts.NAMESAKE));
        left(row, named);
    }

    private void left(MentionRow row, List<Case> named) {
        naming.alone(row, named).forEach(one -> add(doubts, one, row, Kind.NAME.name()));
    }

    private static void add(Map<UUID, Finds> finds, Case one, MentionRow row, String kind) {
        Reads.MentionRead read = row.read();
        finds.computeIfAbsent(one.subject().request(), unused -> new Finds())
                .add(read.table(), String.join(", ", read.texts()), kind, row.row());
    }

    /** The keys of the rows of one table that name somebody. */
    List<String> rows(Reads.MentionRead read) {
        return find(read).stream()
                .filter(row -> !naming.named(row).isEmpty())
                .map(MentionRow::key)
                .toList();
    }

    private List<MentionRow> find(Reads.MentionRead read) {
        Set<String> words = new LinkedHashSet<>();
        Set<String> digits = new LinkedHashSet<>();
        cases.forEach(one -> {
            words.addAll(one.needles().words());
            digits.addAll(one.needles().digits());
        });
        if (words.isEmpty() && digits.isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = engine.keys(
                cases.stream().flatMap(one -> one.family().keys().stream()).toList());
        parameters.putAll(engine.plan().dialect().parameter("w", rows(words), 1));
        parameters.putAll(engine.plan().dialect().parameter("d", rows(digits), 1));
        return engine.runner().query(read.find(), parameters).stream()
                .map(row -> MentionRow.of(read, row, engine.width()))
                .toList();
    }

    private static List<List<String>> rows(Set<String> values) {
        return values.stream()
                .filter(value -> value.length() > 1)
                .map(value -> List.of(value.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
