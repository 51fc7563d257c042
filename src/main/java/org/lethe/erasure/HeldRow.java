package org.lethe.erasure;

import java.time.LocalDate;
import java.util.UUID;
import org.lethe.person.Personal;

/**
 * A row under a legal hold, as it was before the forgetting; to be sealed at once.
 *
 * @param row key of the row
 * @param until the day on which the holding period ends
 * @param json the row and the identity it needs, as a JSON object
 */
public record HeldRow(UUID request, String table, String row, String norm, LocalDate until, Personal json) {}
