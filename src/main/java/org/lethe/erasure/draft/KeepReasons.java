package org.lethe.erasure.draft;

import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.draft.columns.Proposal;
import org.lethe.erasure.draft.links.DraftLink;
import org.lethe.erasure.draft.words.Category;
import org.lethe.erasure.draft.words.ColumnNames;

/** Writes the reason into the map wherever {@code map check} asks why something is kept. */
final class KeepReasons {

    private final TableDraft drafted;

    KeepReasons(TableDraft drafted) {
        this.drafted = drafted;
    }

    Proposal of(TableDraft.ColumnDraft column) {
        boolean plain = column.proposal().equals(Proposal.KEEP);
        return plain && asked(column.column()) ? Proposal.keep(column.judged().because()) : column.proposal();
    }

    private boolean asked(Column column) {
        boolean key = drafted.table().primaryKey().contains(column.name()) && column.kind() != Kind.TEXT;
        boolean link = drafted.links().stream()
                .anyMatch(way -> way.form() == DraftLink.Form.CLIENT && way.by().contains(column.name()));
        return !key
                && !link
                && (sounds(column) || onePerClient() || !column.kind().plain());
    }

    /** Whether it is called like something personal. */
    static boolean sounds(Column column) {
        return ColumnNames.LEXICON
                .find(column.name())
                .map(ColumnNames::category)
                .filter(Category::personal)
                .isPresent();
    }

    /** All of it is about the person. */
    private boolean onePerClient() {
        return drafted.links().isEmpty()
                || drafted.links().stream()
                        .filter(link -> link.form() == DraftLink.Form.CLIENT || link.form() == DraftLink.Form.VIA)
                        .anyMatch(link -> drafted.table().unique(link.by()));
    }
}
