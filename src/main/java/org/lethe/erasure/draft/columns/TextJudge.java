package org.lethe.erasure.draft.columns;

import java.util.List;
import java.util.Optional;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.draft.values.Shape;
import org.lethe.erasure.draft.words.Category;

/** Judges columns of text: by their name first, by the look of their values where the name does not tell. */
final class TextJudge {

    /** Judges a column, or leaves it to the next rule. */
    interface Rule {
        Optional<Judgement> judge(TextColumn text);
    }

    private TextJudge() {}

    static Judgement judge(TextColumn text) {
        return first(TextForms.RULES, text)
                .or(() -> text.byName().isEmpty() ? Optional.of(byValues(text)) : first(TextNames.RULES, text))
                .orElseGet(() -> ColumnJudge.named(text.byName().orElseThrow(), text.name()));
    }

    private static Optional<Judgement> first(List<Rule> rules, TextColumn text) {
        return rules.stream().flatMap(rule -> rule.judge(text).stream()).findFirst();
    }

    private static Judgement byValues(TextColumn text) {
        return text.byShape().map(TextColumn::looksLike).orElseGet(() -> unnamed(text));
    }

    /** Where neither the name nor the form of the values says what it is. */
    static Judgement unnamed(TextColumn text) {
        Shape shape = text.shape();
        if (text.column().kind() == Kind.ENUM) {
            return text.client()
                    ? Judgement.doubtful(Category.UNKNOWN, "a label of the person whose meaning is not known")
                    : Judgement.of(Category.STATUS, "one of a few fixed labels");
        }
        if (text.calledLikeKey()) {
            return Judgement.of(Category.KEY, "key of a row");
        }
        if (shape.prose()) {
            return Judgement.of(Category.FREE_TEXT, "values are sentences");
        }
        if (shape.labels() && !text.client()) {
            return shape.words() < 2.5
                    ? Judgement.of(Category.STATUS, "few short values that come back")
                    : Judgement.doubtful(Category.FREE_TEXT, "sentences, though few different ones");
        }
        String what = shape.count() == 0 ? "no values to judge by" : "neither name nor values tell";
        return Judgement.doubtful(Category.UNKNOWN, what);
    }
}
