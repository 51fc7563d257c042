package org.lethe.erasure.draft;

import org.lethe.erasure.draft.columns.Judgement;
import org.lethe.erasure.draft.columns.Yaml;
import org.lethe.erasure.draft.words.Category;

/** Writes the line of a column: what happens to it, whether a person should look, why, and what its values look like. */
final class ColumnText {

    private static final String FILE = "; a path? {file: delete, root: …} deletes the file, too";

    private ColumnText() {}

    static String of(TableDraft.ColumnDraft column, TableDraft drafted) {
        Judgement judged = column.judged();
        Attention attention = Attention.of(drafted, column);
        return Yaml.name(column.column().name()) + ": "
                + new KeepReasons(drafted).of(column).yaml() + "   # " + attention.mark()
                + judged.category().word() + ": " + judged.because()
                + (column.pathOfFile() ? FILE : "") + seen(column, attention);
    }

    /** What a person would look up in the database before deciding. */
    private static String seen(TableDraft.ColumnDraft column, Attention attention) {
        if (attention == Attention.NONE && column.judged().category() == Category.STATUS) {
            String words = column.seen().words();
            return words.isEmpty() ? "" : " (" + words + ")";
        }
        boolean asks = attention != Attention.NONE || column.judged().category() == Category.FREE_TEXT;
        String impression = column.seen().impression();
        return asks && !impression.isEmpty() ? " (" + impression + ")" : "";
    }
}
