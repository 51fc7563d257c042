package org.lethe.retention;

import org.jspecify.annotations.Nullable;
import org.lethe.person.Personal;

/** How a salon knows a client: by number and, where the map shows one, by name. */
public record ClientLabel(Personal reference, @Nullable Personal name) {}
