package org.lethe.ledger;

import java.util.HexFormat;
import org.lethe.person.HashKind;

/**
 * A keyed hash of one identifier of a client, made by {@link Suppression#mark}. Tells nothing without the hub's key.
 *
 * @param hash hexadecimal
 */
public record Mark(HashKind kind, String hash) {

    private static final int SHORT = 16;

    /** The first eight bytes as a number. */
    long start() {
        return HexFormat.fromHexDigitsToLong(hash, 0, SHORT);
    }
}
