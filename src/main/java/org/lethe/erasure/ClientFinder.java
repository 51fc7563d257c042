package org.lethe.erasure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.plan.Reads;
import org.lethe.erasure.plan.Statement;
import org.lethe.erasure.run.Rows;
import org.lethe.person.DateForms;
import org.lethe.person.Identifiers;
import org.lethe.person.Personal;

/** Finds the clients who may be meant. */
final class ClientFinder {

    private final Engine engine;
    private final Standings standings;

    ClientFinder(Engine engine, @Nullable Journal journal) {
        this.engine = engine;
        this.standings = new Standings(engine, journal);
    }

    List<Match> find(Identifiers who, String country) {
        return findAll(List.of(who), country).get(0);
    }

    /** The clients of each, in the order given; read with a few statements for all. */
    List<List<Match>> findAll(List<Identifiers> all, String country) {
        @Nullable Map<String, Set<ClientKey>> references = references(all);
        List<Set<ClientKey>> keys =
                all.stream().map(who -> keys(who, references)).toList();
        Set<ClientKey> every = keys.stream().flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new));
        if (every.isEmpty()) {
            return all.stream().map(who -> List.<Match>of()).toList();
        }
        Map<ClientKey, Family> families = Family.group(engine.families(every));
        Map<Family, Candidate> candidates = candidates(new LinkedHashSet<>(families.values()));
        Map<ClientKey, Standing> states =
                standings.of(candidates.keySet().stream().map(Family::head).toList());
        List<List<Match>> matches = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Set<Family> near = new LinkedHashSet<>();
            keys.get(i).stream().map(families::get).filter(Objects::nonNull).forEach(near::add);
            List<Match> meant = new ArrayList<>();
            for (Family family : near) {
                Candidate candidate =
                        Objects.requireNonNull(candidates.get(family)).afresh();
                if (candidate.compare(all.get(i), country).meant()) {
                    ClientKey head = family.head().key();
                    meant.add(match(family, candidate, states.getOrDefault(head, Standing.ACTIVE)));
                }
            }
            matches.add(meant);
        }
        return matches;
    }

    private Set<ClientKey> keys(Identifiers who, @Nullable Map<String, Set<ClientKey>> references) {
        Set<ClientKey> keys = new LinkedHashSet<>();
        Personal reference = who.reference();
        if (reference != null && references != null) {
            keys.addAll(references.getOrDefault(reference.reveal().strip(), Set.of()));
        } else {
            look(keys, Reads.Role.REFERENCE, reference);
        }
        look(keys, Reads.Role.EMAIL, who.email());
        look(keys, Reads.Role.PHONE, who.phone());
        if (who.birthDate() != null && who.firstName() != null && who.lastName() != null) {
            look(keys, who.birthDate());
        }
        return keys;
    }

    /** Whose the references are, by one statement; {@code null} where each must be looked for by itself. */
    private @Nullable Map<String, Set<ClientKey>> references(List<Identifiers> all) {
        Statement statement = engine.plan().searches().references();
        List<List<String>> given = all.stream()
                .map(Identifiers::reference)
                .filter(Objects::nonNull)
                .map(reference -> List.of(reference.reveal().strip()))
                .distinct()
                .toList();
        if (statement == null || given.size() < 2) {
            return null;
        }
        Map<String, Object> parameters = engine.parameters();
        parameters.putAll(engine.plan().dialect().parameter("v", given, 1));
        Map<String, Set<ClientKey>> references = new HashMap<>();
        for (Map<String, Object> row : engine.runner().query(statement, parameters)) {
            references
                    .computeIfAbsent(String.valueOf(Rows.text(row, "lethe_r")), value -> new LinkedHashSet<>())
                    .add(engine.key(row));
        }
        return references;
    }

    Optional<ClientKey> keyOf(String reference) {
        Set<ClientKey> keys = new LinkedHashSet<>();
        look(keys, Reads.Role.REFERENCE, new Personal(reference));
        return engine.families(keys).stream()
                .filter(row -> keys.contains(row.key()) && reference.equals(row.reference()))
                .map(ClientRow::key)
                .findFirst();
    }

    private void look(Set<ClientKey> keys, Reads.Role role, @Nullable Personal given) {
        Statement statement = engine.plan().searches().byRole().get(role);
        if (given == null || statement == null) {
            return;
        }
        String value = given.reveal().strip();
        Optional<String> tail = PhoneTail.of(value);
        if (role == Reads.Role.PHONE && tail.isEmpty()) {
            return;
        }
        Map<String, Object> parameters = engine.parameters();
        parameters.put("v", value);
        parameters.put("w", value.toLowerCase(Locale.ROOT));
        parameters.put("p", tail.orElse(""));
        engine.runner().query(statement, parameters).forEach(row -> keys.add(engine.key(row)));
    }

    private void look(Set<ClientKey> keys, LocalDate birthDate) {
        Statement statement = engine.plan().searches().byRole().get(Reads.Role.BIRTH_DATE);
        if (statement != null) {
            Map<String, Object> parameters = engine.parameters();
            List<String> written = DateForms.written(birthDate);
            parameters.put("v", written.get(0));
            for (int i = 0; i < written.size(); i++) {
                parameters.put("d" + (i + 1), written.get(i));
            }
            engine.runner().query(statement, parameters).forEach(row -> keys.add(engine.key(row)));
        }
    }

    private Map<Family, Candidate> candidates(Collection<Family> families) {
        Map<ClientKey, Candidate> byKey = new HashMap<>();
        Map<Family, Candidate> candidates = new LinkedHashMap<>();
        for (Family family : families) {
            Candidate candidate = new Candidate();
            for (ClientRow member : family.members()) {
                byKey.put(member.key(), candidate);
                for (Reads.Role role : Reads.Role.values()) {
                    candidate.addAll(role, member.values(engine.plan(), role));
                }
            }
            candidates.put(family, candidate);
        }
        for (Reads.OtherIdentity other : engine.plan().otherIdentity()) {
            for (Map<String, Object> row : engine.runner().query(other.read(), engine.keys(byKey.keySet()))) {
                Candidate candidate = byKey.get(engine.key(row));
                String value = Rows.text(row, "lethe_c1");
                if (candidate != null && value != null && !value.isBlank()) {
                    candidate.add(other.role(), value);
                }
            }
        }
        return candidates;
    }

    private Match match(Family family, Candidate candidate, Standing standing) {
        ClientRow head = family.head();
        Personal email = family.members().stream()
                .flatMap(member -> member.values(engine.plan(), Reads.Role.EMAIL).stream())
                .findFirst()
                .map(Personal::new)
                .orElse(null);
        String reference = head.reference();
        return new Match(
                head.key(),
                reference == null || reference.isBlank() ? null : new Personal(reference),
                standing,
                candidate.matched(),
                candidate.certain(),
                email);
    }
}
