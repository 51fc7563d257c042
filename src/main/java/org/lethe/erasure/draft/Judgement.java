package org.lethe.erasure.draft;

/**
 * What a column was taken for.
 *
 * @param because the reason, without any value
 * @param doubtful a person has to decide
 */
record Judgement(Category category, String because, boolean doubtful) {

    static Judgement of(Category category, String because) {
        return new Judgement(category, because, false);
    }

    static Judgement doubtful(Category category, String because) {
        return new Judgement(category, because, true);
    }

    Judgement and(String more) {
        return new Judgement(category, because + "; " + more, doubtful);
    }
}
