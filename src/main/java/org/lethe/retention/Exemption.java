package org.lethe.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lethe.person.Personal;

/**
 * A client whom the salon keeps although the period ran out.
 *
 * @param key of the client in the leading database
 * @param until the last day on which no scan touches the client
 * @param reason what the salon says; it may speak of the client
 */
public record Exemption(
        UUID id, Personal key, Personal reference, LocalDate until, Personal reason, String madeBy, Instant madeAt) {}
