package org.lethe.erasure.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** The database products whose catalogues can be read. */
public enum Product {
    POSTGRESQL("\""),
    MARIADB("`"),
    MYSQL("`");

    private final String quote;

    Product(String quote) {
        this.quote = quote;
    }

    /**
     * The product at the other end.
     *
     * @throws UnsupportedDatabaseException when it is none of these
     */
    public static Product of(Connection connection) throws SQLException {
        var metadata = connection.getMetaData();
        String name = (metadata.getDatabaseProductName() + " " + metadata.getDatabaseProductVersion())
                .toLowerCase(Locale.ROOT);
        if (name.startsWith("postgresql")) {
            return POSTGRESQL;
        }
        if (name.contains("mariadb")) {
            return MARIADB;
        }
        if (name.startsWith("mysql")) {
            return MYSQL;
        }
        throw new UnsupportedDatabaseException(metadata.getDatabaseProductName());
    }

    /** The identifier as it must stand in a statement. */
    public String quote(String identifier) {
        return quote + identifier.replace(quote, quote + quote) + quote;
    }

    /** The folders below {@code sql/catalogue} that are searched for a statement, in this order. */
    String[] folders() {
        return switch (this) {
            case POSTGRESQL -> new String[] {"postgresql"};
            case MARIADB -> new String[] {"mariadb"};
            case MYSQL -> new String[] {"mysql", "mariadb"};
        };
    }
}
