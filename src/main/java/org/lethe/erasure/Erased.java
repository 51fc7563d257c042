package org.lethe.erasure;

import java.util.List;
import java.util.UUID;

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

    public boolean forgotten() {
        return verdict instanceof Verdict.Forgotten;
    }
}
