package org.lethe.request;

import java.util.Set;

/**
 * Who is asking: the credential (never the person's name), the salons it belongs to and what it may do there.
 *
 * @param credential stable id of the credential, for instance {@code key:3f2a} or {@code user:manager}
 * @param salons ids; {@code kette-*} is all salons whose id begins so, {@code *} all, those of tomorrow too
 */
public record Caller(String credential, Set<String> salons, Set<Scope> scopes) {

    /** The credential of a letter for whose sender the salon's own mail server vouches, where the salon counts that. */
    public static final String VOUCHED_LETTER = "mail:dmarc";

    /** The credential of a letter that staff sent on or wrote: a person of the salon has to approve what it asks for. */
    public static final String STAFFS_LETTER = "mail:staff";

    /** A writer of a letter: nobody yet; has to prove the address on file. */
    public static Caller unproven(String salon) {
        return new Caller("mail", Set.of(salon), Set.of());
    }

    public Caller {
        salons = Set.copyOf(salons);
        scopes = Set.copyOf(scopes);
    }

    public boolean mayActFor(String salon) {
        return salons.contains(salon) || salons.stream().anyMatch(pattern -> covers(pattern, salon));
    }

    /** Whether what stands in a credential means this salon: its id, or how its id begins before a {@code *}. */
    public static boolean covers(String pattern, String salon) {
        return pattern.endsWith("*")
                ? salon.startsWith(pattern.substring(0, pattern.length() - 1))
                : pattern.equals(salon);
    }

    /** @throws NotYourSalonException if the credential does not belong to the salon */
    public void require(String salon) {
        if (!mayActFor(salon)) {
            throw new NotYourSalonException();
        }
    }

    /** @throws NotAllowedException if the credential lacks the scope or does not belong to the salon */
    public void require(String salon, Scope scope) {
        require(salon);
        if (!scopes.contains(scope)) {
            throw new NotAllowedException(scope);
        }
    }
}
