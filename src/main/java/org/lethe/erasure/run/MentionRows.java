package org.lethe.erasure.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.plan.Reads;
import org.lethe.erasure.redact.Redactor;

/** A row that mentions clients, as it shall be written back. */
public final class MentionRows {

    private MentionRows() {}

    /**
     * A client whom a row mentions.
     *
     * @param careful takes out what is the client's beyond doubt, field by field
     * @param whole takes out all that is seen, where a cell would name the client still
     * @param named whether a cell does
     */
    public record Mentioned(Redactor careful, Redactor whole, Predicate<String> named) {

        private @Nullable String rewritten(Strategy strategy, @Nullable String cell) {
            String careful = CellRewriter.rewrite(strategy, cell, this.careful);
            return careful != null && named.test(careful) ? CellRewriter.rewrite(strategy, cell, whole) : careful;
        }
    }

    /** The row's key and, where it is not deleted, its cells without the identifiers of these clients. */
    public static List<@Nullable String> changed(
            Reads.MentionRead read, Map<String, Object> row, Collection<Mentioned> clients) {
        List<@Nullable String> change = new ArrayList<>(Rows.rowKey(row, read.rowWidth()));
        if (read.deletes()) {
            return change;
        }
        List<@Nullable String> cells =
                Rows.cells(row, read.textWidth() + read.cells().size());
        for (int i = 0; i < read.cells().size(); i++) {
            String cell = cells.get(read.textWidth() + i);
            for (Mentioned client : clients) {
                cell = client.rewritten(read.cells().get(i).strategy(), cell);
            }
            change.add(cell);
        }
        return change;
    }

    /** Keys of the clients on whom the row hangs, each so many columns wide. */
    public static Set<List<String>> owners(Reads.MentionRead read, Map<String, Object> row, int width) {
        Set<List<String>> owners = new HashSet<>();
        for (int owner = 0; owner < read.owners(); owner++) {
            List<String> key = new ArrayList<>();
            for (int i = 1; i <= width; i++) {
                String part = Rows.text(row, "lethe_o" + (owner * width + i));
                if (part != null) {
                    key.add(part);
                }
            }
            if (key.size() == width) {
                owners.add(key);
            }
        }
        return owners;
    }

    /** Columns of {@link #changed}. */
    public static int width(Reads.MentionRead read) {
        return read.rowWidth() + (read.deletes() ? 0 : read.cells().size());
    }
}
