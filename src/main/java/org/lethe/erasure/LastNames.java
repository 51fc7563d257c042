package org.lethe.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.plan.Reads;
import org.lethe.erasure.proof.Needles;
import org.lethe.erasure.redact.Sighting;
import org.lethe.erasure.run.Rows;
import org.lethe.person.IdentifyingValues;

/**
 * Whether a last name behind a title, {@code Frau Müller}, can mean nobody but a client of the batch: neither a client who
 * stays nor one of the people who are no clients is called so.
 */
final class LastNames {

    private final Engine engine;
    private final Collection<Case> cases;
    private @Nullable Map<UUID, List<Needles>> others;

    LastNames(Engine engine, Collection<Case> cases) {
        this.engine = engine;
        this.cases = cases;
    }

    /** Where the cell names the client so, and nobody else. */
    List<Sighting> only(Case one, String cell) {
        List<Sighting> titled = one.needles().titled(cell);
        if (titled.isEmpty()) {
            return titled;
        }
        List<List<Sighting>> theirs = others().getOrDefault(one.subject().request(), List.of()).stream()
                .flatMap(other -> together(other.titled(cell)).stream())
                .toList();
        return together(titled).stream()
                .filter(name -> theirs.stream().noneMatch(other -> covers(other, name)))
                .flatMap(List::stream)
                .toList();
    }

    private static boolean covers(List<Sighting> theirs, List<Sighting> ours) {
        return theirs.get(0).start() <= ours.get(0).start()
                && theirs.get(theirs.size() - 1).end()
                        >= ours.get(ours.size() - 1).end();
    }

    /** The parts of one last name: {@code Frau Meyer Landgraf}. */
    private static List<List<Sighting>> together(List<Sighting> titled) {
        List<List<Sighting>> names = new ArrayList<>();
        int end = Integer.MIN_VALUE;
        for (Sighting part : titled) {
            if (part.start() - 1 > end) {
                names.add(new ArrayList<>());
            }
            names.get(names.size() - 1).add(part);
            end = part.end();
        }
        return names;
    }

    private Map<UUID, List<Needles>> others() {
        Map<UUID, List<Needles>> known = others;
        if (known == null) {
            known = look();
            others = known;
        }
        return known;
    }

    /** Of each client of the batch, who has a part of the last name. */
    private Map<UUID, List<Needles>> look() {
        Map<String, List<UUID>> byWord = new HashMap<>();
        for (Case one : cases) {
            words(one).forEach(word -> byWord.computeIfAbsent(word, unused -> new ArrayList<>())
                    .add(one.subject().request()));
        }
        Map<String, Object> parameters = engine.keys(
                cases.stream().flatMap(one -> one.family().keys().stream()).toList());
        List<List<String>> words = byWord.keySet().stream().map(List::of).toList();
        parameters.putAll(engine.plan().dialect().parameter("l", words, 1));
        Map<UUID, List<Needles>> found = new HashMap<>();
        for (Reads.LastNames read : engine.plan().namesakes().lastNames()) {
            for (Map<String, Object> row : engine.runner().query(read.read(), parameters)) {
                Needles other = called(read.whole(), String.valueOf(Rows.text(row, "lethe_c1")));
                byWord.getOrDefault(String.valueOf(Rows.text(row, "lethe_g1")), List.of())
                        .forEach(request -> found.computeIfAbsent(request, unused -> new ArrayList<>())
                                .add(other));
            }
        }
        return found;
    }

    private Needles called(boolean whole, String name) {
        IdentifyingValues.Builder values =
                IdentifyingValues.of(engine.settings().country());
        return Needles.of((whole ? values.fullName(name) : values.lastName(name)).build());
    }

    /** In small letters: what is in every way of writing the client's last names. */
    private static Set<String> words(Case one) {
        IdentifyingValues values = one.identity().all();
        IdentifyingValues.Builder names = IdentifyingValues.of(values.country());
        values.lastNames().forEach(name -> names.lastName(name.reveal()));
        values.fullNames().forEach(name -> names.fullName(name.reveal()));
        return Needles.of(names.build()).words();
    }
}
