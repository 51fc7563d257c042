package org.lethe.erasure.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.CatalogueReader;
import org.lethe.erasure.map.ErasureMap;

/** Which salons have clients in a database of several. */
public final class SalonCodes {

    private SalonCodes() {}

    /**
     * Their codes, in order.
     *
     * @throws IllegalArgumentException if the map knows of one salon only, or its client table is not there
     */
    public static List<String> read(Connection connection, ErasureMap map) throws SQLException {
        Catalogue catalogue = CatalogueReader.read(connection);
        if (map.tenant() == null) {
            throw new IllegalArgumentException("the map knows of one salon only");
        }
        String column = catalogue.quote(Objects.requireNonNull(map.tenant()).column());
        String table = catalogue
                .find(map.client().table())
                .map(found -> catalogue.quote(found.name()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no table " + map.client().table()));
        List<String> codes = new ArrayList<>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select distinct " + column + " from " + table + " where " + column
                        + " is not null order by 1")) {
            while (result.next()) {
                codes.add(result.getString(1));
            }
        }
        return codes;
    }
}
