package org.lethe.erasure.draft;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;

/**
 * Judges a column by its name, its type and a sample of its values. What cannot be judged is taken for personal: a
 * wrong "personal" costs a correction, a wrong "keep" a person's secret.
 */
final class ColumnJudge {

    static final Lexicon LEXICON = Lexicon.of("columns");

    private static final Set<String> KEY_ENDINGS = Set.of("id", "fk", "pk", "key", "uuid", "guid", "ids");
    private static final Set<Category> CODES = Set.of(
            Category.EXTERNAL_ID,
            Category.NATIONAL_ID,
            Category.LOGIN,
            Category.ACCOUNT,
            Category.ONLINE,
            Category.REFERENCE);
    private static final Set<Category> LABELS =
            Set.of(Category.STATUS, Category.THING, Category.FLAG, Category.STAFF, Category.QUANTITY, Category.MONEY);

    private final Optional<Echo> echo;

    /** @param echo the clients' values, once they are known */
    ColumnJudge(Optional<Echo> echo) {
        this.echo = echo;
    }

    Judgement judge(Table table, Column column, Sample sample, boolean client) {
        List<String> values = sample.values(column.name());
        Optional<Lexicon.Hit> name = LEXICON.find(column.name());
        Shape shape = Shape.of(values);
        Judgement byType = byType(table, column, name, shape, client);
        if (byType.category().personal() || column.kind() == Kind.BOOLEAN || shape.uuids()) {
            return byType;
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
                        name.map(this::category).filter(Category::personal).orElse(Category.PHOTO),
                        "bytes; may hold a picture");
            case TSVECTOR -> Judgement.of(Category.SEARCH, "search vector");
            case JSON -> Judgement.of(Category.JSON, "JSON document");
            case UUID -> Judgement.of(Category.KEY, "uuid");
            case TEXT, ENUM, ARRAY, OTHER -> text(table, column, name, shape, client);
        };
    }

    private Judgement flag(Column column, Optional<Lexicon.Hit> name, boolean client) {
        Category category = name.map(this::category).orElse(Category.UNKNOWN);
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
        Category category = name.map(this::category).orElse(Category.UNKNOWN);
        for (Category telling : List.of(Category.BIRTH_DATE, Category.DEATH)) {
            if (LEXICON.has(column.name(), telling.name())) {
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
        Category category = name.map(this::category).orElse(Category.UNKNOWN);
        boolean key = endsLikeKey(column.name()) || table.primaryKey().contains(column.name());
        if (key && (category != Category.NATIONAL_ID && category != Category.EXTERNAL_ID)) {
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

    private Judgement text(Table table, Column column, Optional<Lexicon.Hit> name, Shape shape, boolean client) {
        Optional<Category> byShape = shape.category();
        Optional<Category> byName = name.map(this::category);
        if (shape.uuids() && byName.filter(CODES::contains).isEmpty()) {
            return Judgement.of(Category.KEY, "values are UUIDs");
        }
        if (tooShort(column, byName)) {
            return Judgement.of(Category.FLAG, "too short for more than a mark");
        }
        if (client && eachItsOwn(table, column, shape, byName)) {
            return Judgement.of(Category.REFERENCE, "each client has its own");
        }
        if (client && name.filter(hit -> hit.entry().equals("title")).isPresent()) {
            return Judgement.of(Category.NAME_PART, "title of a person");
        }
        if (column.kind() == Kind.ARRAY && byName.filter(Category::personal).isEmpty()) {
            return Judgement.of(Category.FREE_TEXT, "a list of texts");
        }
        if (byName.isEmpty()) {
            return byShape.map(category -> Judgement.of(category, "values look like " + category.word()))
                    .orElseGet(() -> unknown(column, shape, client));
        }
        Category category = byName.get();
        if (bareName(name) && !client) {
            return bare(shape, byShape);
        }
        if (endsLikeKey(column.name()) && !category.personal()) {
            return Judgement.of(Category.KEY, "key of a row");
        }
        if (category.personal()) {
            Judgement judged = named(category, name);
            return byShape.filter(found -> found == category).isPresent() ? judged.and("values agree") : judged;
        }
        Optional<Category> telling = byShape.filter(found -> found != Category.GENDER && found != Category.PHOTO);
        if (telling.isPresent() && category != Category.STAFF && !shape.labels()) {
            return Judgement.of(
                    telling.get(), "values look like " + telling.get().word());
        }
        if (shape.prose() && !shape.labels() && category != Category.THING) {
            return Judgement.of(Category.FREE_TEXT, "values are sentences");
        }
        if (client
                && LABELS.contains(category)
                && byShape.filter(found -> found == Category.MARITAL || found == Category.GENDER)
                        .isPresent()) {
            return Judgement.of(
                    byShape.get(), "values look like " + byShape.get().word());
        }
        return named(category, name);
    }

    private static boolean tooShort(Column column, Optional<Category> byName) {
        int room = column.length().orElse(99);
        return byName.filter(
                        category -> category == Category.EMAIL && room < 7 || category == Category.PHONE && room < 5)
                .isPresent();
    }

    /** A code of the client: unlike a status, no two have the same. */
    private static boolean eachItsOwn(Table table, Column column, Shape shape, Optional<Category> byName) {
        boolean unique =
                table.uniques().stream().anyMatch(index -> index.columns().equals(List.of(column.name())));
        boolean different = shape.count() > 5 && shape.distinct() * 10 > shape.count() * 9 && shape.words() < 1.5;
        boolean label = byName.map(category -> !category.personal()).orElse(true);
        return label
                && (unique || different)
                && !table.primaryKey().contains(column.name())
                && shape.category().isEmpty();
    }

    /** A column that is called "name" and no more: of a person, or of a thing. */
    private static Judgement bare(Shape shape, Optional<Category> byShape) {
        if (byShape.filter(Category::naming).isPresent()) {
            return Judgement.of(Category.FULL_NAME, "called name, and values look like names of people");
        }
        if (shape.labels()) {
            return Judgement.of(Category.THING, "called name, but few values that come back");
        }
        return Judgement.doubtful(Category.FULL_NAME, "called name: of a person or a thing?");
    }

    private static Judgement unknown(Column column, Shape shape, boolean client) {
        if (column.kind() == Kind.ENUM) {
            return client
                    ? Judgement.doubtful(Category.UNKNOWN, "a label of the person whose meaning is not known")
                    : Judgement.of(Category.STATUS, "one of a few fixed labels");
        }
        if (endsLikeKey(column.name())) {
            return Judgement.of(Category.KEY, "key of a row");
        }
        if (shape.prose()) {
            return Judgement.of(Category.FREE_TEXT, "values are sentences");
        }
        if (shape.labels() && !client) {
            return Judgement.of(Category.STATUS, "few short values that come back");
        }
        String what = shape.count() == 0 ? "no values to judge by" : "neither name nor values tell";
        return Judgement.doubtful(Category.UNKNOWN, what);
    }

    private Judgement byValues(Column column, List<String> values, Judgement judged) {
        if (column.kind() != Kind.TEXT && column.kind() != Kind.ARRAY && column.kind() != Kind.OTHER
                || echo.isEmpty()) {
            return judged;
        }
        Echo.Hits hits = echo.get().in(values);
        if (hits.hard() == 0 && hits.exact() * 10 < values.size()
                || !hits.any()
                || judged.category() == Category.STAFF) {
            return judged;
        }
        boolean alone = hits.exact() * 2 > values.size();
        Category category = alone ? Category.FULL_NAME : Category.FREE_TEXT;
        return Judgement.of(category, "echo: values of clients stand in " + (alone ? "most" : "some") + " of its rows");
    }

    private Category category(Lexicon.Hit hit) {
        return Category.valueOf(hit.heading());
    }

    private static boolean bareName(Optional<Lexicon.Hit> hit) {
        return hit.filter(found -> found.entry().equals("name")).isPresent();
    }

    private static Judgement named(Category category, Optional<Lexicon.Hit> name) {
        return Judgement.of(category, name.map(hit -> "called " + hit.entry()).orElse("by its type"));
    }

    static boolean endsLikeKey(String column) {
        List<String> words = Words.of(column);
        return !words.isEmpty() && KEY_ENDINGS.contains(words.get(words.size() - 1));
    }
}
