package org.lethe.erasure.catalogue;

/** Lethe does not speak this database's dialect. */
public final class UnsupportedDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsupportedDatabaseException(String product) {
        super("Lethe reads PostgreSQL, MariaDB and MySQL; this database says it is " + product);
    }
}
