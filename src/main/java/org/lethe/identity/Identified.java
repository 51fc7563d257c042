package org.lethe.identity;

import java.util.UUID;

/**
 * What identification came to.
 *
 * @param request the request to go on with: the one that was looked at, or the earlier one which it joined
 * @param found whether exactly one client was found and the way goes on to authorisation
 * @param vouched whether the salon's own credential has asked for this client as well, whoever asked first
 */
public record Identified(UUID request, boolean found, boolean vouched) {

    public Identified(UUID request, boolean found) {
        this(request, found, false);
    }
}
