package org.lethe.erasure.draft;

import java.util.List;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Kind;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.clients.KeyLookalikes;
import org.lethe.erasure.draft.columns.Judgement;
import org.lethe.erasure.draft.links.DraftLink;
import org.lethe.erasure.draft.values.Sample;
import org.lethe.erasure.draft.values.Shape;
import org.lethe.erasure.draft.words.Category;

/**
 * What codes are of which neither name nor values tell: former keys of clients, or numbers of documents. A number that is
 * taken out of an invoice cannot be put back, so in doubt it stays and a person is asked; not where each row is another
 * client's, for there it may be the client's number.
 */
final class RowCodes {

    private final KeyLookalikes lookalikes;

    RowCodes(KeyLookalikes lookalikes) {
        this.lookalikes = lookalikes;
    }

    /** @param judged what the column was taken for; comes back where this knows no better */
    Judgement judge(Table table, List<DraftLink> own, Column column, Sample sample, boolean person, Judgement judged) {
        List<String> values = sample.values(column.name());
        boolean open = judged.category() == Category.UNKNOWN && column.kind() == Kind.TEXT;
        if ((open || judged.category() == Category.KEY) && lookalikes.are(values)) {
            return Judgement.of(Category.REFERENCE, "written like the clients' keys, which tell who they are");
        }
        if (!open || person || ofOneEach(own, sample)) {
            return judged;
        }
        if (table.primaryKey().equals(List.of(column.name()))) {
            return Judgement.doubtful(Category.KEY, "key of the row: could it tell who somebody is?");
        }
        return Shape.of(values).numbers()
                ? Judgement.doubtful(Category.KEY, "each row has its own: the number of a document, or of a person?")
                : judged;
    }

    private static boolean ofOneEach(List<DraftLink> own, Sample sample) {
        return own.stream()
                .filter(link ->
                        link.form() == DraftLink.Form.CLIENT && link.by().size() == 1)
                .map(link -> Shape.of(sample.values(link.by().get(0))))
                .anyMatch(keys -> keys.count() > 0 && keys.distinct() == keys.count());
    }
}
