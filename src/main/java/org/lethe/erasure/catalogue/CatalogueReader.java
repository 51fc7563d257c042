package org.lethe.erasure.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Reads the catalogue of a salon database. Reads only; needs no rights but those to see the tables. */
public final class CatalogueReader {

    private CatalogueReader() {}

    /** Everything, in a dozen statements, however many tables there are. */
    public static Catalogue read(Connection connection) throws SQLException {
        var statements = new Statements(connection, Product.of(connection));
        String fingerprint = fingerprint(statements);
        String home = statements.rows("home", row -> row.text("schema_name")).get(0);
        return new Catalogue(statements.product(), home, new TableReader(statements).tables(), fingerprint);
    }

    /** What {@link Catalogue#fingerprint()} would be now: one cheap round of statements over the catalogue. */
    public static String fingerprint(Connection connection) throws SQLException {
        return fingerprint(new Statements(connection, Product.of(connection)));
    }

    private static String fingerprint(Statements statements) throws SQLException {
        List<String> parts = statements.rows("fingerprint", row -> row.text("fingerprint"));
        return String.join("-", parts);
    }
}
