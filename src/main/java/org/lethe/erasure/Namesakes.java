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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.plan.Reads;
import org.lethe.erasure.proof.Needles;
import org.lethe.erasure.run.Rows;
import org.lethe.person.IdentifyingValues;
import org.lethe.person.Personal;

/** Says whose a text is that names a client, where somebody who stays is called alike. */
final class Namesakes {

    /** Whose a row is. */
    enum Whose {
        OURS,
        THEIRS,
        DOUBTFUL
    }

    /** Somebody who stays; of people who are no clients there are no keys. */
    private record Other(Collection<ClientKey> keys, Called called) {}

    private final Engine engine;
    private final List<Case> cases;
    private final Map<UUID, Called> ours = new HashMap<>();
    private @Nullable Map<UUID, List<Other>> others;

    Namesakes(Engine engine, Collection<Case> cases) {
        this.engine = engine;
        this.cases = List.copyOf(cases);
    }

    /**
     * Whose the row is that names this client.
     *
     * @param texts in how many of the cells, the first ones, clients are looked for
     * @param cells all texts of the row
     * @param owners keys of the clients on whom the row hangs: they decide where its words do not
     */
    Whose of(int texts, Case one, List<@Nullable String> cells, Set<List<String>> owners) {
        List<Other> others = others().getOrDefault(one.subject().request(), List.of());
        if (others.isEmpty()) {
            return Whose.OURS;
        }
        Called called = ours.computeIfAbsent(
                one.subject().request(), unused -> Called.of(one.identity().all()));
        Places mine = called.in(cells);
        boolean hangsOnOurs = hangsOn(one.family().keys(), owners);
        Whose whose = Whose.OURS;
        for (Other other : others) {
            if (other.called().in(cells.subList(0, texts)).none()) {
                continue;
            }
            Places theirs = other.called().in(cells);
            boolean hangsOnTheirs = hangsOn(other.keys(), owners);
            Whose decided = between(mine, theirs, hangsOnOurs && !hangsOnTheirs, hangsOnTheirs && !hangsOnOurs);
            if (decided == Whose.THEIRS) {
                return decided;
            }
            whose = decided == Whose.OURS ? whose : decided;
        }
        return whose;
    }

    /** A key decides over a part of the name, anything else on file over a key. */
    private static Whose between(Places mine, Places theirs, boolean keyIsOurs, boolean keyIsTheirs) {
        boolean partsSpeakForUs = !theirs.cover(mine) && theirs.coverButParts(mine);
        if (keyIsOurs || !theirs.cover(mine) && !partsSpeakForUs) {
            return Whose.OURS;
        }
        if (keyIsTheirs) {
            return Whose.THEIRS;
        }
        if (partsSpeakForUs) {
            return mine.cover(theirs) ? Whose.OURS : Whose.DOUBTFUL;
        }
        boolean partsSpeakForThem = mine.coverButParts(theirs) && mine.named();
        return mine.cover(theirs) || partsSpeakForThem ? Whose.DOUBTFUL : Whose.THEIRS;
    }

    private static boolean hangsOn(Collection<ClientKey> keys, Set<List<String>> owners) {
        return keys.stream().anyMatch(key -> owners.contains(key.parts()));
    }

    private Map<UUID, List<Other>> others() {
        Map<UUID, List<Other>> known = others;
        if (known == null) {
            known = look();
            others = known;
        }
        return known;
    }

    /** Who may be meant instead of each client: nobody who may be meant instead of another one only. */
    private Map<UUID, List<Other>> look() {
        Given given = new Given();
        cases.forEach(one -> note(one, given));
        Map<UUID, List<Other>> found = new HashMap<>();
        clients(given, found);
        engine.plan().namesakes().people().forEach(people -> others(people, given, found));
        return found;
    }

    private void clients(Given given, Map<UUID, List<Other>> found) {
        Set<ClientKey> mine =
                cases.stream().flatMap(one -> one.family().keys().stream()).collect(Collectors.toSet());
        Map<String, Object> parameters = engine.keys(mine);
        parameters.putAll(given.parameters(engine.plan().dialect()));
        Map<ClientKey, Set<UUID>> meant = new LinkedHashMap<>();
        for (Map<String, Object> row :
                engine.runner().query(engine.plan().namesakes().clients(), parameters)) {
            meant.computeIfAbsent(engine.key(row), unused -> new LinkedHashSet<>())
                    .addAll(given.of(row));
        }
        if (meant.isEmpty()) {
            return;
        }
        Set<Family> families = new LinkedHashSet<>(
                Family.group(engine.families(meant.keySet())).values());
        families.removeIf(family -> family.keys().stream().anyMatch(mine::contains));
        new Identities(engine).read(families).forEach((family, identity) -> {
            Other other = new Other(family.keys(), Called.of(identity.all()));
            family.keys().stream()
                    .flatMap(key -> meant.getOrDefault(key, Set.of()).stream())
                    .distinct()
                    .forEach(request -> add(found, request, other));
        });
    }

    private void others(Reads.People people, Given given, Map<UUID, List<Other>> found) {
        Map<String, Object> parameters = given.parameters(engine.plan().dialect());
        for (Map<String, Object> row : engine.runner().query(people.read(), parameters)) {
            IdentifyingValues values = new Identities(engine)
                    .of(people.roles(), Rows.cells(row, people.roles().size()));
            Other other = new Other(Set.of(), Called.of(values));
            given.of(row).forEach(request -> add(found, request, other));
        }
    }

    private static void add(Map<UUID, List<Other>> found, UUID request, Other other) {
        found.computeIfAbsent(request, unused -> new ArrayList<>()).add(other);
    }

    private void note(Case one, Given given) {
        UUID request = one.subject().request();
        IdentifyingValues values = one.identity().going();
        for (Personal last : values.lastNames()) {
            values.firstNames().forEach(first -> pairs(given, request, words(first), words(last)));
        }
        values.fullNames().forEach(name -> pairs(given, request, words(name), words(name)));
        values.emails()
                .forEach(email -> given.email(request, email.reveal().strip().toLowerCase(Locale.ROOT)));
        values.phones().forEach(phone -> given.phone(request, PhoneTail.digits(phone.reveal())));
    }

    /** Each word of one with each of the other: a text on Anna Müller may be taken for one on Anna-Lena Müller-Kühn. */
    private static void pairs(Given given, UUID request, List<String> first, List<String> last) {
        for (String one : first) {
            last.forEach(other -> given.names(request, one, other));
        }
    }

    private List<String> words(Personal name) {
        return new ArrayList<>(Needles.of(IdentifyingValues.of(engine.settings().country())
                        .fullName(name.reveal())
                        .build())
                .words());
    }
}
