package org.lethe.erasure.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * A table, with everything that hangs on it.
 *
 * @param parent the partitioned or inherited table it belongs to
 * @param storage the storage engine, {@code InnoDB} or {@code MyISAM}; {@code heap} and the like on PostgreSQL
 * @param transactional whether a change of it can be rolled back
 * @param rowEstimate the database's own guess; 0 where it has none
 */
public record Table(
        TableName name,
        TableKind kind,
        Optional<TableName> parent,
        String storage,
        boolean systemVersioned,
        boolean transactional,
        RowSecurity rowSecurity,
        long rowEstimate,
        List<Column> columns,
        List<Index> indexes,
        List<ForeignKey> foreignKeys,
        List<Check> checks,
        List<Trigger> triggers) {

    public Table {
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
        triggers = List.copyOf(triggers);
    }

    /** The column of this name; without regard to case where that is not ambiguous. */
    public Optional<Column> column(String wanted) {
        return Names.match(columns, Column::name, wanted);
    }

    /**
     * The columns that tell its rows apart: those of the primary key, in its order; where there is none, of a unique key
     * over all rows that has neither NULL nor words, for words may have to change. Empty where there is neither.
     */
    public List<String> primaryKey() {
        return indexes.stream()
                .filter(Index::primary)
                .findFirst()
                .or(() -> uniques().stream().filter(this::asGoodAsPrimary).findFirst())
                .map(Index::columns)
                .orElse(List.of());
    }

    private boolean asGoodAsPrimary(Index index) {
        return !index.partial()
                && !index.expression()
                && columns.stream()
                                .filter(column -> index.columns().contains(column.name()))
                                .filter(column -> !column.nullable())
                                .filter(column -> column.kind().plain() || column.kind() == Kind.UUID)
                                .count()
                        == index.columns().size();
    }

    /** All unique keys and indexes, the primary key among them. */
    public List<Index> uniques() {
        return indexes.stream().filter(Index::unique).toList();
    }

    /** The columns that are unique each by itself. */
    public List<String> singleKeys() {
        return uniques().stream()
                .filter(index -> index.columns().size() == 1 && !index.expression() && !index.partial())
                .flatMap(index -> index.columns().stream())
                .distinct()
                .toList();
    }

    /** Whether no two rows carry the same values in these columns. */
    public boolean unique(List<String> names) {
        return uniques().stream()
                .filter(index -> !index.partial() && !index.expression())
                .anyMatch(index -> names.containsAll(index.columns()));
    }

    /** Whether an index over all rows begins with these columns, in this order. */
    public boolean indexedBy(List<String> names) {
        return indexes.stream()
                .filter(index -> !index.partial() && !index.expression())
                .map(Index::columns)
                .anyMatch(columns -> columns.size() >= names.size()
                        && columns.subList(0, names.size()).equals(names));
    }

    /** Whether rows are kept here, as against a view. */
    public boolean holdsRows() {
        return switch (kind) {
            case TABLE, PARTITIONED, PARTITION, INHERITED -> true;
            case VIEW, MATERIALIZED_VIEW, FOREIGN -> false;
        };
    }
}
