package org.lethe.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.plan.Reads;
import org.lethe.erasure.plan.Statement;
import org.lethe.erasure.run.Rows;
import org.lethe.person.Identifiers;
import org.lethe.person.Personal;

/** Finds the clients who may be meant. */
final class ClientFinder {

    private static final int TAIL = 8;

    private final Engine engine;
    private final Standings standings;

    ClientFinder(Engine engine, @Nullable Journal journal) {
        this.engine = engine;
        this.standings = new Standings(engine, journal);
    }

    List<Match> find(Identifiers who, String country) {
        Set<ClientKey> keys = new LinkedHashSet<>();
        look(keys, Reads.Role.REFERENCE, who.reference());
        look(keys, Reads.Role.EMAIL, who.email());
        look(keys, Reads.Role.PHONE, who.phone());
        if (who.birthDate() != null && who.firstName() != null && who.lastName() != null) {
            look(keys, Reads.Role.BIRTH_DATE, new Personal(who.birthDate().toString()));
        }
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<ClientKey, Family> families = Family.group(engine.families(keys));
        Map<Family, Candidate> candidates = candidates(new LinkedHashSet<>(families.values()));
        Map<ClientKey, Standing> states =
                standings.of(candidates.keySet().stream().map(Family::head).toList());
        List<Match> matches = new ArrayList<>();
        candidates.forEach((family, candidate) -> {
            if (candidate.compare(who, country).meant()) {
                matches.add(match(
                        family, candidate, states.getOrDefault(family.head().key(), Standing.ACTIVE)));
            }
        });
        return matches;
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
        String digits = value.replaceAll("[^0-9]", "");
        if (role == Reads.Role.PHONE && digits.length() < TAIL - 2) {
            return;
        }
        Map<String, Object> parameters = engine.parameters();
        parameters.put("v", value);
        parameters.put("w", value.toLowerCase(Locale.ROOT));
        parameters.put("p", digits.substring(Math.max(0, digits.length() - TAIL)));
        engine.runner().query(statement, parameters).forEach(row -> keys.add(engine.key(row)));
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
