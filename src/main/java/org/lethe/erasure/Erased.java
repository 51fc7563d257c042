package org.lethe.erasure;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What became of one request in one salon database.
 *
 * @param sealed what was kept under a legal hold, by table and norm
 * @param soft doubtful finds for a person to look at
 */
public record Erased(
        UUID request,
        Verdict verdict,
        List<TableCount> tables,
        List<SealedSummary> sealed,
        List<ResidueHit> soft,
        List<InvariantCheck> invariants) {

    static Erased without(UUID request, Verdict verdict) {
        return new Erased(request, verdict, List.of(), List.of(), List.of(), List.of());
    }

    /** With what was found after the commit. */
    public Erased left(List<ResidueHit> found) {
        if (found.isEmpty()) {
            return this;
        }
        List<ResidueHit> all = Stream.concat(soft.stream(), found.stream()).toList();
        return new Erased(request, verdict, tables, sealed, all, invariants);
    }

    /** The client was there no more because an earlier attempt had been carried out; what it changed is not known. */
    public Erased byAnEarlierAttempt() {
        return without(request, new Verdict.Forgotten());
    }

    /** Whether there is no such client. */
    public boolean gone() {
        return verdict instanceof Verdict.Gone;
    }

    public boolean forgotten() {
        return verdict instanceof Verdict.Forgotten;
    }
}
