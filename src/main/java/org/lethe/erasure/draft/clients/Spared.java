package org.lethe.erasure.draft.clients;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.ForeignKey;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.values.Probe;
import org.lethe.erasure.draft.values.Sql;
import org.lethe.erasure.draft.words.TableRoles;
import org.lethe.erasure.draft.words.Words;

/** Rows of the client table that are nobody to forget: the walk-in, and staff where they stand in the same table. */
public final class Spared {

    private final Catalogue catalogue;
    private static final Set<String> ROLES = Set.of("role", "rolle", "usertype", "groups");

    private final WalkIn walkIn;
    private final Probe probe;

    public Spared(Catalogue catalogue, Probe probe) {
        this.catalogue = catalogue;
        this.probe = probe;
        this.walkIn = new WalkIn(catalogue, probe);
    }

    /** The condition over the client row that is true of them. */
    public Optional<String> condition(ClientFacts client) throws SQLException {
        List<String> conditions = new ArrayList<>();
        walkIn.condition(client).ifPresent(conditions::add);
        staff(client).forEach(conditions::add);
        for (ForeignKey key : client.table().foreignKeys()) {
            role(key).ifPresent(conditions::add);
        }
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

    /** Users of whom only those with a client's role are clients. */
    private Optional<String> role(ForeignKey key) throws SQLException {
        List<String> words = Words.of(key.target().name());
        boolean roles = words.stream().map(Words::singular).anyMatch(ROLES::contains);
        if (!roles || key.columns().size() != 1) {
            return Optional.empty();
        }
        Table table = catalogue.table(key.target()).orElseThrow();
        List<String> clients = probe.sample(table).rows().stream()
                .filter(row -> row.values().stream().anyMatch(TableRoles.CLIENT::is))
                .map(row -> row.getOrDefault(key.targetColumns().get(0), ""))
                .filter(value -> value.matches("[\\w-]{1,40}"))
                .map(value -> value.matches("\\d+") ? value : "'" + value + "'")
                .toList();
        return clients.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Sql.name(catalogue, key.columns().get(0)) + " not in (" + String.join(", ", clients) + ")");
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
