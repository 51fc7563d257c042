package org.lethe.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.plan.Reads;
import org.lethe.erasure.proof.Needles;
import org.lethe.erasure.redact.Kind;
import org.lethe.erasure.redact.Sighting;
import org.lethe.erasure.redact.Sightings;
import org.lethe.person.IdentifyingValues;
import org.lethe.person.Personal;

/** Says whose a text is that names a client, where somebody who stays is called alike. */
final class Namesakes {

    private static final int TAIL = 8;

    /** Whose a row is. */
    enum Whose {
        OURS,
        THEIRS,
        DOUBTFUL
    }

    /** A client who stays. */
    private record Other(Collection<ClientKey> keys, Sightings sightings) {}

    private final Engine engine;
    private final Collection<Case> cases;
    private @Nullable List<Other> others;

    Namesakes(Engine engine, Collection<Case> cases) {
        this.engine = engine;
        this.cases = cases;
    }

    /**
     * Whose the row is that names this client.
     *
     * @param owners keys of the clients on whom the row hangs: they decide where its words do not
     * @param cells all texts of the row; the first of them, so many, are those in which clients are looked for
     */
    Whose of(Reads.MentionRead read, Case one, List<@Nullable String> cells, Set<List<String>> owners) {
        if (others(read).isEmpty()) {
            return Whose.OURS;
        }
        Set<String> ours = seen(Sightings.of(one.identity().all()), cells);
        boolean hangsOnOurs = hangsOn(one.family().keys(), owners);
        Whose whose = Whose.OURS;
        for (Other other : others(read)) {
            if (seen(other.sightings(), cells.subList(0, read.textWidth())).isEmpty()) {
                continue;
            }
            Set<String> theirs = seen(other.sightings(), cells);
            boolean hangsOnTheirs = hangsOn(other.keys(), owners);
            if (!theirs.containsAll(ours) || hangsOnOurs && !hangsOnTheirs) {
                continue;
            }
            if (theirs.size() > ours.size() || hangsOnTheirs && !hangsOnOurs) {
                return Whose.THEIRS;
            }
            whose = Whose.DOUBTFUL;
        }
        return whose;
    }

    private static boolean hangsOn(Collection<ClientKey> keys, Set<List<String>> owners) {
        return keys.stream().anyMatch(key -> owners.contains(key.parts()));
    }

    private static Set<String> seen(Sightings sightings, List<@Nullable String> cells) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell != null) {
                for (Sighting sighting : sightings.in(cell)) {
                    if (sighting.hard() || deciding(sighting)) {
                        seen.add(i + " " + sighting.start());
                    }
                }
            }
        }
        return seen;
    }

    /** A birth date or an address names nobody, but tells two of the same name apart. */
    private static boolean deciding(Sighting sighting) {
        return sighting.certain() && (sighting.kind() == Kind.BIRTH_DATE || sighting.kind() == Kind.ADDRESS);
    }

    private List<Other> others(Reads.MentionRead read) {
        List<Other> known = others;
        if (known == null) {
            known = look(read);
            others = known;
        }
        return known;
    }

    private List<Other> look(Reads.MentionRead read) {
        List<ClientKey> mine =
                cases.stream().flatMap(one -> one.family().keys().stream()).toList();
        Map<String, Object> parameters = engine.keys(mine);
        Set<List<String>> names = new LinkedHashSet<>();
        Set<List<String>> emails = new LinkedHashSet<>();
        Set<List<String>> phones = new LinkedHashSet<>();
        for (Case one : cases) {
            IdentifyingValues values = one.identity().going();
            for (Personal last : values.lastNames()) {
                values.firstNames().forEach(first -> pair(names, words(first), words(last)));
            }
            values.fullNames().forEach(name -> pair(names, words(name), words(name)));
            values.emails()
                    .forEach(email -> emails.add(List.of(email.reveal().strip().toLowerCase(Locale.ROOT))));
            for (Personal phone : values.phones()) {
                String digits = phone.reveal().replaceAll("[^0-9]", "");
                phones.add(List.of(digits.substring(Math.max(0, digits.length() - TAIL))));
            }
        }
        parameters.putAll(engine.plan().dialect().parameter("n", List.copyOf(names), 2));
        parameters.putAll(engine.plan().dialect().parameter("e", List.copyOf(emails), 1));
        parameters.putAll(engine.plan().dialect().parameter("p", List.copyOf(phones), 1));
        Set<ClientKey> keys = new LinkedHashSet<>();
        engine.runner().query(read.others(), parameters).forEach(row -> keys.add(engine.key(row)));
        if (keys.isEmpty()) {
            return List.of();
        }
        Set<Family> families =
                new LinkedHashSet<>(Family.group(engine.families(keys)).values());
        families.removeIf(family -> family.keys().stream().anyMatch(mine::contains));
        return new Identities(engine)
                .read(families).entrySet().stream()
                        .map(entry -> new Other(
                                entry.getKey().keys(),
                                Sightings.of(entry.getValue().all())))
                        .toList();
    }

    private static void pair(Set<List<String>> names, List<String> first, List<String> last) {
        if (!first.isEmpty() && !last.isEmpty()) {
            names.add(List.of(first.get(0), last.get(last.size() - 1)));
        }
    }

    private List<String> words(Personal name) {
        return new ArrayList<>(Needles.of(IdentifyingValues.of(engine.settings().country())
                        .fullName(name.reveal())
                        .build())
                .words());
    }
}
