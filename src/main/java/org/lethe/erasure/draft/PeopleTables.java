package org.lethe.erasure.draft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.columns.Yaml;
import org.lethe.erasure.draft.words.Category;
import org.lethe.erasure.draft.words.ColumnNames;
import org.lethe.erasure.draft.words.TableRoles;

/** The tables of people who are no clients, staff and contacts of suppliers: texts that name them may not mean a client called alike. */
final class PeopleTables {

    private static final Map<Category, String> ROLES = new EnumMap<>(Map.of(
            Category.FIRST_NAME, "firstName",
            Category.LAST_NAME, "lastName",
            Category.FULL_NAME, "name",
            Category.EMAIL, "email",
            Category.PHONE, "phone"));

    private final DraftedMap draft;

    PeopleTables(DraftedMap draft) {
        this.draft = draft;
    }

    /** The lines of the map. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        draft.catalogue().tables().stream()
                .filter(table -> draft.ignored().containsKey(table.name()))
                .map(this::line)
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        if (!lines.isEmpty()) {
            lines.add(
                    0,
                    "others:   # people who are no clients: a text that may mean one of them stays and is told as doubtful");
            lines.add(0, "");
        }
        return lines;
    }

    private String line(Table table) {
        String name = table.name().name();
        boolean business = TableRoles.BUSINESS.in(name) && !TableRoles.STAFF.in(name);
        Map<Category, List<String>> columns = new EnumMap<>(Category.class);
        for (Column column : table.columns()) {
            if (column.kind() == Kind.TEXT) {
                ColumnNames.LEXICON
                        .find(column.name())
                        .filter(hit -> !business || !hit.entry().equals("name"))
                        .map(ColumnNames::category)
                        .filter(ROLES::containsKey)
                        .ifPresent(category -> columns.computeIfAbsent(category, unused -> new ArrayList<>())
                                .add(Yaml.name(column.name())));
            }
        }
        boolean parts = columns.containsKey(Category.FIRST_NAME) && columns.containsKey(Category.LAST_NAME);
        boolean named = columns.containsKey(Category.FULL_NAME) && (TableRoles.STAFF.in(name) || business);
        if (!parts && !named) {
            return "";
        }
        return "  - {table: " + Yaml.name(draft.called(table.name())) + ", "
                + columns.entrySet().stream()
                        .map(role -> ROLES.get(role.getKey()) + ": [" + String.join(", ", role.getValue()) + "]")
                        .collect(Collectors.joining(", "))
                + "}";
    }
}
