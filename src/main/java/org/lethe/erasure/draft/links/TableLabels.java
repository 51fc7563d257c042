package org.lethe.erasure.draft.links;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.draft.clients.ClientFacts;
import org.lethe.erasure.draft.values.Probe;
import org.lethe.erasure.draft.values.Sample;
import org.lethe.erasure.draft.values.Samples;
import org.lethe.erasure.draft.values.Sql;
import org.lethe.erasure.draft.words.TableRoles;
import org.lethe.erasure.draft.words.Words;

/**
 * Tables that write of rows of many tables, with the table's name beside the row's number: {@code ref_table} and
 * {@code ref_id}.
 */
final class TableLabels {

    private static final String BECAUSE = "says which table it writes of";
    private static final int LABELS = 30;
    private static final int LONGEST = 80;
    private static final double MOST = 0.6;
    private static final int SAME_PREFIX = 4;

    private final Catalogue catalogue;
    private final Probe probe;
    private final Samples samples;
    private final ClientFacts client;

    TableLabels(Catalogue catalogue, Probe probe, Samples samples, ClientFacts client) {
        this.catalogue = catalogue;
        this.probe = probe;
        this.samples = samples;
        this.client = client;
    }

    /** Links to the rows of those of these tables that are named so; empty where the table is not written in this way. */
    List<DraftLink> links(Table table, Set<TableName> carriers) throws SQLException {
        Sample sample = samples.of(table);
        for (Column label : table.columns()) {
            Map<String, Table> named = named(label, sample);
            if (named.isEmpty()) {
                continue;
            }
            List<Column> numbers = table.columns().stream()
                    .filter(column -> isNumber(table, label, column, new LinkedHashSet<>(named.values()).size() > 1))
                    .toList();
            for (Column number : numbers) {
                List<DraftLink> links = links(label, number, named, sample, carriers);
                if (!links.isEmpty()) {
                    return links;
                }
            }
        }
        return List.of();
    }

    /** Likewise, where only one of the labels is known: it means clients, whatever the others mean. */
    Optional<DraftLink> ofClients(Table table) throws SQLException {
        Sample sample = samples.of(table);
        String name = table.name().name();
        if (client.key().size() != 1 || TableRoles.ofOthers(name)) {
            return Optional.empty();
        }
        for (Column label : table.columns()) {
            Optional<String> spelled = label.kind() == Kind.TEXT || label.kind() == Kind.ENUM
                    ? sample.values(label.name()).stream()
                            .filter(value -> value.length() <= LONGEST)
                            .filter(value -> LabelledRow.names(value, client.table()))
                            .findFirst()
                    : Optional.empty();
            Optional<Column> number = spelled.flatMap(clients -> LabelledRow.number(table, label));
            if (number.isPresent()) {
                return Optional.of(DraftLink.client(List.of(number.get().name()), BECAUSE, false)
                        .where(condition(label, List.of(spelled.orElseThrow()))));
            }
        }
        return Optional.empty();
    }

    private List<DraftLink> links(
            Column label, Column number, Map<String, Table> named, Sample sample, Set<TableName> carriers)
            throws SQLException {
        var links = new ArrayList<DraftLink>();
        for (Table target : new LinkedHashSet<>(named.values())) {
            if (carriers.contains(target.name())) {
                List<String> labels = named.keySet().stream()
                        .filter(one -> target.equals(named.get(one)))
                        .toList();
                Set<String> values = sample.rows().stream()
                        .filter(row -> labels.contains(row.get(label.name())) && row.get(number.name()) != null)
                        .map(row -> row.get(number.name()))
                        .limit(Sample.SOME)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                target(number, target, values)
                        .ifPresent(to -> links.add(link(number, target, to).where(condition(label, labels))));
            }
        }
        return links;
    }

    private String condition(Column label, List<String> labels) {
        String column = Sql.name(catalogue, label.name());
        return labels.size() == 1
                ? column + " = " + Sql.text(labels.get(0))
                : column + " in (" + labels.stream().map(Sql::text).collect(Collectors.joining(", ")) + ")";
    }

    private DraftLink link(Column number, Table named, String to) {
        if (named.name().equals(client.table().name())) {
            return client.key().equals(List.of(to))
                    ? DraftLink.client(List.of(number.name()), BECAUSE, false)
                    : DraftLink.via(named.name(), List.of(number.name()), List.of(to), BECAUSE, false);
        }
        boolean primary = named.primaryKey().equals(List.of(to));
        return DraftLink.via(named.name(), List.of(number.name()), primary ? List.of() : List.of(to), BECAUSE, false);
    }

    /** The key of that table in which most of these stand. */
    private Optional<String> target(Column number, Table named, Set<String> values) throws SQLException {
        List<String> keys = named.name().equals(client.table().name()) ? client.targets() : named.singleKeys();
        Optional<String> best = Optional.empty();
        double most = 0;
        for (String key : keys) {
            Column to = named.column(key).orElseThrow();
            double share = KeyOverlap.comparable(number, to) ? probe.overlap(named, key, values) : 0;
            if (share > most && share >= MOST) {
                most = share;
                best = Optional.of(key);
            }
        }
        return best;
    }

    /** The tables that the column's values name, where they are names of tables. */
    private Map<String, Table> named(Column column, Sample sample) {
        if (column.kind() != Kind.TEXT && column.kind() != Kind.ENUM) {
            return Map.of();
        }
        Set<String> labels = sample.distinct(column.name(), LABELS + 1);
        if (labels.isEmpty() || labels.size() > LABELS || labels.stream().anyMatch(one -> one.length() > LONGEST)) {
            return Map.of();
        }
        var named = new LinkedHashMap<String, Table>();
        labels.forEach(label -> table(label).ifPresent(table -> named.put(label, table)));
        return named.size() * 2 >= labels.size() ? named : Map.of();
    }

    private Optional<Table> table(String label) {
        Optional<Table> exact = catalogue.find(label).filter(Table::holdsRows);
        if (exact.isPresent()) {
            return exact;
        }
        if (label.indexOf(' ') >= 0) {
            return Optional.empty();
        }
        List<Table> alike = catalogue.tables().stream()
                .filter(Table::holdsRows)
                .filter(table -> LabelledRow.names(label, table))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    /** @param several whether the labels name several tables, so that a bare {@code nummer} is of these */
    private boolean isNumber(Table table, Column label, Column number, boolean several) {
        return !number.equals(label)
                && !table.primaryKey().equals(List.of(number.name()))
                && table.foreignKeys().stream().noneMatch(key -> key.columns().contains(number.name()))
                && (LabelledRow.together(label, number) || several && LabelledRow.bare(number))
                && !prefixed(table, label)
                && !leadsElsewhere(number);
    }

    /** Where all columns begin with the same word, it joins no two of them. */
    private static boolean prefixed(Table table, Column label) {
        List<String> words = Words.of(label.name());
        return words.size() > 1
                && table.columns().stream()
                                .filter(column -> Words.of(column.name()).get(0).equals(words.get(0)))
                                .count()
                        > SAME_PREFIX;
    }

    private boolean leadsElsewhere(Column number) {
        return CommentedKey.of(number, catalogue).isPresent()
                || catalogue.tables().stream()
                        .anyMatch(other -> other.primaryKey().size() == 1
                                && KeyNames.pointsTo(
                                        number, other, other.primaryKey().get(0)));
    }
}
