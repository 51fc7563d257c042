package org.lethe.salon;

/** Which salons a shared database holds is not known yet: it did not answer since the hub was started. */
public final class SalonListMissingException extends RuntimeException {

    public SalonListMissingException() {
        super(
                "The list of salons could not be read yet: its database does not answer. Nothing was done; try again later");
    }
}
