package org.lethe.erasure.draft.links;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.clients.ClientFacts;
import org.lethe.erasure.draft.values.Probe;
import org.lethe.erasure.draft.values.Sample;
import org.lethe.erasure.draft.words.Category;
import org.lethe.erasure.draft.words.ColumnNames;

/**
 * Numbers that are keys of clients, in columns whose names do not say what they lead to. Numbers lie among others by
 * chance, so this is never more than a question to a person.
 */
public final class ClientNumbers {

    private static final int MANY = 20;
    private static final double NEARLY_ALL = 0.95;

    private final Catalogue catalogue;
    private final Probe probe;
    private final ClientFacts client;

    public ClientNumbers(Catalogue catalogue, Probe probe, ClientFacts client) {
        this.catalogue = catalogue;
        this.probe = probe;
        this.client = client;
    }

    /** That its numbers are keys of clients; empty where they are not, or its name says that it leads elsewhere. */
    public Optional<String> lookLikeKeys(Table table, Column column, Sample sample) throws SQLException {
        Set<String> values = sample.distinct(column.name(), Sample.SOME);
        if (!neutral(table, column) || values.size() < MANY || counts(sample.values(column.name()))) {
            return Optional.empty();
        }
        for (String target : client.targets()) {
            double share = share(column, target, values);
            if (share >= NEARLY_ALL) {
                return Optional.of(Math.round(share * 100) + " % of its values are in "
                        + client.table().name().name() + "." + target);
            }
        }
        return Optional.empty();
    }

    /** Which part of these values are keys of clients; 0 where the two cannot be compared. */
    double share(Column column, String target, Collection<String> values) throws SQLException {
        Column to = client.table().column(target).orElseThrow();
        return KeyOverlap.comparable(column, to) ? probe.overlap(client.table(), target, values) : 0;
    }

    /** Whether neither a foreign key nor the name says what the number leads to or measures. */
    boolean neutral(Table table, Column column) {
        boolean own = table.primaryKey().contains(column.name())
                || table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()));
        boolean measure = !ColumnNames.endsLikeKey(column.name())
                && ColumnNames.LEXICON
                        .find(column.name())
                        .map(ColumnNames::category)
                        .filter(category -> category != Category.KEY && category != Category.REFERENCE)
                        .isPresent();
        return column.kind() == Kind.NUMBER && !own && !measure && !leadsElsewhere(table, column);
    }

    private boolean leadsElsewhere(Table table, Column column) {
        return CommentedKey.of(column, catalogue)
                .map(key -> !key.leadsTo(client.table()))
                .orElseGet(() -> catalogue.tables().stream()
                        .filter(other -> !other.name().equals(client.table().name()))
                        .filter(other -> !other.name().equals(table.name()))
                        .anyMatch(other -> other.singleKeys().stream()
                                .anyMatch(target -> KeyNames.pointsTo(column, other, target))));
    }

    /** Each row has the next number: a counter of its own. */
    private static boolean counts(List<String> values) {
        List<Long> numbers = values.stream()
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i) <= numbers.get(i - 1)) {
                return false;
            }
        }
        return true;
    }
}
