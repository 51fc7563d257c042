package org.lethe.erasure;

import java.util.List;

/** A figure that must not change would have changed; all was rolled back. */
final class FigureChangedException extends RuntimeException {

    private final transient List<String> names;

    FigureChangedException(List<String> names) {
        super("figures would have changed: " + String.join(", ", names));
        this.names = List.copyOf(names);
    }

    List<String> names() {
        return names;
    }
}
