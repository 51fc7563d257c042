package org.lethe.erasure.draft.links;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.clients.ClientFacts;
import org.lethe.erasure.draft.words.Words;

/**
 * A table that lists which records of clients were merged into which: {@code dup_merge} with {@code loser_key} and
 * {@code winner_key}.
 *
 * @param from the column of the record that was merged
 * @param to of the one that stays
 */
public record Merges(Table table, Column from, Column to) {

    private static final List<String> NAMES =
            List.of("merge", "dupl", "dubl", "dup", "zusammenf", "zusf", "verschm", "doppel");
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

    /** The first among tables that hang on clients. */
    public static Optional<Merges> find(ClientFacts client, List<Table> tables) {
        if (client.key().size() != 1) {
            return Optional.empty();
        }
        return tables.stream()
                .filter(table -> NAMES.stream()
                        .anyMatch(
                                name -> Words.of(table.name().name()).stream().anyMatch(word -> word.startsWith(name))))
                .flatMap(table -> merges(client, table).stream())
                .findFirst();
    }

    private static Optional<Merges> merges(ClientFacts client, Table table) {
        Column key = client.table().column(client.key().get(0)).orElseThrow();
        List<Column> alike = table.columns().stream()
                .filter(column -> column.kind() == key.kind())
                .filter(column -> !table.primaryKey().equals(List.of(column.name())))
                .toList();
        Optional<Column> to = alike.stream().filter(Merges::survives).findFirst();
        return to.flatMap(survivor -> alike.stream()
                .filter(column -> !column.equals(survivor) && shareWord(column, survivor))
                .findFirst()
                .map(from -> new Merges(table, from, survivor)));
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
