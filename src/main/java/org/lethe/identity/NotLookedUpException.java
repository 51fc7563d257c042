package org.lethe.identity;

import java.util.stream.Collectors;
import org.lethe.erasure.MapOutdatedException;
import org.lethe.erasure.SalonDatabaseDownException;
import org.lethe.erasure.ValueRefusedException;
import org.lethe.salon.Salon;
import org.lethe.salon.SalonDatabase;

/** A salon's database could not be asked; its own words may repeat a value, so only their kind is told. */
final class NotLookedUpException extends RuntimeException {

    private final String reason;

    private NotLookedUpException(String code, String database, RuntimeException cause) {
        super(code + ": " + database + " (" + cause.getClass().getSimpleName() + ")", cause);
        this.reason = code + ": " + database;
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
        if (cause instanceof SalonDatabaseDownException down) {
            return new NotLookedUpException("salon-database-down", down.database(), cause);
        }
        if (cause instanceof MapOutdatedException outdated) {
            return new NotLookedUpException("map-outdated", outdated.database(), cause);
        }
        // of several databases it may be any
        String databases = salon.databases().stream().map(SalonDatabase::name).collect(Collectors.joining(", "));
        return new NotLookedUpException("salon-database-trouble", databases, cause);
    }

    /** As requests that wait for it show it. */
    String reason() {
        return reason;
    }
}
