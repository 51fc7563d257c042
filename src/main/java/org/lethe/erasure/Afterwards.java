package org.lethe.erasure;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What followed a commit, by request.
 *
 * @param left what is still there, for a person to look at
 * @param undone of whom something must be repeated, and why; the reason holds no value
 */
public record Afterwards(Map<UUID, List<ResidueHit>> left, Map<UUID, String> undone) {

    /** Nothing had to follow. */
    public static final Afterwards NOTHING = new Afterwards(Map.of(), Map.of());

    public Afterwards {
        left = Map.copyOf(left);
        undone = Map.copyOf(undone);
    }
}
