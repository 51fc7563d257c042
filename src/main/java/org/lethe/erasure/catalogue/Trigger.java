package org.lethe.erasure.catalogue;

/**
 * A trigger.
 *
 * @param timing {@code BEFORE}, {@code AFTER} or {@code INSTEAD OF}
 * @param events e.g. {@code INSERT UPDATE}
 * @param text its statement and, on PostgreSQL, the body of its function
 */
public record Trigger(String name, String timing, String events, String text) {}
