package org.lethe.request;

import java.util.Locale;

/** The credential lacks a scope. */
public final class NotAllowedException extends RuntimeException {

    public NotAllowedException(Scope scope) {
        super("This credential lacks the scope '" + scope.name().toLowerCase(Locale.ROOT) + "'");
    }
}
