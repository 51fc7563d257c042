package org.lethe.erasure.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lethe.erasure.catalogue.Catalogue;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.Trigger;

/**
 * What triggers need that run with the rights of the user who changes a row, as PostgreSQL's do: to write to other
 * tables and to use their sequences.
 */
final class TriggerRights {

    private static final String NAME = "((?:\"[^\"]+\"|[\\w$]+)(?:\\.(?:\"[^\"]+\"|[\\w$]+))?)";
    private static final Pattern WRITES = Pattern.compile(
            "\\b(insert)\\s+into\\s+" + NAME + "|\\b(update)\\s+(?:only\\s+)?" + NAME
                    + "\\s+(?:as\\s+)?(?:\\w+\\s+)?set\\b" + "|\\b(delete)\\s+from\\s+(?:only\\s+)?" + NAME,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SEQUENCE = Pattern.compile("nextval\\(\\s*'([^']+)'", Pattern.CASE_INSENSITIVE);

    private final Catalogue catalogue;
    private final BiConsumer<Table, String> rights;
    private final Set<String> sequences = new TreeSet<>();
    private final Set<String> seen = new HashSet<>();

    /** @param rights is told each right on a table */
    TriggerRights(Catalogue catalogue, BiConsumer<Table, String> rights) {
        this.catalogue = catalogue;
        this.rights = rights;
    }

    /** Follows what happens when rows of this table are changed in this way: insert, update or delete. */
    void follow(Table table, String event) {
        if (!seen.add(table.name() + " " + event)) {
            return;
        }
        for (Trigger trigger : table.triggers()) {
            String text = trigger.text();
            if (trigger.events().toLowerCase(Locale.ROOT).contains(event)
                    && !text.toLowerCase(Locale.ROOT).endsWith("security definer")) {
                sequences(text);
                writes(text).forEach(write -> {
                    rights.accept(write.table(), write.event());
                    follow(write.table(), write.event());
                });
            }
        }
    }

    private record Write(Table table, String event) {}

    private List<Write> writes(String text) {
        List<Write> writes = new ArrayList<>();
        Matcher found = WRITES.matcher(text);
        while (found.find()) {
            for (int group = 1; group < found.groupCount(); group += 2) {
                String event = found.group(group);
                if (event != null) {
                    catalogue
                            .find(found.group(group + 1).replace("\"", ""))
                            .ifPresent(table -> add(writes, table, event.toLowerCase(Locale.ROOT), text));
                }
            }
        }
        return writes;
    }

    private void add(List<Write> writes, Table table, String event, String text) {
        writes.add(new Write(table, event));
        if (event.equals("insert")) {
            table.columns().stream().map(Column::defaultText).forEach(value -> value.ifPresent(this::sequences));
            if (text.toLowerCase(Locale.ROOT).contains("do update")) {
                writes.add(new Write(table, "update"));
            }
        }
    }

    private void sequences(String text) {
        SEQUENCE.matcher(text).results().forEach(found -> sequences.add(found.group(1)));
    }

    /** The sequences from which numbers are taken, as the database writes their names. */
    Set<String> sequences() {
        return sequences;
    }
}
