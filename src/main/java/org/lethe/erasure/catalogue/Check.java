package org.lethe.erasure.catalogue;

import java.util.Optional;

/**
 * A check constraint.
 *
 * @param expression as the database writes it
 * @param domainColumn the column whose domain the check belongs to; its expression then says {@code VALUE}
 */
public record Check(String name, String expression, Optional<String> domainColumn) {}
