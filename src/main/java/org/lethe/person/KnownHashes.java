package org.lethe.person;

/** Tells whether a normal form belongs to a forgotten person. The answer comes from keyed hashes; nothing is kept. */
@FunctionalInterface
public interface KnownHashes {

    /** Whether the hash of this kind over this normal form (see {@link NormalForms}) is on the list. */
    boolean knows(HashKind kind, String normalForm);
}
