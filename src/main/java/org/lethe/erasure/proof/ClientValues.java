package org.lethe.erasure.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.CatalogueReader;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Product;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.map.ClientRule;
import org.lethe.person.DateForms;
import org.lethe.person.IdentifyingValues;

/** Reads by what one client can be recognised from the columns that the map calls finders. */
public final class ClientValues {

    private record Finder(Column column, BiConsumer<IdentifyingValues.Builder, String> to) {}

    private final Catalogue catalogue;
    private final Table table;
    private final List<Finder> finders = new ArrayList<>();

    private ClientValues(Catalogue catalogue, Table table, ClientRule rule) {
        this.catalogue = catalogue;
        this.table = table;
        add(rule.finders().reference(), IdentifyingValues.Builder::reference);
        add(rule.finders().email(), IdentifyingValues.Builder::email);
        add(rule.finders().phone(), IdentifyingValues.Builder::phone);
        add(rule.finders().firstName(), IdentifyingValues.Builder::firstName);
        add(rule.finders().lastName(), IdentifyingValues.Builder::lastName);
        add(rule.finders().fullName(), IdentifyingValues.Builder::fullName);
        add(rule.finders().address(), IdentifyingValues.Builder::address);
        Optional.ofNullable(rule.finders().birthDate())
                .flatMap(table::column)
                .ifPresent(column -> finders.add(new Finder(
                        column, (values, cell) -> DateForms.days(cell).forEach(values::birthDate))));
    }

    /**
     * The values of the client with this key; columns of a key of several are parted by a slash. Empty when there is no
     * such client.
     *
     * @param country ISO 3166 code in which phone numbers without a country code are meant
     */
    public static Optional<IdentifyingValues> read(Connection connection, ClientRule rule, String key, String country)
            throws SQLException {
        Catalogue catalogue = CatalogueReader.read(connection);
        Table table = catalogue
                .find(rule.table())
                .orElseThrow(() -> new IllegalArgumentException(
                        "the map calls the client table " + rule.table() + ", which is not in this database"));
        return new ClientValues(catalogue, table, rule).read(connection, rule.key(), key.split("/", -1), country);
    }

    private void add(List<ClientRule.Where> columns, BiConsumer<IdentifyingValues.Builder, String> to) {
        for (ClientRule.Where where : columns) {
            if (where.table() == null) {
                table.column(where.column()).ifPresent(column -> finders.add(new Finder(column, to)));
            }
        }
    }

    private Optional<IdentifyingValues> read(Connection connection, List<String> key, String[] parts, String country)
            throws SQLException {
        if (key.size() != parts.length) {
            throw new IllegalArgumentException("the key of " + table.name() + " has " + key.size() + " parts");
        }
        try (PreparedStatement statement = connection.prepareStatement(select(key))) {
            for (int i = 0; i < parts.length; i++) {
                statement.setString(i + 1, parts[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(values(row, country)) : Optional.empty();
            }
        }
    }

    private IdentifyingValues values(ResultSet row, String country) throws SQLException {
        IdentifyingValues.Builder values = IdentifyingValues.of(country);
        for (int i = 0; i < finders.size(); i++) {
            String cell = row.getString(i + 1);
            if (cell != null && !cell.isBlank()) {
                finders.get(i).to().accept(values, cell);
            }
        }
        return values.build();
    }

    private String select(List<String> key) {
        List<String> cells =
                finders.stream().map(finder -> text(finder.column().name())).toList();
        List<String> conditions =
                key.stream().map(column -> text(column) + " = ?").toList();
        return "select " + String.join(", ", cells) + " from " + catalogue.quote(table.name()) + " where "
                + String.join(" and ", conditions);
    }

    private String text(String column) {
        String type = catalogue.product() == Product.POSTGRESQL ? "text" : "char";
        return "cast(" + catalogue.quote(column) + " as " + type + ")";
    }
}
