package org.lethe.keys;

/**
 * Encrypts what the hub must keep for a while about a person. Authenticated encryption with a key that lives outside
 * the state store; the context binds a ciphertext to its place, so it cannot be moved to another row.
 */
public interface Vault {

    /** The text, encrypted for the given context. */
    byte[] seal(String text, String context);

    /**
     * The text again.
     *
     * @throws IllegalStateException if the bytes were not sealed by this hub for this context
     */
    String open(byte[] sealed, String context);
}
