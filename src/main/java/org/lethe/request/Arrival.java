package org.lethe.request;

import org.jspecify.annotations.Nullable;
import org.lethe.person.Identifiers;

/**
 * A request that has come in and is to be looked at.
 *
 * @param client what it says about the person; {@code null} for a scan, which knows the key
 * @param fresh whether it was not tied to a client yet
 */
public record Arrival(StoredRequest request, @Nullable Identifiers client, boolean fresh) {

    @Override
    public String toString() {
        return "Arrival[" + request.id() + "]";
    }
}
