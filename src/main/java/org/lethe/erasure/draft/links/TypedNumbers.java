package org.lethe.erasure.draft.links;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.clients.ClientFacts;
import org.lethe.erasure.draft.values.Sample;
import org.lethe.erasure.draft.values.Shape;
import org.lethe.erasure.draft.values.Sql;
import org.lethe.erasure.draft.words.TableRoles;
import org.lethe.erasure.draft.words.Words;

/**
 * Tables that write of many tables, one column saying by a short label which one, another the number of its row: where
 * the numbers beside one label are keys of clients, and beside the others not, or that label begins like the clients'
 * table.
 */
final class TypedNumbers {

    private static final int LABELS = 12;
    private static final int LONGEST = 20;
    private static final int FEW = 8;
    private static final double NEARLY_ALL = 0.95;
    private static final double MOST = 0.6;

    private final Catalogue catalogue;
    private final ClientFacts client;
    private final ClientNumbers numbers;

    TypedNumbers(Catalogue catalogue, ClientFacts client, ClientNumbers numbers) {
        this.catalogue = catalogue;
        this.client = client;
        this.numbers = numbers;
    }

    Optional<DraftLink> find(Table table, Sample sample) throws SQLException {
        if (client.key().size() != 1 || TableRoles.STAFF.is(table.name().name())) {
            return Optional.empty();
        }
        for (Column number : table.columns()) {
            if (!numbers.neutral(table, number) && !written(table, number, sample)) {
                continue;
            }
            for (Column label : table.columns()) {
                Set<String> labels = label.name().equals(number.name()) ? Set.of() : labels(label, sample);
                if (labels.isEmpty()) {
                    continue;
                }
                Optional<DraftLink> link = link(label, number, labels, sample);
                if (link.isPresent()) {
                    return link;
                }
            }
        }
        return Optional.empty();
    }

    /** Keys as text: codes, or numbers in a column that holds keys of many tables. */
    private static boolean written(Table table, Column column, Sample sample) {
        Set<String> values = sample.distinct(column.name(), Sample.SOME);
        return column.kind() == Kind.TEXT
                && values.size() >= FEW
                && !table.primaryKey().contains(column.name())
                && values.stream().allMatch(value -> value.length() <= LONGEST && value.indexOf(' ') < 0);
    }

    private Optional<DraftLink> link(Column label, Column number, Set<String> labels, Sample sample)
            throws SQLException {
        String key = client.key().get(0);
        Map<String, Double> shares = new LinkedHashMap<>();
        for (String one : labels) {
            Set<String> values = sample.rows().stream()
                    .filter(row -> one.equals(row.get(label.name())) && row.get(number.name()) != null)
                    .map(row -> row.get(number.name()))
                    .limit(Sample.SOME)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (values.size() >= FEW) {
                shares.put(one, numbers.share(number, key, values));
            }
        }
        List<String> ofClients = shares.entrySet().stream()
                .filter(share -> share.getValue() >= NEARLY_ALL)
                .map(Map.Entry::getKey)
                .toList();
        List<String> named = ofClients.stream().filter(this::beginsLikeClients).toList();
        boolean tellsApart = shares.values().stream().anyMatch(share -> share < MOST);
        List<String> chosen = named.isEmpty() && tellsApart ? ofClients : named;
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        String because = "its values are in " + client.table().name().name() + "." + key + " where " + label.name()
                + " says so; what do the others lead to?";
        return Optional.of(DraftLink.client(List.of(number.name()), because, true)
                .where(Sql.name(catalogue, label.name()) + " in ("
                        + chosen.stream().map(Sql::text).collect(Collectors.joining(", ")) + ")"));
    }

    /** {@code K}, {@code KD} and {@code Kunde} for the table {@code kunden}. */
    private boolean beginsLikeClients(String label) {
        String stem = Words.singular(TableRoles.meaningful(client.table().name().name()));
        String lower = Words.singular(label.toLowerCase(Locale.ROOT));
        return !lower.isEmpty() && (stem.startsWith(lower) || lower.length() < 4 && stem.charAt(0) == lower.charAt(0));
    }

    /** Its values where they are a few short labels, else none. */
    private static Set<String> labels(Column column, Sample sample) {
        if (column.kind() != Kind.TEXT && column.kind() != Kind.ENUM) {
            return Set.of();
        }
        Set<String> labels = sample.distinct(column.name(), LABELS + 1);
        boolean shortOnes = labels.stream().allMatch(label -> label.length() <= LONGEST && label.indexOf(' ') < 0);
        boolean people = Shape.of(List.copyOf(labels)).personNames() > 0;
        return labels.size() > 1 && labels.size() <= LABELS && shortOnes && !people ? labels : Set.of();
    }
}
