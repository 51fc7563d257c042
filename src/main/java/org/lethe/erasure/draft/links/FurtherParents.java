package org.lethe.erasure.draft.links;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.ForeignKey;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.draft.values.Sample;
import org.lethe.erasure.draft.values.Samples;

/**
 * Rows whose first keys are empty, or only guessed, and that hang on the client by another foreign key: a payment is for an
 * appointment or for an order.
 */
final class FurtherParents {

    private static final int FEW = 3;

    private final Catalogue catalogue;
    private final Samples samples;
    private final Table client;

    FurtherParents(Catalogue catalogue, Samples samples, Table client) {
        this.catalogue = catalogue;
        this.samples = samples;
        this.client = client;
    }

    /** All links of the table, where there are more than were found; else none. */
    List<DraftLink> beside(Table table, Map<TableName, List<DraftLink>> found) throws SQLException {
        List<DraftLink> known = found.getOrDefault(table.name(), List.of());
        List<DraftLink> keyed = known.stream()
                .filter(link -> link.form() == DraftLink.Form.CLIENT || link.form() == DraftLink.Form.VIA)
                .toList();
        // what a person still has to decide takes no rows from a foreign key
        List<DraftLink> sure = keyed.stream().filter(link -> !link.doubtful()).toList();
        if (keyed.isEmpty() || keyed.stream().anyMatch(link -> link.where().isPresent())) {
            return List.of();
        }
        Set<String> empty = new LinkedHashSet<>();
        sure.forEach(link -> empty.addAll(link.by()));
        var all = new ArrayList<DraftLink>(known);
        for (ForeignKey key : table.foreignKeys()) {
            boolean leads = !key.target().equals(client.name())
                    && found.containsKey(key.target())
                    && !hangsOn(key.target(), table.name(), found, new LinkedHashSet<>());
            if (leads && key.columns().stream().noneMatch(empty::contains) && leads(table, key, empty)) {
                DraftLink link = DraftLink.following(key, catalogue);
                all.add(empty.isEmpty() ? link : link.forRowsWithout(empty, catalogue));
                empty.addAll(key.columns());
            }
        }
        return all.size() == known.size() ? List.of() : List.copyOf(all);
    }

    private static boolean hangsOn(
            TableName table, TableName over, Map<TableName, List<DraftLink>> found, Set<TableName> seen) {
        return table.equals(over)
                || seen.add(table)
                        && found.getOrDefault(table, List.of()).stream()
                                .flatMap(link -> link.via().stream())
                                .anyMatch(next -> hangsOn(next, over, found, seen));
    }

    /** Whether there are rows in which only this key has a value. */
    private boolean leads(Table table, ForeignKey key, Set<String> empty) throws SQLException {
        boolean mayBeEmpty = empty.stream()
                .allMatch(name -> table.column(name).filter(Column::nullable).isPresent());
        Sample sample = samples.of(table);
        return mayBeEmpty
                && sample.rows().stream()
                                .filter(row -> empty.stream().noneMatch(row::containsKey))
                                .filter(row -> row.keySet().containsAll(key.columns()))
                                .limit(FEW)
                                .count()
                        == FEW;
    }
}
