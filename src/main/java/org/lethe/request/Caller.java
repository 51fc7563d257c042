package org.lethe.request;

import java.util.Set;

/**
 * Who is asking: the credential (never the person's name), the salons it belongs to and what it may do there.
 *
 * @param credential stable id of the credential, for instance {@code key:3f2a} or {@code user:manager}
 */
public record Caller(String credential, Set<String> salons, Set<Scope> scopes) {

    /** A writer of a letter: nobody yet; has to prove the address on file. */
    public static Caller unproven(String salon) {
        return new Caller("mail", Set.of(salon), Set.of());
    }

    public Caller {
        salons = Set.copyOf(salons);
        scopes = Set.copyOf(scopes);
    }

    public boolean mayActFor(String salon) {
        return salons.contains(salon);
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
