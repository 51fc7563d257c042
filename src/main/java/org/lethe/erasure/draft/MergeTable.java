package org.lethe.erasure.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;

/** A table that lists which records of clients were merged into which: {@code dup_merge} with {@code loser_key} and {@code winner_key}. */
final class MergeTable {

    private static final List<String> NAMES = List.of("merge", "dupl", "dubl", "dup", "zusammenf", "verschm", "doppel");
    private static final Set<String> SURVIVORS = Set.of(
            "winner",
            "survivor",
            "surviving",
            "new",
            "neu",
            "neue",
            "bleibt",
            "ziel",
            "target",
            "into",
            "to",
            "master",
            "haupt",
            "main",
            "kept",
            "keep",
            "behalten");

    private MergeTable() {}

    /** The line of the map; empty where there is none among the tables that hang on clients. */
    static Optional<String> line(DraftedMap draft) {
        if (draft.client().key().size() != 1) {
            return Optional.empty();
        }
        return draft.tables().stream()
                .filter(drafted -> NAMES.stream()
                        .anyMatch(name -> Words.of(drafted.table().name().name()).stream()
                                .anyMatch(word -> word.startsWith(name))))
                .flatMap(drafted -> line(draft, drafted.table()).stream())
                .findFirst();
    }

    private static Optional<String> line(DraftedMap draft, Table table) {
        Column key = draft.client().table().column(draft.client().key().get(0)).orElseThrow();
        List<Column> alike = table.columns().stream()
                .filter(column -> column.kind() == key.kind())
                .filter(column -> !table.primaryKey().equals(List.of(column.name())))
                .toList();
        Optional<Column> to = alike.stream().filter(MergeTable::survives).findFirst();
        Optional<Column> from = to.flatMap(survivor -> alike.stream()
                .filter(column -> !column.equals(survivor) && shareWord(column, survivor))
                .findFirst());
        return from.map(merged -> "  merged: {table: " + Yaml.name(draft.called(table.name())) + ", from: "
                + Yaml.name(merged.name()) + ", to: "
                + Yaml.name(to.orElseThrow().name())
                + "}   # DECISION: a table of merges? Else take this line out");
    }

    private static boolean survives(Column column) {
        return Words.of(column.name()).stream().anyMatch(SURVIVORS::contains);
    }

    /** {@code kdnr_weg} and {@code kdnr_bleibt}. */
    private static boolean shareWord(Column one, Column other) {
        List<String> words = Words.of(other.name());
        return Words.of(one.name()).stream().anyMatch(words::contains)
                || Arrays.asList("id", "nr", "no", "key").stream()
                        .anyMatch(
                                end -> one.name().endsWith(end) && other.name().endsWith(end));
    }
}
