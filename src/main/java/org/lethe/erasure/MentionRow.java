package org.lethe.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.plan.Reads;
import org.lethe.erasure.redact.Encoded;
import org.lethe.erasure.run.MentionRows;
import org.lethe.erasure.run.Rows;

/**
 * A row that may name clients.
 *
 * @param cells the texts in which clients are looked for; what was kept as Base64 is read
 * @param further all other texts of the row, which may say whose it is
 * @param owners keys of the clients on whom it hangs
 */
record MentionRow(
        Reads.MentionRead read,
        Map<String, Object> row,
        List<@Nullable String> cells,
        List<@Nullable String> further,
        Set<List<String>> owners) {

    /** @param keyWidth of how many columns a client's key is */
    static MentionRow of(Reads.MentionRead read, Map<String, Object> row, int keyWidth) {
        int changed = read.textWidth() + read.cells().size();
        List<@Nullable String> all = new ArrayList<>(Rows.cells(row, changed + read.more()));
        all.replaceAll(cell -> cell == null ? null : Encoded.text(cell).orElse(cell));
        return new MentionRow(
                read,
                row,
                all.subList(0, read.textWidth()),
                all.subList(changed, all.size()),
                MentionRows.owners(read, row, keyWidth));
    }

    /** The texts in which clients are looked for, those that are there. */
    List<String> texts() {
        return cells.stream().filter(Objects::nonNull).map(Object::toString).toList();
    }

    /** All texts, those first in which clients are looked for. */
    List<@Nullable String> whole() {
        List<@Nullable String> whole = new ArrayList<>(cells);
        whole.addAll(further);
        return whole;
    }

    boolean hangsOn(Case one) {
        return one.family().keys().stream().anyMatch(key -> owners.contains(key.parts()));
    }

    boolean isAnothers(Case one) {
        return !owners.isEmpty() && !hangsOn(one);
    }

    /** Its own key, as text. */
    String key() {
        return String.join("/", Rows.rowKey(row, read.rowWidth()));
    }

    @Override
    public String toString() {
        return "MentionRow[" + read.table().name() + "]";
    }
}
