package org.lethe.forget;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One row under a legal hold, encrypted to the salon's hold key.
 *
 * @param digest SHA-256 of the ciphertext, hexadecimal
 */
public record SealedRow(
        UUID request, String database, String table, String norm, LocalDate until, byte[] content, String digest) {}
