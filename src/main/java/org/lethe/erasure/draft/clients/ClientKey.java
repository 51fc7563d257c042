package org.lethe.erasure.draft.clients;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Index;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.columns.Constraints;
import org.lethe.erasure.draft.columns.Judgement;
import org.lethe.erasure.draft.values.Sample;
import org.lethe.erasure.draft.words.Category;
import org.lethe.erasure.draft.words.ColumnNames;
import org.lethe.erasure.map.Template;

/**
 * How the client table is keyed.
 *
 * @param rekey key columns that tell who the person is, with the template of the new value
 */
public record ClientKey(List<String> columns, Map<String, String> rekey, String because) {

    private static final Pattern WRITTEN = Pattern.compile("(\\p{Lu}{1,20})(\\d{1,20})");

    private static final Set<Category> NAMES =
            Set.of(Category.FIRST_NAME, Category.LAST_NAME, Category.FULL_NAME, Category.COMPANY, Category.EMAIL);

    /** The primary key; else a unique key without NULL; else the reference, else the first column. */
    public static List<String> of(Table table) {
        if (!table.primaryKey().isEmpty()) {
            return table.primaryKey();
        }
        return table.uniques().stream()
                .filter(index -> !index.expression() && !index.partial())
                .map(Index::columns)
                .filter(columns -> columns.stream().allMatch(column -> notNull(table, column)))
                .findFirst()
                .or(() -> table.columns().stream()
                        .map(Column::name)
                        .filter(column -> ColumnNames.LEXICON
                                .find(column)
                                .filter(hit -> hit.heading().equals("REFERENCE")
                                        || hit.heading().equals("KEY"))
                                .isPresent())
                        .findFirst()
                        .map(List::of))
                .orElseGet(() -> List.of(table.columns().get(0).name()));
    }

    private static boolean notNull(Table table, String column) {
        return table.column(column).filter(found -> !found.nullable()).isPresent();
    }

    public static ClientKey judged(ClientFacts client, Sample sample, Constraints constraints) {
        var rekey = new LinkedHashMap<String, String>();
        for (String name : client.key()) {
            Column column = client.table().column(name).orElseThrow();
            if (column.kind() == Kind.TEXT && tellsWho(client, column, sample)) {
                rekey.put(name, template(client.table(), column, sample, constraints));
            }
        }
        return new ClientKey(
                client.key(), rekey, rekey.isEmpty() ? "" : "the key is cut from the client's name or address");
    }

    /** {@code ANON4711} where there is room, for the number needs some; else letters and digits as the keys have them. */
    private static String template(Table table, Column column, Sample sample, Constraints constraints) {
        int room = column.length().orElse(20);
        String plain = "ANON".substring(0, Math.max(0, Math.min(4, room - 6))) + "{n}";
        return Stream.concat(
                        Stream.of(plain),
                        sample.values(column.name()).stream()
                                .map(WRITTEN::matcher)
                                .filter(Matcher::matches)
                                .map(key -> new Written(
                                        key.group(1).length(), key.group(2).length()))
                                .distinct()
                                .sorted(Comparator.comparingInt(Written::size).reversed())
                                .map(Written::template))
                .filter(template -> constraints.takes(table, column, new Template(template)))
                .findFirst()
                .orElse(plain);
    }

    /** So many letters, and so many digits behind them. */
    private record Written(int letters, int digits) {

        int size() {
            return letters + digits;
        }

        String template() {
            return "{letters:" + letters + "}{n:" + digits + "}";
        }
    }

    private static boolean tellsWho(ClientFacts client, Column column, Sample sample) {
        Optional<Category> category = client.judgement(column.name()).map(Judgement::category);
        if (category.filter(NAMES::contains).isPresent()) {
            return true;
        }
        List<String> names = client.table().columns().stream()
                .map(Column::name)
                .filter(name -> !name.equals(column.name()))
                .filter(name -> client.judgement(name)
                        .filter(judged -> NAMES.contains(judged.category()))
                        .isPresent())
                .toList();
        long seen = sample.values(column.name()).size();
        long cut = sample.rows().stream()
                .filter(row -> NameCuts.isCut(
                        row.getOrDefault(column.name(), ""),
                        names.stream().map(name -> row.getOrDefault(name, "")).toList()))
                .count();
        return seen > 0 && cut * 2 >= seen;
    }
}
