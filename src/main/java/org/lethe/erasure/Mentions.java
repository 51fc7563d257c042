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
import org.lethe.erasure.plan.Reads;
import org.lethe.erasure.redact.Kind;
import org.lethe.erasure.redact.Redactor;
import org.lethe.erasure.redact.Sighting;
import org.lethe.erasure.run.MentionRows;
import org.lethe.erasure.run.Rows;

/**
 * Forgets clients in free-text trails that carry no key: rows whose text names one of them beyond doubt. A cheap look in
 * SQL for parts of names and numbers, then an exact one here.
 */
final class Mentions {

    private final Engine engine;
    private final Collection<Case> cases;
    private final Map<UUID, List<TableCount>> counts = new HashMap<>();
    private final Map<UUID, Finds> doubts = new HashMap<>();
    private final Namesakes namesakes;
    private final LastNames lastNames;

    Mentions(Engine engine, Collection<Case> cases) {
        this.engine = engine;
        this.cases = cases;
        this.namesakes = new Namesakes(engine, cases);
        this.lastNames = new LastNames(engine, cases);
    }

    /** What was changed, by request. Finds out the doubtful rows, too: before anybody of the batch has left them. */
    Map<UUID, List<TableCount>> forget() {
        for (Reads.MentionRead read : engine.plan().mentions()) {
            Map<Case, Integer> rows = new LinkedHashMap<>();
            List<List<@Nullable String>> changes = new ArrayList<>();
            for (Map<String, Object> row : find(read)) {
                List<Case> named = named(read, row);
                doubt(read, row, named);
                if (!named.isEmpty()) {
                    named.forEach(one -> rows.merge(one, 1, Integer::sum));
                    Set<List<String>> owners = owners(read, row);
                    changes.add(MentionRows.changed(
                            read,
                            row,
                            named.stream()
                                    .map(one -> new MentionRows.Mentioned(
                                            redactor(one, texts(read, row), owners),
                                            one.redactor(),
                                            cell -> isNamed(one, cell, owners)))
                                    .toList()));
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
            for (Map<String, Object> row : find(read)) {
                named(read, row).forEach(one -> add(left, one, read, "MENTION", row));
            }
        }
        return left;
    }

    /** Rows that were left alone because they may speak of somebody else who is called alike, or of two people; by request. */
    Map<UUID, Finds> doubts() {
        return doubts;
    }

    /** The same of one client of whom nothing was changed. */
    List<ResidueHit> doubtful() {
        for (Reads.MentionRead read : engine.plan().mentions()) {
            for (Map<String, Object> row : find(read)) {
                doubt(read, row, named(read, row));
            }
        }
        return doubts.values().stream().flatMap(finds -> finds.hits().stream()).toList();
    }

    private void doubt(Reads.MentionRead read, Map<String, Object> row, List<Case> named) {
        named(read, row, Namesakes.Whose.DOUBTFUL).forEach(one -> add(doubts, one, read, Doubts.NAMESAKE, row));
        alone(read, row, named).forEach(one -> add(doubts, one, read, Kind.NAME.name(), row));
    }

    private static void add(
            Map<UUID, Finds> finds, Case one, Reads.MentionRead read, String kind, Map<String, Object> row) {
        finds.computeIfAbsent(one.subject().request(), unused -> new Finds())
                .add(read.table(), String.join(", ", read.texts()), kind, row);
    }

    /** In whose rows words stay that may be the name; of their own rows the proof tells. */
    private List<Case> alone(Reads.MentionRead read, Map<String, Object> row, List<Case> named) {
        List<String> texts = texts(read, row);
        Set<List<String>> owners = owners(read, row);
        return cases.stream()
                .filter(one -> named.contains(one)
                        ? !read.deletes() && isLeft(redactor(one, texts, owners), texts)
                        : !hangsOn(one, owners) && isNear(one, texts))
                .toList();
    }

    private Set<List<String>> owners(Reads.MentionRead read, Map<String, Object> row) {
        return MentionRows.owners(read, row, engine.plan().key().size());
    }

    private static List<String> texts(Reads.MentionRead read, Map<String, Object> row) {
        List<String> texts = new ArrayList<>();
        for (String text : Rows.cells(row, read.textWidth())) {
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** What takes the client out of a row with these texts: all that is seen, or less where it may be somebody else's. */
    private Redactor redactor(Case one, List<String> texts, Set<List<String>> owners) {
        boolean ofAnother = isAnothers(one, owners);
        boolean named = texts.stream().anyMatch(text -> isNamed(one, text, owners));
        if (named && !ofAnother) {
            return one.redactor();
        }
        return one.redactor().only((text, certain) -> {
            if (ofAnother && isNamed(one, text, owners)) {
                return certain;
            }
            List<Sighting> titled = lastNames.only(one, text);
            return certain.stream()
                    .filter(seen -> titled.contains(seen) || ofAnother && named && seen.kind() == Kind.ADDRESS)
                    .toList();
        });
    }

    /** Beyond doubt; in a row that hangs on somebody else, what is that one's as well names nobody: a phone of a family. */
    private boolean isNamed(Case one, String text, Set<List<String>> owners) {
        return one.needles().namesClient(text)
                && !(isAnothers(one, owners) && namesakes.of(1, one, List.of(text), owners) == Namesakes.Whose.THEIRS);
    }

    private static boolean isAnothers(Case one, Set<List<String>> owners) {
        return !owners.isEmpty() && !hangsOn(one, owners);
    }

    /** Behind a title, as nobody else is called. */
    private boolean isTitled(Case one, String cell) {
        return !lastNames.only(one, cell).isEmpty();
    }

    private static boolean hangsOn(Case one, Set<List<String>> owners) {
        return one.family().keys().stream().anyMatch(key -> owners.contains(key.parts()));
    }

    /** Whether words stay that may be the name, beside what is taken out. */
    private static boolean isLeft(Redactor redactor, List<String> texts) {
        return texts.stream().anyMatch(text -> !redactor.redact(text).left().isEmpty());
    }

    /** Whether first and last name stand near to each other where nothing is taken out. */
    private static boolean isNear(Case one, List<String> texts) {
        return texts.stream().noneMatch(one.needles()::namesClient)
                && texts.stream().anyMatch(one.needles()::mayNameClient);
    }

    /** The keys of the rows of one table that name somebody. */
    List<String> rows(Reads.MentionRead read) {
        return find(read).stream()
                .filter(row -> !named(read, row).isEmpty())
                .map(row -> String.join("/", Rows.rowKey(row, read.rowWidth())))
                .toList();
    }

    private List<Map<String, Object>> find(Reads.MentionRead read) {
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
        return engine.runner().query(read.find(), parameters);
    }

    private static List<List<String>> rows(Set<String> values) {
        return values.stream()
                .filter(value -> value.length() > 1)
                .map(value -> List.of(value.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private List<Case> named(Reads.MentionRead read, Map<String, Object> row) {
        return named(read, row, Namesakes.Whose.OURS);
    }

    private List<Case> named(Reads.MentionRead read, Map<String, Object> row, Namesakes.Whose wanted) {
        int cells = read.textWidth() + read.cells().size();
        List<@Nullable String> all = Rows.cells(row, cells + read.more());
        List<@Nullable String> texts = new ArrayList<>(all.subList(0, read.textWidth()));
        List<@Nullable String> whole = new ArrayList<>(texts);
        whole.addAll(all.subList(cells, all.size()));
        Set<List<String>> owners = owners(read, row);
        List<Case> named = new ArrayList<>();
        for (Case one : cases) {
            boolean sure = texts.stream().anyMatch(text -> text != null && isNamed(one, text, owners));
            boolean titled =
                    !sure && !read.deletes() && texts.stream().anyMatch(text -> text != null && isTitled(one, text));
            if (titled && wanted == Namesakes.Whose.OURS
                    || sure && namesakes.of(texts.size(), one, whole, owners) == wanted) {
                named.add(one);
            }
        }
        return named;
    }
}
