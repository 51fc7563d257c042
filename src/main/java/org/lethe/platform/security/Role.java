package org.lethe.platform.security;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.lethe.request.Scope;

/** What a person is at the salon, and so what they may do. */
public enum Role {
    OWNER(EnumSet.allOf(Scope.class)),
    MANAGER(EnumSet.allOf(Scope.class)),
    RECEPTION(EnumSet.of(Scope.FORGET, Scope.REVIEW));

    private final Set<Scope> scopes;

    Role(Set<Scope> scopes) {
        this.scopes = Set.copyOf(scopes);
    }

    Set<Scope> scopes() {
        return scopes;
    }

    /** As it is written: {@code manager}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such role */
    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
