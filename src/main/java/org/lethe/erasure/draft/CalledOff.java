package org.lethe.erasure.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lethe.erasure.draft.values.Sql;
import org.lethe.erasure.draft.words.Category;

/** Appointments that were called off, by a label of theirs: nobody waits for them, and nobody came. */
final class CalledOff {

    private static final List<String> BEGINNINGS =
            List.of("storn", "abgesagt", "absage", "cancel", "noshow", "nichterschienen", "declined", "abgelehnt");

    private CalledOff() {}

    /** The condition that leaves them out; empty where no label tells. */
    static Optional<String> not(TableDraft table, DraftedMap draft) {
        return table.columns().stream()
                .filter(column -> column.judged().category() == Category.STATUS)
                .flatMap(column -> labels(column).stream().map(labels -> condition(column, labels, draft)))
                .findFirst();
    }

    private static Optional<String> labels(TableDraft.ColumnDraft column) {
        List<String> labels = Arrays.stream(column.seen().words().split(", "))
                .filter(CalledOff::says)
                .toList();
        return labels.isEmpty()
                ? Optional.empty()
                : Optional.of(labels.stream().map(Sql::text).collect(Collectors.joining(", ")));
    }

    private static boolean says(String label) {
        String run = label.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
        return BEGINNINGS.stream().anyMatch(run::startsWith);
    }

    private static String condition(TableDraft.ColumnDraft column, String labels, DraftedMap draft) {
        String name = draft.sql(column.column().name());
        String not = name + " not in (" + labels + ")";
        return column.column().nullable() ? "(" + name + " is null or " + not + ")" : not;
    }
}
