package org.lethe.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lethe.person.Identifiers;

/**
 * What the JSON of an ask says.
 *
 * @param dryRun whether only a preview is wanted
 */
public record Ask(
        String salon, Identifiers client, @Nullable Instant requestedAt, boolean dryRun, @Nullable String digest) {}
