package org.lethe.erasure.draft.columns;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.draft.values.Shape;
import org.lethe.erasure.draft.words.Category;
import org.lethe.erasure.draft.words.ColumnNames;

/** What the name of a column of text says, where its values do not contradict. */
final class TextNames {

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
    private static final Set<Category> PLACES = Set.of(Category.CITY, Category.STREET, Category.POSTCODE);
    private static final int FEW = 3;

    /** The first that judges counts; for columns whose name is known. */
    static final List<TextJudge.Rule> RULES = List.of(
            TextNames::noCodes,
            TextNames::headings,
            TextNames::states,
            TextNames::bare,
            TextNames::keys,
            TextNames::numbered,
            TextNames::betterByValues,
            TextNames::personal,
            TextNames::personalByValues,
            TextNames::wordsInsteadOfMeasures,
            TextNames::sentences,
            TextNames::labelsOfThePerson);

    private TextNames() {}

    private static Category named(TextColumn text) {
        return text.byName().orElseThrow();
    }

    private static Optional<Judgement> noCodes(TextColumn text) {
        boolean words = text.isNamed(Category.EXTERNAL_ID)
                && text.shape().count() > FEW
                && !text.shape().numbered();
        return words ? Optional.of(TextJudge.unnamed(text)) : Optional.empty();
    }

    private static Optional<Judgement> headings(TextColumn text) {
        boolean heading = text.called("title", "subject")
                && !text.client()
                && !text.shape().labels()
                && text.column().kind() == Kind.TEXT;
        return heading
                ? Optional.of(Judgement.of(Category.FREE_TEXT, "a heading that people write"))
                : Optional.empty();
    }

    private static Optional<Judgement> states(TextColumn text) {
        boolean status =
                text.whollyCalled("state") && !text.client() && text.shape().labels() && !addressed(text);
        return status
                ? Optional.of(Judgement.of(Category.STATUS, "called state, but few values that come back"))
                : Optional.empty();
    }

    /** Whether the table has a street or a town, so that a state is one of a country. */
    private static boolean addressed(TextColumn text) {
        return text.table().columns().stream()
                .flatMap(column -> ColumnNames.LEXICON.find(column.name()).stream())
                .map(ColumnNames::category)
                .anyMatch(PLACES::contains);
    }

    /** A column that is called "name" and no more: of a person, or of a thing. */
    private static Optional<Judgement> bare(TextColumn text) {
        if (!text.called("name") || text.client()) {
            return Optional.empty();
        }
        if (text.byShape().filter(Category::naming).isPresent()) {
            return Optional.of(Judgement.of(Category.FULL_NAME, "called name, and values look like names of people"));
        }
        return Optional.of(
                text.shape().labels()
                        ? Judgement.of(Category.THING, "called name, but few values that come back")
                        : Judgement.doubtful(Category.FULL_NAME, "called name: of a person or a thing?"));
    }

    private static Optional<Judgement> keys(TextColumn text) {
        boolean key = text.calledLikeKey() && !text.personalByName() && !text.isShaped(Category.PHOTO);
        return key ? Optional.of(Judgement.of(Category.KEY, "key of a row")) : Optional.empty();
    }

    /** {@code mobile_number} and {@code pwd_hash}: what is numbered tells more than the word for a number. */
    private static Optional<Judgement> numbered(TextColumn text) {
        return Optional.of(text.column().name())
                .filter(name -> text.isNamed(Category.KEY))
                .flatMap(name -> ColumnNames.LEXICON.all(name).stream()
                        .map(ColumnNames::category)
                        .filter(NUMBERED::contains)
                        .findFirst())
                .map(of -> Judgement.of(of, "called a key or number, of " + of.word()));
    }

    /** An e-mail is one whatever the column is called, and the path of a file no address in the web. */
    private static Optional<Judgement> betterByValues(TextColumn text) {
        return text.byShape()
                .filter(found -> found == Category.EMAIL && !text.isNamed(Category.EMAIL)
                        || found == Category.PHOTO && text.isNamed(Category.ONLINE))
                .map(TextColumn::looksLike);
    }

    private static Optional<Judgement> personal(TextColumn text) {
        if (!text.personalByName()) {
            return Optional.empty();
        }
        Judgement judged = ColumnJudge.named(named(text), text.name());
        return Optional.of(text.isShaped(named(text)) ? judged.and("values agree") : judged);
    }

    private static Optional<Judgement> personalByValues(TextColumn text) {
        return text.byShape()
                .filter(found -> found != Category.GENDER)
                .filter(found -> found != Category.PHOTO || text.isNamed(Category.KEY))
                .filter(found -> !text.isNamed(Category.STAFF) && !text.shape().labels())
                .map(TextColumn::looksLike);
    }

    private static Optional<Judgement> wordsInsteadOfMeasures(TextColumn text) {
        boolean words = MEASURES.contains(named(text))
                && text.column().kind() == Kind.TEXT
                && (text.shape().letters() || attribute(text));
        if (!words) {
            return Optional.empty();
        }
        return Optional.of(
                text.shape().labels() && !attribute(text)
                        ? Judgement.of(Category.STATUS, "few short values that come back")
                        : Judgement.doubtful(Category.UNKNOWN, "a text, whatever it is called"));
    }

    /** The value of an attribute may be anything, as tables of attributes and values have it. */
    private static boolean attribute(TextColumn text) {
        return text.whollyCalled("value", "wert")
                && (text.shape().letters() || text.shape().count() == 0);
    }

    private static Optional<Judgement> sentences(TextColumn text) {
        Shape shape = text.shape();
        return shape.prose() && !shape.labels() && !text.isNamed(Category.THING)
                ? Optional.of(Judgement.of(Category.FREE_TEXT, "values are sentences"))
                : Optional.empty();
    }

    private static Optional<Judgement> labelsOfThePerson(TextColumn text) {
        return text.byShape()
                .filter(found -> text.client() && LABELS.contains(named(text)))
                .filter(found -> found == Category.MARITAL || found == Category.GENDER)
                .map(TextColumn::looksLike);
    }
}
