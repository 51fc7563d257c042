package org.lethe.retention;

/**
 * Why a client is not forgotten.
 *
 * @param reason one word for programs, for instance {@code not-due}, {@code guard}, {@code exempt}
 * @param text a sentence for people, without personal values
 */
public record Spared(String reason, String text) {}
