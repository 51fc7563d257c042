package org.lethe.web;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a trouble began with. Without its message, which may repeat a value.
 *
 * @param kind the name of its class
 * @param place file and line of the hub's own code, if it came by there
 */
public record RootCause(String kind, Optional<String> place) {

    public static RootCause of(Throwable trouble) {
        Throwable root = trouble;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return new RootCause(
                root.getClass().getSimpleName(),
                Stream.of(root.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("org.lethe."))
                        .findFirst()
                        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber()));
    }
}
