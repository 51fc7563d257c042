package org.lethe.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.plan.ErasurePlan;
import org.lethe.erasure.plan.Statement;
import org.lethe.erasure.run.Rows;

/** Whose retention period has run out, and why others' has not. */
final class DueClients {

    private final Engine engine;
    private final @Nullable Journal journal;
    private final AtomicReference<@Nullable DueAhead> ahead;

    /** @param ahead what an earlier page read ahead, kept from call to call */
    DueClients(Engine engine, @Nullable Journal journal, AtomicReference<@Nullable DueAhead> ahead) {
        this.engine = engine;
        this.journal = journal;
        this.ahead = ahead;
    }

    List<Due> page(LocalDate before, @Nullable ClientKey after, int limit) {
        ErasurePlan.Due due = engine.plan().searches().due();
        if (due == null || limit < 1) {
            return List.of();
        }
        Instant now = engine.clock().instant();
        DueAhead known = ahead.get();
        DueAhead read = after != null && known != null && known.answers(before, engine.tenant(), after, limit, now)
                ? known
                : read(due, before, after, Math.max(limit, DueAhead.CLIENTS));
        ahead.set(read.without(limit).orElse(null));
        return read.first(limit);
    }

    private DueAhead read(ErasurePlan.Due due, LocalDate before, @Nullable ClientKey after, int limit) {
        Map<String, Object> parameters = parameters(before);
        parameters.put("limit", limit + 1); // one more tells whether there are more
        if (after != null) {
            for (int i = 0; i < after.parts().size(); i++) {
                parameters.put("a" + (i + 1), after.parts().get(i));
            }
        }
        List<Due> found = engine.runner().query(after == null ? due.first() : due.next(), parameters).stream()
                .map(row -> new Due(engine.key(row), newest(row, due.visits())))
                .toList();
        boolean more = found.size() > limit;
        List<Due> rest = more ? found.subList(0, limit) : found;
        return new DueAhead(before, engine.tenant(), engine.clock().instant(), after, rest, more);
    }

    private static @Nullable LocalDate newest(Map<String, Object> row, int visits) {
        LocalDate newest = null;
        for (int i = 1; i <= visits; i++) {
            LocalDate day = ClientRow.date(Rows.text(row, "lethe_c" + i));
            if (day != null && (newest == null || day.isAfter(newest))) {
                newest = day;
            }
        }
        return newest;
    }

    long count(LocalDate before) {
        ErasurePlan.Due due = engine.plan().searches().due();
        return due == null ? 0 : number(due.count(), parameters(before));
    }

    long all() {
        return number(engine.plan().searches().all(), engine.parameters());
    }

    private long number(Statement statement, Map<String, Object> parameters) {
        return Rows.number(engine.runner().query(statement, parameters).get(0), "lethe_n");
    }

    private Map<String, Object> parameters(LocalDate before) {
        Map<String, Object> parameters = engine.parameters();
        parameters.put("before", before);
        parameters.put("now", engine.now());
        return parameters;
    }

    WhyNot whyNot(ClientKey key, LocalDate before) {
        Family family = Family.group(engine.families(List.of(key))).get(key);
        if (family == null) {
            return new WhyNot(List.of(WhyNot.Reason.GONE), List.of(), null);
        }
        List<WhyNot.Reason> reasons = new ArrayList<>();
        List<ClientKey> keys = family.keys();
        if (family.isProtected()) {
            reasons.add(WhyNot.Reason.PROTECTED);
        }
        if (!family.head().key().equals(key)) {
            reasons.add(WhyNot.Reason.MERGED);
        }
        if (journal != null && journal.forgotten(keys).contains(key)) {
            reasons.add(WhyNot.Reason.FORGOTTEN);
        }
        Map<ClientKey, LocalDate> visits = Admission.visits(engine, keys);
        LocalDate visit = visits.values().stream().max(LocalDate::compareTo).orElse(null);
        if (!Admission.dated(family.head(), visits)) {
            reasons.add(WhyNot.Reason.UNDATED);
        }
        if (visit != null && !visit.isBefore(before)) {
            reasons.add(WhyNot.Reason.VISITED);
        }
        if (family.members().stream().anyMatch(member -> young(member, before))) {
            reasons.add(WhyNot.Reason.CREATED);
        }
        List<GuardHit> guards = Guards.of(family, new Guards(engine).standing(keys));
        if (!guards.isEmpty()) {
            reasons.add(WhyNot.Reason.GUARDED);
        }
        return new WhyNot(reasons, guards, visit);
    }

    private static boolean young(ClientRow row, LocalDate before) {
        return row.created() != null && !row.created().isBefore(before);
    }
}
