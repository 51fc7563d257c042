package org.lethe.erasure;

import java.util.List;

/** These of a batch cannot be forgotten now; all was rolled back, the others may go on without them. */
final class CulpritsException extends RuntimeException {

    private final transient List<Erased> culprits;

    CulpritsException(List<Erased> culprits) {
        super(culprits.size() + " of a batch cannot be forgotten");
        this.culprits = List.copyOf(culprits);
    }

    List<Erased> culprits() {
        return culprits;
    }
}
