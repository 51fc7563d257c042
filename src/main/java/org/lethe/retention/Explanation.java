package org.lethe.retention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a client is not forgotten, or that the next scan will.
 *
 * @param due whether the next scan forgets this client as things stand
 * @param scanOn the day of that scan; null when retention is off
 * @param reasons what keeps the client; empty exactly when due
 */
public record Explanation(boolean due, @Nullable LocalDate scanOn, List<Spared> reasons) {

    public Explanation {
        reasons = List.copyOf(reasons);
    }
}
