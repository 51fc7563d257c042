package org.lethe.keys;

/** A hash that only this hub can make: HMAC-SHA256 with a key that lives outside the state store. */
public interface KeyedHash {

    /** 32 bytes; equal values of equal domains have equal hashes, across domains nothing can be compared. */
    byte[] hash(String domain, String value);
}
