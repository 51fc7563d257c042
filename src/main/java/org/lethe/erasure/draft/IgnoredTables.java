package org.lethe.erasure.draft;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableKind;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.draft.clients.ClientFacts;
import org.lethe.erasure.draft.links.ClientNumbers;
import org.lethe.erasure.draft.values.Echo;
import org.lethe.erasure.draft.values.Sample;
import org.lethe.erasure.draft.values.Samples;
import org.lethe.erasure.draft.words.ColumnNames;
import org.lethe.erasure.draft.words.TableRoles;

/** Tables that seem to hold nothing of a client, and what a person may know of each before believing it. */
final class IgnoredTables {

    private static final String NOTHING = "nothing joins it to a client";

    private final Catalogue catalogue;
    private final Samples samples;
    private final ClientNumbers numbers;
    private final Echo echo;

    IgnoredTables(Catalogue catalogue, Samples samples, ClientNumbers numbers, Echo echo) {
        this.catalogue = catalogue;
        this.samples = samples;
        this.numbers = numbers;
        this.echo = echo;
    }

    /** All tables but the client's and those that hang on it, each with the reason. */
    Map<TableName, String> beside(ClientFacts client, Set<TableName> joined) throws SQLException {
        var ignored = new LinkedHashMap<TableName, String>();
        for (Table table : catalogue.tables()) {
            boolean follows = table.kind() == TableKind.PARTITION || table.kind() == TableKind.INHERITED;
            boolean known = table.name().equals(client.table().name()) || joined.contains(table.name());
            if (table.holdsRows() && !follows && !known && !table.name().name().equals("lethe_journal")) {
                ignored.put(table.name(), reason(table));
            }
        }
        return ignored;
    }

    private String reason(Table table) throws SQLException {
        String name = table.name().name();
        if (TableRoles.STAFF.in(name) && !TableRoles.CLIENT.in(name)) {
            return "staff, not clients";
        }
        if (TableRoles.BUSINESS.is(name)) {
            return "a business or a place, not a client";
        }
        if (TableRoles.GOODS.is(name)) {
            return "goods and what they cost, not a client";
        }
        for (Column column : table.columns()) {
            Optional<String> ofClients = numbers.lookLikeKeys(table, column, samples.of(table));
            if (ofClients.isPresent()) {
                return "DECISION: " + NOTHING + ", unless " + column.name() + " does: " + ofClients.get();
            }
        }
        List<String> people = table.columns().stream()
                .map(Column::name)
                .filter(column -> ColumnNames.LEXICON
                        .find(column)
                        .filter(hit -> ColumnNames.category(hit).contact())
                        .isPresent())
                .toList();
        return people.isEmpty() ? NOTHING : ofPeople(table, people);
    }

    /** Suppliers and doctors are called like people, too: whether they are clients the values tell. */
    private String ofPeople(Table table, List<String> columns) throws SQLException {
        Sample sample = samples.of(table);
        String seen = "has columns as people have (" + String.join(", ", columns) + "), ";
        if (sample.rows().isEmpty()) {
            return "DECISION: " + seen + "no rows, and " + NOTHING;
        }
        int known = table.columns().stream()
                .mapToInt(column -> {
                    Echo.Hits hits = echo.in(sample.values(column.name()));
                    return Math.max(hits.hard(), hits.exact());
                })
                .max()
                .orElse(0);
        return known > 0
                ? "DECISION: " + seen + "clients' values stand in " + known + " of "
                        + sample.rows().size() + " rows, but " + NOTHING
                : "LOOK: " + seen + "but in none of " + sample.rows().size()
                        + " rows stands a client's name, e-mail or phone: other people?";
    }
}
