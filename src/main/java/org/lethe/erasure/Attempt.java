package org.lethe.erasure;

import java.util.List;
import java.util.UUID;
import org.lethe.person.IdentifyingValues;

/**
 * What the hub must write down before a client's data is changed, to be able to finish after a crash.
 *
 * @param values everything the client can be recognised by
 * @param held rows that are under a legal hold, to be sealed by the hub
 * @param files to be deleted after the commit
 */
public record Attempt(
        UUID request,
        UUID attempt,
        ClientKey key,
        IdentifyingValues values,
        List<HeldRow> held,
        List<DoomedFile> files) {}
