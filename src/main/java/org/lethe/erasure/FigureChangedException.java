package org.lethe.erasure;

import java.util.List;
import java.util.stream.Collectors;

/** A figure that must not change would have changed; all was rolled back. */
final class FigureChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<InvariantCheck> changed;

    FigureChangedException(List<InvariantCheck> changed) {
        super("figures would have changed: "
                + changed.stream().map(InvariantCheck::difference).collect(Collectors.joining(", ")));
        this.changed = List.copyOf(changed);
    }

    List<InvariantCheck> changed() {
        return changed;
    }
}
