package org.lethe.erasure.draft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;

/** Judges columns of text: by their name first, by the look of their values where the name does not tell. */
final class TextJudge {

    private static final Set<Category> CODES = Set.of(
            Category.EXTERNAL_ID,
            Category.NATIONAL_ID,
            Category.LOGIN,
            Category.ACCOUNT,
            Category.ONLINE,
            Category.REFERENCE);
    private static final Set<Category> LABELS =
            Set.of(Category.STATUS, Category.THING, Category.FLAG, Category.STAFF, Category.QUANTITY, Category.MONEY);

    private static final Set<Category> MEASURES = Set.of(Category.MONEY, Category.QUANTITY, Category.TIME);

    private static final Set<Category> NUMBERED = Set.of(
            Category.PHONE,
            Category.NATIONAL_ID,
            Category.ACCOUNT,
            Category.EXTERNAL_ID,
            Category.STREET,
            Category.LOGIN);

    private static final Lexicon LEXICON = ColumnJudge.LEXICON;
    private static final Set<String> PERMISSIONS =
            Set.of("allow", "allowed", "consent", "einwilligung", "optin", "optout", "permission", "erlaubt", "darf");
    private static final Set<String> CHANGES = Set.of("alt", "neu", "old", "new", "vorher", "nachher");
    private static final Set<Category> CONTACTS = Set.of(Category.EMAIL, Category.PHONE);
    private static final int FEW = 3;

    private TextJudge() {}

    /** {@code mobile_number} and {@code pwd_hash}: what is numbered tells more than the word for a number. */
    private static Optional<Category> numbered(String column) {
        return LEXICON.all(column).stream()
                .map(ColumnJudge::category)
                .filter(NUMBERED::contains)
                .findFirst();
    }

    /** {@code allow_email} and {@code sms_consent} hold no address and no number. */
    private static boolean permission(String column, Shape shape) {
        return shape.count() > 0
                && shape.distinct() <= FEW
                && shape.words() <= 1.5
                && Words.of(column).stream().anyMatch(PERMISSIONS::contains);
    }

    /** The value of an attribute may be anything, as tables of attributes and values have it. */
    private static boolean attribute(Optional<Lexicon.Hit> name, Shape shape) {
        return name.filter(hit -> hit.whole()
                                && (hit.entry().equals("value") || hit.entry().equals("wert")))
                        .isPresent()
                && (shape.letters() || shape.count() == 0);
    }

    static Judgement judge(Table table, Column column, Optional<Lexicon.Hit> name, Shape shape, boolean client) {
        Optional<Category> byShape = shape.category();
        Optional<Category> byName = name.map(ColumnJudge::category);
        if (shape.uuids() && byName.filter(CODES::contains).isEmpty()) {
            return ColumnJudge.uuid(table, column, client);
        }
        if (tooShort(column, byName)) {
            return Judgement.of(Category.FLAG, "too short for more than a mark");
        }
        if (shape.dates() && byName.filter(Category::personal).isEmpty()) {
            return client && byName.isEmpty()
                    ? Judgement.doubtful(Category.BIRTH_DATE, "dates of the person whose meaning is not known")
                    : Judgement.of(Category.TIME, "dates written as text");
        }
        boolean empty =
                shape.count() == 0 && byName.filter(Category.BIRTH_DATE::equals).isPresent();
        if (LEXICON.has(column.name(), Category.BIRTH_DATE.name()) && (shape.dates() || empty)) {
            return Judgement.of(Category.BIRTH_DATE, "dates written as text, called so");
        }
        if (permission(column.name(), shape)) {
            return Judgement.of(Category.FLAG, "a permission: few values that come back");
        }
        if (byName.filter(CONTACTS::contains).isPresent() && shape.labels() && !shape.numbered() && byShape.isEmpty()) {
            return Judgement.of(Category.FLAG, "few values that come back, none of which is an address or a number");
        }
        if (client && eachItsOwn(table, column, shape, byName)) {
            return Judgement.of(Category.REFERENCE, "each client has its own");
        }
        if (client && name.filter(hit -> hit.entry().equals("title")).isPresent()) {
            return Judgement.of(Category.NAME_PART, "title of a person");
        }
        if (!client && CHANGES.contains(column.name().toLowerCase(Locale.ROOT))) {
            return Judgement.doubtful(Category.UNKNOWN, "values of anything, before or after a change");
        }
        if (!client
                && byName.filter(category -> category.personal() || category == Category.STAFF)
                        .isEmpty()
                && byShape.filter(Category.FIRST_NAME::equals).isPresent()
                && shape.few()) {
            return Judgement.doubtful(Category.STAFF, "few first names that come back: staff?");
        }
        if (column.kind() == Kind.ARRAY && byName.filter(Category::personal).isEmpty()) {
            return Judgement.of(Category.FREE_TEXT, "a list of texts");
        }
        if (byName.isEmpty()) {
            return byShape.map(category -> Judgement.of(category, "values look like " + category.word()))
                    .orElseGet(() -> unknown(column, shape, client));
        }
        Category category = byName.get();
        if (category == Category.EXTERNAL_ID && shape.count() > FEW && !shape.numbered()) {
            return unknown(column, shape, client);
        }
        boolean titled = name.filter(
                        hit -> hit.entry().equals("title") || hit.entry().equals("subject"))
                .isPresent();
        if (titled && !client && !shape.labels() && column.kind() == Kind.TEXT) {
            return Judgement.of(Category.FREE_TEXT, "a heading that people write");
        }
        boolean state =
                name.filter(hit -> hit.entry().equals("state") && hit.whole()).isPresent();
        if (state && !client && shape.labels() && !addressed(table)) {
            return Judgement.of(Category.STATUS, "called state, but few values that come back");
        }
        if (bareName(name) && !client) {
            return bare(shape, byShape);
        }
        if (ColumnJudge.endsLikeKey(column.name())
                && !category.personal()
                && byShape.filter(Category.PHOTO::equals).isEmpty()) {
            return Judgement.of(Category.KEY, "key of a row");
        }
        Optional<Category> numbered = category == Category.KEY ? numbered(column.name()) : Optional.empty();
        if (numbered.isPresent()) {
            return Judgement.of(
                    numbered.get(),
                    "called a key or number, of " + numbered.get().word());
        }
        if (byShape.filter(found -> betterThanTheName(found, category)).isPresent()) {
            return Judgement.of(
                    byShape.get(), "values look like " + byShape.get().word());
        }
        if (category.personal()) {
            Judgement judged = ColumnJudge.named(category, name);
            return byShape.filter(found -> found == category).isPresent() ? judged.and("values agree") : judged;
        }
        Optional<Category> telling = byShape.filter(found -> found != Category.GENDER)
                .filter(found -> found != Category.PHOTO || category == Category.KEY);
        if (telling.isPresent() && category != Category.STAFF && !shape.labels()) {
            return Judgement.of(
                    telling.get(), "values look like " + telling.get().word());
        }
        if (MEASURES.contains(category) && column.kind() == Kind.TEXT && (shape.letters() || attribute(name, shape))) {
            return shape.labels() && !attribute(name, shape)
                    ? Judgement.of(Category.STATUS, "few short values that come back")
                    : Judgement.doubtful(Category.UNKNOWN, "a text, whatever it is called");
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
        return ColumnJudge.named(category, name);
    }

    /** An e-mail is one whatever the column is called, and the path of a file no address in the web. */
    private static boolean betterThanTheName(Category found, Category name) {
        return found == Category.EMAIL && name != Category.EMAIL || found == Category.PHOTO && name == Category.ONLINE;
    }

    /** Whether the table has a street or a town, so that a state is one of a country. */
    private static boolean addressed(Table table) {
        return table.columns().stream()
                .flatMap(column -> ColumnJudge.LEXICON.find(column.name()).stream())
                .map(ColumnJudge::category)
                .anyMatch(category ->
                        category == Category.CITY || category == Category.STREET || category == Category.POSTCODE);
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
                && shape.codes()
                && (shape.category().isEmpty() || ColumnJudge.endsLikeKey(column.name()));
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
        if (ColumnJudge.endsLikeKey(column.name())) {
            return Judgement.of(Category.KEY, "key of a row");
        }
        if (shape.prose()) {
            return Judgement.of(Category.FREE_TEXT, "values are sentences");
        }
        if (shape.labels() && !client) {
            return shape.words() < 2.5
                    ? Judgement.of(Category.STATUS, "few short values that come back")
                    : Judgement.doubtful(Category.FREE_TEXT, "sentences, though few different ones");
        }
        String what = shape.count() == 0 ? "no values to judge by" : "neither name nor values tell";
        return Judgement.doubtful(Category.UNKNOWN, what);
    }

    private static boolean bareName(Optional<Lexicon.Hit> hit) {
        return hit.filter(found -> found.entry().equals("name")).isPresent();
    }
}
