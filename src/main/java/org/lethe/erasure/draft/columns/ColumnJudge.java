package org.lethe.erasure.draft.columns;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.values.Echo;
import org.lethe.erasure.draft.values.JsonLeaves;
import org.lethe.erasure.draft.values.Sample;
import org.lethe.erasure.draft.values.Shape;
import org.lethe.erasure.draft.words.Category;
import org.lethe.erasure.draft.words.ColumnNames;
import org.lethe.erasure.draft.words.Lexicon;
import org.lethe.erasure.draft.words.Words;

/**
 * Judges a column by its name, its type and a sample of its values. What cannot be judged is taken for personal: a
 * wrong "personal" costs a correction, a wrong "keep" a person's secret.
 */
public final class ColumnJudge {

    private static final Set<Category> PERSONAL_NUMBERS =
            Set.of(Category.NATIONAL_ID, Category.EXTERNAL_ID, Category.PHONE);

    private static final int A_FIFTH = 5;

    private final Optional<Echo> echo;

    /** @param echo the clients' values, once they are known */
    public ColumnJudge(Optional<Echo> echo) {
        this.echo = echo;
    }

    public Judgement judge(Table table, Column column, Sample sample, boolean client) {
        List<String> values = sample.values(column.name());
        Optional<Lexicon.Hit> name = ColumnNames.LEXICON.find(column.name());
        Shape shape = Shape.of(values);
        if (column.kind() == Kind.JSON && JsonLeaves.amounts(values)) {
            return Judgement.doubtful(
                    Category.JSON, "documents with amounts: which paths tell of money, which of the person?");
        }
        Judgement byType = byType(table, column, name, shape, client);
        if (byType.category().personal() || column.kind() == Kind.BOOLEAN || shape.uuids() || shape.dates()) {
            return byType;
        }
        if (column.kind() == Kind.NUMBER && phones(values)) {
            return Judgement.of(Category.PHONE, "echo: phones of clients, written as numbers");
        }
        return byValues(column, values, byType);
    }

    private Judgement byType(Table table, Column column, Optional<Lexicon.Hit> name, Shape shape, boolean client) {
        return switch (column.kind()) {
            case BOOLEAN -> flag(column, name, client);
            case DATE, TIMESTAMP -> moment(column, name, client);
            case NUMBER -> number(table, column, name, shape, client);
            case BYTES ->
                Judgement.of(
                        name.map(ColumnNames::category)
                                .filter(Category::personal)
                                .orElse(Category.PHOTO),
                        "bytes; may hold a picture");
            case TSVECTOR -> Judgement.of(Category.SEARCH, "search vector");
            case JSON -> Judgement.of(Category.JSON, "JSON document");
            case UUID -> uuid(table, column, client);
            case TEXT, ENUM, ARRAY, OTHER -> TextJudge.judge(TextColumn.of(table, column, name, shape, client));
        };
    }

    /** A UUID of the client besides the key is how another system knows the person. */
    static Judgement uuid(Table table, Column column, boolean client) {
        boolean own = table.primaryKey().contains(column.name())
                || table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()))
                || ColumnNames.endsLikeKey(column.name())
                        && Words.of(column.name()).size() > 1
                        && !ColumnNames.LEXICON.has(column.name(), Category.EXTERNAL_ID.name());
        return client && !own
                ? Judgement.of(Category.EXTERNAL_ID, "a UUID by which other systems may know the person")
                : Judgement.of(Category.KEY, "values are UUIDs");
    }

    private Judgement flag(Column column, Optional<Lexicon.Hit> name, boolean client) {
        Category category = name.map(ColumnNames::category).orElse(Category.UNKNOWN);
        Set<Category> telling = Set.of(
                Category.HEALTH,
                Category.DEATH,
                Category.MARITAL,
                Category.GENDER,
                Category.RELIGION,
                Category.ETHNICITY);
        if (telling.contains(category)) {
            return named(category, name);
        }
        return Judgement.of(Category.FLAG, "yes or no");
    }

    private Judgement moment(Column column, Optional<Lexicon.Hit> name, boolean client) {
        Category category = name.map(ColumnNames::category).orElse(Category.UNKNOWN);
        for (Category telling : List.of(Category.BIRTH_DATE, Category.DEATH, Category.MARITAL)) {
            if (ColumnNames.LEXICON.has(column.name(), telling.name())) {
                return Judgement.of(telling, "a date that is called so");
            }
        }
        if (category == Category.HEALTH && client) {
            return named(category, name);
        }
        boolean usual = !category.personal() || !client;
        return usual
                ? Judgement.of(Category.TIME, "point in time")
                : Judgement.doubtful(Category.BIRTH_DATE, "a date of the person whose meaning is not known");
    }

    private Judgement number(Table table, Column column, Optional<Lexicon.Hit> name, Shape shape, boolean client) {
        Category category = name.map(ColumnNames::category).orElse(Category.UNKNOWN);
        boolean key = ColumnNames.endsLikeKey(column.name())
                || table.primaryKey().contains(column.name())
                || !client && table.singleKeys().contains(column.name());
        if (key && !PERSONAL_NUMBERS.contains(category)) {
            return Judgement.of(Category.KEY, "number of a row");
        }
        if (category.textOnly()
                || category.naming()
                || Set.of(Category.JSON, Category.PHOTO).contains(category)) {
            return client
                    ? Judgement.doubtful(
                            Category.UNKNOWN,
                            "a number about the person called "
                                    + name.map(Lexicon.Hit::entry).orElse("?"))
                    : Judgement.of(Category.KEY, "a number, not a text");
        }
        if (category != Category.UNKNOWN) {
            return named(category, name);
        }
        return client
                ? Judgement.doubtful(Category.UNKNOWN, "a number about the person whose meaning is not known")
                : Judgement.of(Category.QUANTITY, "a number");
    }

    private Judgement byValues(Column column, List<String> values, Judgement judged) {
        if (column.kind() != Kind.TEXT && column.kind() != Kind.ARRAY && column.kind() != Kind.OTHER
                || echo.isEmpty()) {
            return judged;
        }
        Echo.Hits hits = echo.get().in(values);
        if (hits.logins() > 0 && hits.logins() * 10 >= values.size() && judged.category() != Category.STAFF) {
            return Judgement.of(Category.LOGIN, "echo: login names of clients stand in it");
        }
        if (hits.hard() == 0 && hits.exact() * 10 < values.size()
                || !hits.any()
                || judged.category() == Category.STAFF) {
            return judged;
        }
        boolean alone = hits.exact() * 2 > values.size();
        Category category = alone ? Category.FULL_NAME : Category.FREE_TEXT;
        return Judgement.of(category, "echo: values of clients stand in " + (alone ? "most" : "some") + " of its rows");
    }

    private boolean phones(List<String> values) {
        return echo.map(known -> known.in(values).phones() * A_FIFTH > values.size())
                .orElse(false);
    }

    static Judgement named(Category category, Optional<Lexicon.Hit> name) {
        return Judgement.of(category, name.map(hit -> "called " + hit.entry()).orElse("by its type"));
    }
}
