package org.lethe.identity.confirm;

import java.util.UUID;

/** Carries on with a request when its confirmation came, or did not. Called inside the confirmation's transaction. */
public interface ProofListener {

    /** Whether the request still waits for this proof; if not, nobody is reminded and a link says it is over. */
    boolean waits(UUID request, Purpose purpose);

    /** The owner of the address has confirmed. Called once; a throw leaves the link as it was. */
    void proven(UUID request, Purpose purpose);

    /** Fourteen days have passed since the last link was sent, and none was confirmed. */
    void expired(UUID request);
}
