package org.lethe.erasure;

/** Salon database {@code name} cannot look for a value that was given, such as a day that there never was. */
public final class ValueRefusedException extends RuntimeException {

    ValueRefusedException(String database, Throwable cause) {
        super("Salon database '" + database + "' cannot look for a value that was given. Nothing was changed", cause);
    }
}
