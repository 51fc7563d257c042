package org.lethe.erasure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a client is not due; empty reasons mean: due. */
public record WhyNot(List<Reason> reasons, List<GuardHit> guards, @Nullable LocalDate lastVisit) {

    public enum Reason {
        GONE,
        PROTECTED,
        MERGED,
        FORGOTTEN,
        VISITED,
        /** The record itself is younger than the period. */
        CREATED,
        /** No visit is known, and not when the record was made. */
        UNDATED,
        GUARDED
    }

    public boolean due() {
        return reasons.isEmpty();
    }
}
