package org.lethe.erasure;

/** A database that holds several salons was asked without saying for which of them. Nothing was changed. */
public final class SeveralSalonsException extends RuntimeException {

    SeveralSalonsException(String database) {
        super("Database " + database + " holds several salons: which one is meant?");
    }
}
