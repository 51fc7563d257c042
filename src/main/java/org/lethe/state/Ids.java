package org.lethe.state;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/**
 * Ids of rows that are written by the thousand: unique without asking anybody, and rising with time (RFC 9562, version
 * 7), so that new rows lie side by side in an index and a batch touches few of its pages.
 */
public final class Ids {

    private static final NoArgGenerator IN_ORDER = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new one. Not a secret: its first half is the time. */
    public static UUID next() {
        return IN_ORDER.generate();
    }
}
