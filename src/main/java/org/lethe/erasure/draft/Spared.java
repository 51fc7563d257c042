package org.lethe.erasure.draft;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.ForeignKey;
import org.lethe.erasure.catalogue.Table;

/** Rows of the client table that are nobody to forget: the walk-in, and staff where they stand in the same table. */
final class Spared {

    private final Catalogue catalogue;
    private final WalkIn walkIn;

    Spared(Catalogue catalogue, Probe probe) {
        this.catalogue = catalogue;
        this.walkIn = new WalkIn(catalogue, probe);
    }

    /** The condition over the client row that is true of them. */
    Optional<String> condition(ClientFacts client) throws SQLException {
        List<String> conditions =
                Stream.concat(walkIn.condition(client).stream(), staff(client)).toList();
        return conditions.isEmpty() ? Optional.empty() : Optional.of(String.join(" or ", conditions));
    }

    /** People of whom some are staff: a table of staff refers to them. */
    private Stream<String> staff(ClientFacts client) {
        if (!client.generic() || client.key().size() != 1) {
            return Stream.empty();
        }
        return catalogue.tables().stream()
                .filter(table -> TableRoles.STAFF.is(table.name().name()))
                .flatMap(table -> reference(table, client)
                        .map(column -> Sql.name(catalogue, client.key().get(0)) + " in (select "
                                + Sql.name(catalogue, column) + " from " + table(table) + ")")
                        .stream());
    }

    private static Optional<String> reference(Table table, ClientFacts client) {
        return table.foreignKeys().stream()
                .filter(key -> key.target().equals(client.table().name())
                        && key.targetColumns().equals(client.key()))
                .map(ForeignKey::columns)
                .filter(columns -> columns.size() == 1)
                .map(columns -> columns.get(0))
                .findFirst();
    }

    private String table(Table table) {
        boolean home = table.name().schema().equals(catalogue.defaultSchema());
        return (home ? "" : Sql.name(catalogue, table.name().schema()) + ".")
                + Sql.name(catalogue, table.name().name());
    }
}
