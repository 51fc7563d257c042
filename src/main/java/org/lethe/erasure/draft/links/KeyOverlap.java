package org.lethe.erasure.draft.links;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.values.Probe;
import org.lethe.erasure.draft.values.Sample;
import org.lethe.erasure.draft.words.ColumnNames;

/** Finds, where there are no foreign keys, the columns that hold another table's keys. */
final class KeyOverlap {

    private static final double MOST = 0.6;
    private static final double NEARLY_ALL = 0.85;
    private static final int FEW = 5;
    private static final int OFTEN = 10;
    private final Catalogue catalogue;
    private final Probe probe;
    private final NearerKeys nearer;

    KeyOverlap(Catalogue catalogue, Probe probe) {
        this.catalogue = catalogue;
        this.probe = probe;
        this.nearer = new NearerKeys(catalogue, probe);
    }

    record Match(List<String> columns, List<String> targets, String because, boolean doubtful) {

        Match asked() {
            return new Match(columns, targets, because, true);
        }
    }

    /** The columns of a table that hold a key of the client. */
    List<Match> matches(Table table, Sample sample, Table client, List<String> targets) throws SQLException {
        var matches = new ArrayList<Match>();
        for (Column column : table.columns()) {
            Match match =
                    column.kind() == Kind.NUMBER || text(column) ? match(table, column, sample, client, targets) : NONE;
            if (match != NONE) {
                matches.add(match);
            }
        }
        return matches;
    }

    /** The columns that are called like the whole of a composite key, where their values are those of clients. */
    Optional<Match> whole(Table table, Sample sample, Table client, List<String> key) throws SQLException {
        var columns = new ArrayList<String>();
        for (String part : key) {
            Optional<Column> same = table.columns().stream()
                    .filter(column -> column.name().equalsIgnoreCase(part))
                    .findFirst();
            if (same.isEmpty()) {
                return Optional.empty();
            }
            columns.add(same.get().name());
            Set<String> values = sample.distinct(same.get().name(), Sample.SOME);
            if (!values.isEmpty() && probe.overlap(client, part, values) < MOST) {
                return Optional.empty();
            }
        }
        boolean empty = sample.rows().isEmpty();
        return Optional.of(new Match(columns, key, "has columns called like the whole key, with its values", empty));
    }

    private static final Match NONE = new Match(List.of(), List.of(), "", false);

    private Match match(Table table, Column column, Sample sample, Table client, List<String> targets)
            throws SQLException {
        Optional<CommentedKey> comment = CommentedKey.of(column, catalogue);
        if (comment.filter(key -> !key.leadsTo(client)).isPresent()) {
            return NONE;
        }
        Set<String> values = sample.distinct(column.name(), Sample.SOME);
        boolean named = comment.isPresent() || named(column, client, targets);
        if (!KeyNames.strong(column, client, targets) && saysTheSame(values, sample)) {
            return NONE;
        }
        boolean sure = comment.isPresent() || pointsHere(column, client, targets);
        if (!sure && column.kind() == Kind.NUMBER && nearer.are(table, values, client)) {
            return NONE;
        }
        if (!named
                        && (column.kind() == Kind.NUMBER
                                || values.size() < 5
                                || !codes(values)
                                || KeyNames.otherCode(column))
                || ownKey(table, column, named)) {
            return NONE;
        }
        Match best = NONE;
        double most = 0;
        for (String target : targets) {
            Column to = client.column(target).orElseThrow();
            if (!comparable(column, to)) {
                continue;
            }
            if (values.isEmpty()) {
                return KeyNames.strong(column, client, targets) && KeyNames.tellsByItself(column, client)
                        ? new Match(
                                List.of(column.name()),
                                List.of(target),
                                "called like a key of " + client.name().name() + "; no values to compare",
                                true)
                        : NONE;
            }
            double share =
                    probe.overlap(client, target, values) + (column.name().equalsIgnoreCase(target) ? 0.2 : 0);
            if (share > most && share >= (named ? MOST : NEARLY_ALL)) {
                most = share;
                String because = Math.round(Math.min(1, share) * 100) + " % of its values are in "
                        + client.name().name() + "." + target;
                best = new Match(List.of(column.name()), List.of(target), because, !sure);
            }
        }
        return best;
    }

    /** The same few values in row after row lie among the clients' numbers by chance: kinds of payers, not people. */
    private static boolean saysTheSame(Set<String> values, Sample sample) {
        return !values.isEmpty() && values.size() < FEW && sample.rows().size() > values.size() * OFTEN;
    }

    /**
     * The column of a table that holds the key of a table which hangs on the client.
     *
     * @param guesses whether a name is enough where there are no values
     */
    Optional<Match> toCarrier(Table table, Sample sample, Table carrier, boolean guesses) throws SQLException {
        for (Column column : table.columns()) {
            for (String target : carrier.singleKeys()) {
                Column to = carrier.column(target).orElseThrow();
                if (!comparable(column, to)
                        || !pointsTo(column, carrier, target)
                        || ownKey(table, column, true) && !KeyNames.shared(column, target)) {
                    continue;
                }
                // two tables that count their own rows have the same numbers, too
                boolean counts = table.primaryKey().equals(List.of(column.name()));
                Optional<Match> match =
                        toCarrier(column, sample, carrier, target).map(found -> counts ? found.asked() : found);
                if (match.isPresent() && (guesses || !match.get().doubtful())) {
                    return match;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Match> toCarrier(Column column, Sample sample, Table carrier, String target) throws SQLException {
        Set<String> values = sample.distinct(column.name(), Sample.SOME);
        String key = carrier.name().name() + "." + target;
        if (values.isEmpty()) {
            String because = "called like the key of " + carrier.name().name() + "; no values to compare";
            return ColumnNames.endsLikeKey(column.name())
                    ? Optional.of(new Match(List.of(column.name()), List.of(target), because, true))
                    : Optional.empty();
        }
        double share = probe.overlap(carrier, target, values);
        boolean chance = values.size() == 1 && sample.rows().size() >= FEW;
        return share >= MOST && !chance
                ? Optional.of(new Match(
                        List.of(column.name()),
                        List.of(target),
                        Math.round(share * 100) + " % of its values are in " + key,
                        false))
                : Optional.empty();
    }

    /** A comment goes before the name. */
    private boolean pointsTo(Column column, Table carrier, String target) {
        return CommentedKey.of(column, catalogue)
                .map(key -> key.leadsTo(carrier, target))
                .orElseGet(() -> KeyNames.pointsTo(column, carrier, target));
    }

    private boolean named(Column column, Table client, List<String> targets) {
        if (KeyNames.strong(column, client, targets)) {
            return true;
        }
        return KeyNames.role(column) && pointsElsewhere(column, client) == 0;
    }

    /** Numbers lie among other numbers by chance: what is called like the key of another table is a guess. */
    private boolean pointsHere(Column column, Table client, List<String> targets) {
        boolean same = targets.stream().anyMatch(target -> KeyNames.shared(column, target));
        return KeyNames.strong(column, client, targets)
                && (same || column.kind() != Kind.NUMBER || pointsElsewhere(column, client) == 0);
    }

    private long pointsElsewhere(Column column, Table client) {
        return catalogue.tables().stream()
                .filter(other -> !other.name().equals(client.name()))
                .filter(other -> KeyNames.pointsTo(column, other, "id"))
                .count();
    }

    /** The table's own number is no key of another one, unless the two share a name. */
    private static boolean ownKey(Table table, Column column, boolean named) {
        return table.primaryKey().equals(List.of(column.name())) && (!named || column.identity());
    }

    static boolean codes(Set<String> values) {
        return values.stream()
                .allMatch(value -> value.length() > 3 && value.indexOf(' ') < 0 && value.indexOf('@') < 0);
    }

    private static boolean text(Column column) {
        return column.kind() == Kind.TEXT && column.length().orElse(1) <= 100 || column.kind() == Kind.UUID;
    }

    static boolean comparable(Column column, Column target) {
        boolean numbers = column.kind() == Kind.NUMBER && target.kind() == Kind.NUMBER;
        boolean texts = text(column) && text(target);
        return numbers
                || texts
                || column.kind() == Kind.NUMBER && text(target)
                || text(column) && target.kind() == Kind.NUMBER;
    }
}
