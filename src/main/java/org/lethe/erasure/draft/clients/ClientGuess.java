package org.lethe.erasure.draft.clients;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableKind;
import org.lethe.erasure.draft.words.Category;
import org.lethe.erasure.draft.words.ColumnNames;
import org.lethe.erasure.draft.words.Lexicon;
import org.lethe.erasure.draft.words.TableRoles;
import org.lethe.erasure.draft.words.Words;

/** Which table is the client's. */
public final class ClientGuess {

    private static final int ENOUGH = 5;
    private static final Map<Category, Integer> TELLING = Map.ofEntries(
            Map.entry(Category.FIRST_NAME, 2),
            Map.entry(Category.LAST_NAME, 2),
            Map.entry(Category.FULL_NAME, 2),
            Map.entry(Category.EMAIL, 2),
            Map.entry(Category.PHONE, 2),
            Map.entry(Category.BIRTH_DATE, 3),
            Map.entry(Category.STREET, 1),
            Map.entry(Category.POSTCODE, 1),
            Map.entry(Category.GENDER, 1),
            Map.entry(Category.NATIONAL_ID, 1),
            Map.entry(Category.REFERENCE, 2));
    private static final Lexicon STAFF_COLUMNS = ColumnNames.LEXICON;

    private final Catalogue catalogue;

    public ClientGuess(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A table that may be the client's. */
    public record Candidate(Table table, int score, String because) {}

    /** All that look like people, the likeliest first. */
    public List<Candidate> candidates() {
        return catalogue.tables().stream()
                .filter(Table::holdsRows)
                .filter(table -> table.kind() != TableKind.PARTITION && table.kind() != TableKind.INHERITED)
                .map(this::score)
                .filter(candidate -> candidate.score() >= ENOUGH)
                .sorted(Comparator.comparingInt(Candidate::score).reversed())
                .toList();
    }

    private Candidate score(Table table) {
        var reasons = new ArrayList<String>();
        int score = byName(table.name().name(), reasons) + byColumns(table, reasons) + byReferences(table, reasons);
        return new Candidate(table, score, String.join(", ", reasons));
    }

    private static int byName(String name, List<String> reasons) {
        int score = 0;
        if (TableRoles.CLIENT.is(name)) {
            reasons.add("is called like clients");
            score += 7;
        } else if (TableRoles.CLIENT.in(name)) {
            score += 1;
        }
        for (TableRoles role :
                EnumSet.of(TableRoles.HISTORY, TableRoles.NEWSLETTER, TableRoles.IMPORT, TableRoles.SESSION)) {
            score -= role.in(name) ? 7 : 0;
        }
        if (TableRoles.ofOthers(name)) {
            score -= Set.of("user", "users").contains(TableRoles.meaningful(name)) ? 3 : 10;
        }
        return score;
    }

    private static int byColumns(Table table, List<String> reasons) {
        Set<Category> found = EnumSet.noneOf(Category.class);
        int staff = 0;
        for (var column : table.columns()) {
            Optional<Lexicon.Hit> hit = STAFF_COLUMNS.find(column.name());
            hit.map(Lexicon.Hit::heading).map(Category::valueOf).ifPresent(found::add);
            List<String> words = Words.of(column.name());
            staff += words.contains("hire")
                            || words.contains("salary")
                            || words.contains("gehalt")
                            || words.contains("commission")
                            || words.contains("provision")
                            || words.contains("hired")
                            || words.contains("speciality")
                    ? 4
                    : 0;
        }
        int score = 0;
        var telling = new ArrayList<String>();
        for (Category category : found) {
            int worth = TELLING.getOrDefault(category, 0);
            score += worth;
            if (worth > 0) {
                telling.add(category.word());
            }
        }
        if (!telling.isEmpty()) {
            reasons.add("has " + String.join(", ", telling));
        }
        return score == 0 ? -6 : score - staff;
    }

    private int byReferences(Table table, List<String> reasons) {
        long keys = catalogue.referencing(table.name()).stream()
                .map(key -> key.table())
                .distinct()
                .count();
        String stem = Words.singular(TableRoles.meaningful(table.name().name()));
        long alike = catalogue.tables().stream()
                .filter(other -> !other.name().equals(table.name()))
                .filter(other -> other.columns().stream().anyMatch(column -> refersTo(column.name(), stem)))
                .count();
        if (Math.max(keys, alike) > 0) {
            long tables = Math.max(keys, alike);
            reasons.add(tables == 1 ? "one table refers to it" : tables + " tables refer to it");
        }
        return (int) Math.min(5, Math.max(keys, alike));
    }

    /** {@code kunden_nr}, {@code KundeID} and {@code kunde} refer to the table whose singular is {@code kunde}. */
    public static boolean refersTo(String column, String stem) {
        List<String> words = Words.of(column);
        return !words.isEmpty()
                && words.stream().anyMatch(word -> Words.singular(word).equals(stem) || word.equals(stem));
    }
}
