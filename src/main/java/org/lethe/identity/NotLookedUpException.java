package org.lethe.identity;

import org.lethe.erasure.MapOutdatedException;
import org.lethe.erasure.SalonDatabaseDownException;
import org.lethe.erasure.ValueRefusedException;
import org.lethe.salon.Salon;

/** A salon's database could not be asked; its own words may repeat a value, so only their kind is told. */
final class NotLookedUpException extends RuntimeException {

    private final String reason;

    private NotLookedUpException(String code, Salon salon, RuntimeException cause) {
        super(code + ": " + salon.leading().name() + " (" + cause.getClass().getSimpleName() + ")", cause);
        this.reason = code + ": " + salon.leading().name();
    }

    /**
     * Why a look for clients of this salon failed.
     *
     * @return to be thrown; what concerns the hub or the value that was looked for, and not the database, is thrown here
     */
    static NotLookedUpException of(Salon salon, RuntimeException cause) {
        if (cause instanceof NotReadyException || cause instanceof ValueRefusedException) {
            throw cause;
        }
        if (cause instanceof SalonDatabaseDownException) {
            return new NotLookedUpException("salon-database-down", salon, cause);
        }
        if (cause instanceof MapOutdatedException) {
            return new NotLookedUpException("map-outdated", salon, cause);
        }
        return new NotLookedUpException("salon-database-trouble", salon, cause);
    }

    /** As requests that wait for it show it. */
    String reason() {
        return reason;
    }
}
