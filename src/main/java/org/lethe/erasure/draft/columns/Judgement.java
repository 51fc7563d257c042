package org.lethe.erasure.draft.columns;

import org.lethe.erasure.draft.words.Category;

/**
 * What a column was taken for.
 *
 * @param because the reason, without any value
 * @param doubtful a person has to decide
 */
public record Judgement(Category category, String because, boolean doubtful) {

    public static Judgement of(Category category, String because) {
        return new Judgement(category, because, false);
    }

    public static Judgement doubtful(Category category, String because) {
        return new Judgement(category, because, true);
    }

    Judgement and(String more) {
        return new Judgement(category, because + "; " + more, doubtful);
    }
}
