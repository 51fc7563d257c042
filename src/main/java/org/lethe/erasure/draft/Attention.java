package org.lethe.erasure.draft;

import java.util.Set;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.draft.words.Category;

/**
 * Whether a person has to read the line of a column. Without a mark are columns of which the database itself says what
 * they are, or name and values both, and those that change where at worst a label is lost.
 */
enum Attention {
    NONE(""),
    /** Only name or only values told, or a mistake would weigh. */
    LOOK("LOOK: "),
    /** Neither told enough. */
    DECISION("DECISION: ");

    private static final Set<Category> TOLD = Set.of(
            Category.KEY,
            Category.LINK,
            Category.NATURAL_KEY,
            Category.REFERENCE,
            Category.STAFF,
            Category.TIME,
            Category.FLAG);
    private static final Set<Kind> HOLDING_TEXT = Set.of(Kind.TEXT, Kind.JSON, Kind.ARRAY, Kind.BYTES, Kind.OTHER);

    private final String mark;

    Attention(String mark) {
        this.mark = mark;
    }

    /** As it stands before the reason. */
    String mark() {
        return mark;
    }

    static Attention of(TableDraft drafted, TableDraft.ColumnDraft column) {
        if (column.judged().doubtful()) {
            return DECISION;
        }
        boolean look =
                switch (column.proposal().word()) {
                    case "keep" -> mayTellWho(column);
                    case "json" -> true;
                    default -> column.pathOfFile() || mayBeAThing(drafted, column);
                };
        return look ? LOOK : NONE;
    }

    /** A text that stays, of which only the name says that it is nobody's. */
    private static boolean mayTellWho(TableDraft.ColumnDraft column) {
        boolean listed = column.judged().because().startsWith("values are those of");
        boolean text = !listed
                && HOLDING_TEXT.contains(column.column().kind())
                && !TOLD.contains(column.judged().category())
                && !column.seen().labels();
        return text
                || KeepReasons.sounds(column.column())
                        && !TOLD.contains(column.judged().category());
    }

    /** A label that goes from rows which say more than who somebody is, because of its name only. */
    private static boolean mayBeAThing(TableDraft drafted, TableDraft.ColumnDraft column) {
        return !drafted.links().isEmpty()
                && column.judged().category() != Category.HEALTH
                && column.seen().labels()
                && !column.seen().telling()
                && !column.judged().because().startsWith("echo");
    }
}
