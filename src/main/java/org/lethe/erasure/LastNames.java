package org.lethe.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.plan.Statement;
import org.lethe.erasure.proof.Needles;
import org.lethe.erasure.run.Rows;
import org.lethe.person.IdentifyingValues;
import org.lethe.person.NameForms;

/**
 * Who of a batch is the only one of their last name, among clients who stay and people who are no clients: then
 * {@code Frau Müller} means nobody else.
 */
final class LastNames {

    private static final String TITLE = "Frau ";

    private final Engine engine;
    private final Collection<Case> cases;
    private @Nullable Set<UUID> shared;

    LastNames(Engine engine, Collection<Case> cases) {
        this.engine = engine;
        this.cases = cases;
    }

    /** Whether nobody else is called so. */
    boolean only(Case one) {
        Set<UUID> known = shared;
        if (known == null) {
            known = look();
            shared = known;
        }
        return !known.contains(one.subject().request());
    }

    private Set<UUID> look() {
        Map<String, List<Case>> byWord = new HashMap<>();
        for (Case one : cases) {
            words(one).forEach(word -> byWord.computeIfAbsent(word, unused -> new ArrayList<>())
                    .add(one));
        }
        Map<String, Object> parameters = engine.keys(
                cases.stream().flatMap(one -> one.family().keys().stream()).toList());
        List<List<String>> words = byWord.keySet().stream().map(List::of).toList();
        parameters.putAll(engine.plan().dialect().parameter("l", words, 1));
        Set<UUID> found = new HashSet<>();
        for (Statement names : engine.plan().namesakes().lastNames()) {
            for (Map<String, Object> row : engine.runner().query(names, parameters)) {
                String name = String.valueOf(Rows.text(row, "lethe_c1"));
                byWord.getOrDefault(String.valueOf(Rows.text(row, "lethe_g1")), List.of()).stream()
                        .filter(one -> isCalled(one, name))
                        .forEach(one -> found.add(one.subject().request()));
            }
        }
        return found;
    }

    /** In small letters: what is in every way of writing the client's last names. */
    private static Set<String> words(Case one) {
        IdentifyingValues values = one.identity().all();
        IdentifyingValues.Builder names = IdentifyingValues.of(values.country());
        values.lastNames().forEach(name -> names.lastName(name.reveal()));
        values.fullNames().forEach(name -> names.fullName(name.reveal()));
        return Needles.of(names.build()).words();
    }

    private static boolean isCalled(Case one, String name) {
        return NameForms.words(name).stream().anyMatch(word -> one.needles().namesWithTitle(TITLE + capitalised(word)));
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
