package org.lethe.forget;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lethe.erasure.InvariantCheck;
import org.lethe.erasure.Verdict;
import org.lethe.forget.Worked.Part;
import org.lethe.forget.Worked.Trouble;
import org.lethe.request.RequestBook;

/** Moves on the requests of a batch that could not be finished; none is lost. */
final class Unfinished {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final int DOUBLINGS = 6;

    private final RequestBook book;
    private final Clock clock;

    Unfinished(RequestBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    void record(UUID request, int tries, Worked worked) {
        Trouble trouble = worked.trouble(request).orElse(null);
        if (trouble != null && trouble.passing()) {
            book.later(request, trouble.reason(), clock.instant().plus(wait(tries)));
        } else if (trouble != null) {
            book.fail(request, trouble.reason());
        } else {
            verdict(request, tries, worked.parts(request));
        }
    }

    private void verdict(UUID request, int tries, List<Part> parts) {
        Verdict verdict = parts.stream()
                .filter(part -> !part.done())
                .map(part -> part.erased().verdict())
                .findFirst()
                .orElseGet(() -> new Verdict.Failed("no salon database holds this client any more"));
        if (verdict instanceof Verdict.Blocked blocked) {
            book.block(
                    request,
                    "guard: "
                            + blocked.guards().stream()
                                    .map(guard -> guard.guard())
                                    .distinct()
                                    .collect(Collectors.joining(", ")));
        } else if (verdict instanceof Verdict.Busy) {
            book.later(request, "rows-in-use", clock.instant().plus(wait(tries)));
        } else if (verdict instanceof Verdict.Protected) {
            book.refuse(request, "protected-client", null);
        } else if (verdict instanceof Verdict.Changed) {
            book.needsReview(request, "preview-no-longer-holds");
        } else if (verdict instanceof Verdict.NotDue) {
            book.withdraw(request, "client-came-back", null);
        } else if (verdict instanceof Verdict.Gone) {
            book.notFound(request);
        } else {
            book.fail(request, failure(verdict));
        }
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

    private static Duration wait(int tries) {
        return FIRST_WAIT.multipliedBy(1L << Math.min(Math.max(tries - 1, 0), DOUBLINGS));
    }
}
