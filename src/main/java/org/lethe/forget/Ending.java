package org.lethe.forget;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lethe.erasure.InvariantCheck;
import org.lethe.erasure.Verdict;
import org.lethe.forget.Worked.Trouble;
import org.lethe.request.RequestState;

/**
 * What becomes of a request that could not be finished.
 *
 * @param state where it goes; {@code APPROVED}: back in line
 * @param reason code and detail without personal values
 */
record Ending(RequestState state, String reason) {

    static Ending of(UUID request, Worked worked) {
        Trouble trouble = worked.trouble(request).orElse(null);
        if (trouble != null) {
            return new Ending(trouble.passing() ? RequestState.APPROVED : RequestState.FAILED, trouble.reason());
        }
        return of(worked.parts(request).stream()
                .filter(part -> !part.done())
                .map(part -> part.erased().verdict())
                .findFirst()
                .orElseGet(() -> new Verdict.Failed("no salon database holds this client any more")));
    }

    private static Ending of(Verdict verdict) {
        if (verdict instanceof Verdict.Blocked blocked) {
            return new Ending(RequestState.BLOCKED, "guard: " + guards(blocked));
        } else if (verdict instanceof Verdict.Busy) {
            return new Ending(RequestState.APPROVED, "rows-in-use");
        } else if (verdict instanceof Verdict.Protected) {
            return new Ending(RequestState.REFUSED, "protected-client");
        } else if (verdict instanceof Verdict.Changed) {
            return new Ending(RequestState.NEEDS_REVIEW, "preview-no-longer-holds");
        } else if (verdict instanceof Verdict.NotDue) {
            return new Ending(RequestState.WITHDRAWN, "client-came-back");
        } else if (verdict instanceof Verdict.Gone) {
            return new Ending(RequestState.NOT_FOUND, "client-gone");
        } else {
            return new Ending(RequestState.FAILED, failure(verdict));
        }
    }

    /** Whether it is tried again by itself. */
    boolean passing() {
        return state == RequestState.APPROVED;
    }

    /** What was erased elsewhere is not closed over: a person looks at it, and the reason says where. */
    Ending erasedIn(Collection<String> databases) {
        return new Ending(
                state.closed() ? RequestState.NEEDS_REVIEW : state,
                reason + "; already erased in " + String.join(", ", databases));
    }

    private static String guards(Verdict.Blocked blocked) {
        return blocked.guards().stream().map(guard -> guard.guard()).distinct().collect(Collectors.joining(", "));
    }

    private static String failure(Verdict verdict) {
        if (verdict instanceof Verdict.ResidueFound residue) {
            return "residue: "
                    + residue.hits().stream()
                            .map(hit -> hit.table() + "." + hit.column() + " (" + hit.kind() + ")")
                            .distinct()
                            .collect(Collectors.joining(", "));
        }
        if (verdict instanceof Verdict.FigureChanged changed) {
            return "figure-changed: "
                    + changed.invariants().stream()
                            .map(InvariantCheck::difference)
                            .collect(Collectors.joining(", "));
        }
        return verdict instanceof Verdict.Failed failed ? failed.reason() : "unexpected: " + verdict;
    }
}
