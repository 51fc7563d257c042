package org.lethe.erasure.draft.words;

import java.util.List;
import java.util.Set;

/** What columns are called. */
public final class ColumnNames {

    /** The words for columns, by what they are about. */
    public static final Lexicon LEXICON = Lexicon.of("columns");

    private static final Set<String> KEY_ENDINGS = Set.of("id", "fk", "pk", "key", "uuid", "guid", "ids");

    private ColumnNames() {}

    public static Category category(Lexicon.Hit hit) {
        return Category.valueOf(hit.heading());
    }

    public static boolean endsLikeKey(String column) {
        List<String> words = Words.of(column);
        return !words.isEmpty() && KEY_ENDINGS.contains(words.get(words.size() - 1));
    }
}
