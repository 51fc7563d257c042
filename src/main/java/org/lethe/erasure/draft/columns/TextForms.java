package org.lethe.erasure.draft.columns;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lethe.erasure.catalogue.Check;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.draft.values.Shape;
import org.lethe.erasure.draft.words.Category;
import org.lethe.erasure.draft.words.ColumnNames;
import org.lethe.erasure.draft.words.Words;

/** What tells more than the name of a column of text: the form of its values, and room for them. */
final class TextForms {

    private static final Set<Category> CODES = Set.of(
            Category.EXTERNAL_ID,
            Category.NATIONAL_ID,
            Category.LOGIN,
            Category.ACCOUNT,
            Category.ONLINE,
            Category.REFERENCE);
    private static final Set<String> PERMISSIONS =
            Set.of("allow", "allowed", "consent", "einwilligung", "optin", "optout", "permission", "erlaubt", "darf");
    private static final Set<String> CHANGES = Set.of("alt", "neu", "old", "new", "vorher", "nachher");
    private static final Set<Category> PROSE = Set.of(Category.FREE_TEXT, Category.MESSAGE);
    private static final int FEW = 3;

    /** The first that judges counts. */
    static final List<TextJudge.Rule> RULES = List.of(
            TextForms::uuids,
            TextForms::listed,
            TextForms::tooShort,
            TextForms::dates,
            TextForms::birthDates,
            TextForms::cards,
            TextForms::permission,
            TextForms::noContacts,
            TextForms::eachItsOwn,
            TextForms::titleOfAPerson,
            TextForms::changes,
            TextForms::staff,
            TextForms::lists);

    private TextForms() {}

    private static Optional<Judgement> when(boolean holds, Category category, String because) {
        return holds ? Optional.of(Judgement.of(category, because)) : Optional.empty();
    }

    private static Optional<Judgement> doubtful(boolean holds, Category category, String because) {
        return holds ? Optional.of(Judgement.doubtful(category, because)) : Optional.empty();
    }

    private static Optional<Judgement> uuids(TextColumn text) {
        boolean code = text.byName().filter(CODES::contains).isPresent();
        return text.shape().uuids() && !code
                ? Optional.of(ColumnJudge.uuid(text.table(), text.column(), text.client()))
                : Optional.empty();
    }

    /** A check says what it may hold: labels, even where they are called like a text. */
    private static Optional<Judgement> listed(TextColumn text) {
        boolean personal = text.client()
                || text.byName()
                        .filter(category -> category.personal() && !PROSE.contains(category))
                        .isPresent();
        List<String> values = text.shape().values();
        boolean all = text.table().checks().stream()
                .map(Check::expression)
                .filter(check -> check.contains(text.column().name()))
                .anyMatch(check -> values.stream()
                        .distinct()
                        .allMatch(value -> check.contains("'" + value.replace("'", "''") + "'")));
        return when(!personal && !values.isEmpty() && all, Category.STATUS, "a check lists what it may hold");
    }

    private static Optional<Judgement> tooShort(TextColumn text) {
        int room = text.column().length().orElse(99);
        return when(
                text.isNamed(Category.EMAIL) && room < 7 || text.isNamed(Category.PHONE) && room < 5,
                Category.FLAG,
                "too short for more than a mark");
    }

    private static Optional<Judgement> dates(TextColumn text) {
        boolean dates = text.shape().dates() && !text.personalByName();
        return doubtful(
                        dates && text.client() && text.byName().isEmpty(),
                        Category.BIRTH_DATE,
                        "dates of the person whose meaning is not known")
                .or(() -> when(dates, Category.TIME, "dates written as text"));
    }

    private static Optional<Judgement> birthDates(TextColumn text) {
        boolean empty = text.shape().count() == 0 && text.isNamed(Category.BIRTH_DATE);
        return when(
                ColumnNames.LEXICON.has(text.column().name(), Category.BIRTH_DATE.name())
                        && (text.shape().dates() || empty),
                Category.BIRTH_DATE,
                "dates written as text, called so");
    }

    /** What a terminal prints: the last digits are the person's. */
    private static Optional<Judgement> cards(TextColumn text) {
        return when(text.shape().maskedNumbers(), Category.ACCOUNT, "the last digits of cards or accounts stand in it");
    }

    /** {@code allow_email} and {@code sms_consent} hold no address and no number. */
    private static Optional<Judgement> permission(TextColumn text) {
        Shape shape = text.shape();
        return when(
                shape.count() > 0
                        && shape.distinct() <= FEW
                        && shape.words() <= 1.5
                        && Words.of(text.column().name()).stream().anyMatch(PERMISSIONS::contains),
                Category.FLAG,
                "a permission: few values that come back");
    }

    private static Optional<Judgement> noContacts(TextColumn text) {
        return when(
                (text.isNamed(Category.EMAIL) || text.isNamed(Category.PHONE))
                        && text.shape().labels()
                        && !text.shape().numbered()
                        && text.byShape().isEmpty(),
                Category.FLAG,
                "few values that come back, none of which is an address or a number");
    }

    /** A code of the client: unlike a status, no two have the same. */
    private static Optional<Judgement> eachItsOwn(TextColumn text) {
        Shape shape = text.shape();
        String name = text.column().name();
        boolean unique = text.table().uniques().stream()
                .anyMatch(index -> index.columns().equals(List.of(name)));
        boolean different = shape.count() > 5 && shape.distinct() * 10 > shape.count() * 9 && shape.words() < 1.5;
        return when(
                text.client()
                        && !text.personalByName()
                        && (unique || different)
                        && !text.table().primaryKey().contains(name)
                        && shape.codes()
                        && (text.byShape().isEmpty() || text.calledLikeKey()),
                Category.REFERENCE,
                "each client has its own");
    }

    private static Optional<Judgement> titleOfAPerson(TextColumn text) {
        return when(text.client() && text.called("title"), Category.NAME_PART, "title of a person");
    }

    private static Optional<Judgement> changes(TextColumn text) {
        return doubtful(
                !text.client() && CHANGES.contains(text.column().name().toLowerCase(Locale.ROOT)),
                Category.UNKNOWN,
                "values of anything, before or after a change");
    }

    private static Optional<Judgement> staff(TextColumn text) {
        return doubtful(
                !text.client()
                        && !text.personalByName()
                        && !text.isNamed(Category.STAFF)
                        && text.isShaped(Category.FIRST_NAME)
                        && text.shape().few(),
                Category.STAFF,
                "few first names that come back: staff?");
    }

    private static Optional<Judgement> lists(TextColumn text) {
        return when(
                text.column().kind() == Kind.ARRAY && !text.personalByName(), Category.FREE_TEXT, "a list of texts");
    }
}
