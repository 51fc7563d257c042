package org.lethe.erasure.seal;

import java.time.LocalDate;
import java.util.UUID;
import org.lethe.person.Personal;

/**
 * A row that must be kept, before it is sealed.
 *
 * @param id the same for the same row of the same request, so that a row is sealed once
 * @param norm the rule that asks for it, for instance {@code BGB §630f(3)}
 * @param until last day on which it must be kept
 * @param json the row, and the client's values without which it would be worthless
 */
public record HeldRecord(
        UUID id, UUID requestId, String database, String table, String norm, LocalDate until, Personal json) {}
