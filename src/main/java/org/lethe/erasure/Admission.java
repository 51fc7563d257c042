package org.lethe.erasure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.run.Rows;

/** Looks who may be forgotten now. What no longer holds leaves the batch with a verdict. */
final class Admission {

    private final Engine engine;
    private final Map<Subject, Family> admitted = new LinkedHashMap<>();
    private final List<Erased> left = new ArrayList<>();

    Admission(Engine engine) {
        this.engine = engine;
    }

    /** Who stays, in the order given. */
    Map<Subject, Family> admitted() {
        return admitted;
    }

    List<Erased> left() {
        return left;
    }

    /** Looks again, under lock. */
    void look(List<Subject> subjects) {
        look(subjects, engine.lock(keys(subjects)));
    }

    /** Looks without lock: what is seen may be otherwise a moment later. */
    void glance(List<Subject> subjects) {
        look(subjects, engine.families(keys(subjects)));
    }

    private static List<ClientKey> keys(List<Subject> subjects) {
        return subjects.stream().map(Subject::key).toList();
    }

    private void look(List<Subject> subjects, List<ClientRow> clients) {
        Map<ClientKey, Family> families = Family.group(clients);
        Collection<ClientKey> keys = families.keySet();
        Map<ClientKey, List<GuardHit>> guards = new Guards(engine).standing(keys);
        Map<ClientKey, LocalDate> visits =
                subjects.stream().anyMatch(subject -> subject.dueBefore() != null) ? visits(engine, keys) : Map.of();
        for (Subject subject : subjects) {
            Family family = families.get(subject.key());
            Verdict verdict = family == null ? new Verdict.Gone() : verdict(subject, family, guards, visits);
            if (verdict == null && family != null) {
                admitted.put(subject, family);
            } else {
                left.add(Erased.without(subject.request(), Objects.requireNonNull(verdict)));
            }
        }
    }

    private @Nullable Verdict verdict(
            Subject subject, Family family, Map<ClientKey, List<GuardHit>> guards, Map<ClientKey, LocalDate> visits) {
        if (family.isProtected()) {
            return new Verdict.Protected();
        }
        List<GuardHit> standing = Guards.of(family, guards);
        if (!standing.isEmpty()) {
            return new Verdict.Blocked(standing);
        }
        LocalDate before = subject.dueBefore();
        if (before != null && !due(family, before, visits)) {
            return new Verdict.NotDue();
        }
        String digest = subject.digest();
        if (digest != null
                && !digest.equals(new Previews(engine).of(family, standing).digest())) {
            return new Verdict.Changed();
        }
        return null;
    }

    private static boolean due(Family family, LocalDate before, Map<ClientKey, LocalDate> visits) {
        return family.members().stream().anyMatch(member -> dated(member, visits))
                && family.members().stream().allMatch(member -> {
                    LocalDate visit = visits.get(member.key());
                    LocalDate created = member.created();
                    return (visit == null || visit.isBefore(before)) && (created == null || created.isBefore(before));
                });
    }

    /** Whether a visit or the making of the record is known: of whom neither is, no period has run out. */
    static boolean dated(ClientRow row, Map<ClientKey, LocalDate> visits) {
        return row.created() != null || visits.containsKey(row.key());
    }

    /** The day of the newest visit of each client, where there is one. */
    static Map<ClientKey, LocalDate> visits(Engine engine, Collection<ClientKey> keys) {
        Map<ClientKey, LocalDate> visits = new HashMap<>();
        if (keys.isEmpty()) {
            return visits;
        }
        for (Map<String, Object> row :
                engine.runner().query(engine.plan().searches().lastVisit(), engine.keys(keys))) {
            LocalDate day = ClientRow.date(Rows.text(row, "lethe_v"));
            if (day != null) {
                visits.merge(engine.key(row), day, (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return visits;
    }
}
