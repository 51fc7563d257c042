package org.lethe.erasure.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lethe.erasure.catalogue.Product;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.catalogue.TableKind;
import org.lethe.erasure.catalogue.TableName;
import org.lethe.erasure.draft.columns.Yaml;
import org.lethe.erasure.draft.words.TableRoles;

/** Writes a drafted map as YAML; each guess with its reason behind it. */
final class MapText {

    private static final String DECISION = "DECISION";
    private static final String LOOK = "LOOK: ";

    private final DraftedMap draft;
    private final StringBuilder text = new StringBuilder();

    MapText(DraftedMap draft) {
        this.draft = draft;
    }

    String write() {
        String rest = rest();
        return head(rest) + rest;
    }

    /** How many lines say that a person must decide. */
    long decisions() {
        return saying(DECISION, rest());
    }

    /** How many lines a person should look at besides. */
    long looks() {
        return saying(LOOK, rest());
    }

    private static long saying(String word, String text) {
        return text.lines().filter(line -> line.contains(word)).count();
    }

    /** All but the head, which counts the lines of the rest that wait for a person. */
    private String rest() {
        text.setLength(0);
        frame();
        draft.salons().ifPresent(salons -> salons.lines().forEach(this::line));
        new ClientText(draft).lines().forEach(this::line);
        line("");
        line("tables:");
        draft.tables().forEach(this::table);
        ignored();
        new PeopleTables(draft).lines().forEach(this::line);
        new Figures(draft).lines().forEach(this::line);
        refresh();
        return text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String head(String rest) {
        return "# A first map, drafted by 'lethe map draft'. What is wrong is yours to correct; behind each # stands why it was guessed.\n"
                + "# "
                + saying(DECISION, rest)
                + " lines say DECISION: there names and values did not tell enough. "
                + saying(LOOK, rest)
                + " say LOOK: only one of the two told,\n"
                + "# or a mistake would weigh. Read these, the client, the links of each table, and everything from 'ignore' on.\n"
                + "# Then: lethe map check --map THIS-FILE --url … tells what is missing.\n";
    }

    private void frame() {
        line("lethe: 1");
        line("name: " + Yaml.name(draft.name()));
        line("version: draft");
        if (draft.catalogue().product() == Product.POSTGRESQL) {
            line("schema: " + Yaml.name(draft.catalogue().defaultSchema()));
        }
        List<String> loose = draft.tables().stream()
                .map(TableDraft::table)
                .filter(table -> !table.transactional())
                .map(table -> table.name().name() + " (" + table.storage() + ")")
                .toList();
        if (!loose.isEmpty()) {
            line("# atomic: no   # " + DECISION + ": tables without transactions: " + String.join(", ", loose));
        }
        line("");
    }

    private void table(TableDraft drafted) {
        Table table = drafted.table();
        line("");
        line("  " + Yaml.name(draft.called(table.name())) + ":" + remarks(table));
        new LinkLines(draft, drafted).all().forEach(this::line);
        if (table.systemVersioned()) {
            line("    history: delete   # DECISION: all old versions of all its rows go with each forgetting;"
                    + " or {keep: why}");
        }
        drafted.hold().ifPresent(hold -> hold(hold));
        if (drafted.rows() == TableDraft.Rows.DELETE) {
            line("    rows: "
                    + (drafted.hold().isPresent()
                            ? "delete"
                            : "{delete: \"says only who somebody is\"}   # LOOK: these rows go for good"));
        } else {
            if (drafted.hold().isEmpty()
                    && TableRoles.COSMETIC.in(table.name().name())
                    && !drafted.links().isEmpty()) {
                line(
                        "    # DECISION: treatments. Only who treats patients must keep them (BGB §630f(3), 10 years); then add:");
                line("    # hold: {norm: \"BGB §630f(3)\", for: 10 years, from: "
                        + drafted.moment().orElse("COLUMN") + "}");
            }
            line("    columns:");
            List<TableDraft.ColumnDraft> elsewhere = drafted.links().size() < 2
                    ? List.of()
                    : RoleColumns.of(drafted).values().stream()
                            .flatMap(List::stream)
                            .toList();
            drafted.columns().stream()
                    .filter(column -> !elsewhere.contains(column))
                    .forEach(column -> line("      " + ColumnText.of(column, drafted)));
        }
    }

    private static String remarks(Table table) {
        var remarks = new ArrayList<String>();
        if (table.kind() == TableKind.PARTITIONED) {
            remarks.add("its partitions follow");
        }
        if (table.systemVersioned()) {
            remarks.add("system-versioned");
        }
        if (!table.transactional()) {
            remarks.add("no transactions (" + table.storage() + ")");
        }
        table.triggers().stream()
                .filter(trigger ->
                        trigger.text().toLowerCase(java.util.Locale.ROOT).contains("insert into"))
                .forEach(trigger -> remarks.add("DECISION: trigger " + trigger.name() + " may copy old values"));
        return remarks.isEmpty() ? "" : "   # " + String.join("; ", remarks);
    }

    private void hold(TableDraft.Hold hold) {
        List<String> identity = draft.client().identity();
        line("    hold:   # medical records are kept, sealed. DECISION: from which day does the period count?");
        line("      norm: " + Yaml.quoted(hold.norm()));
        line("      for: " + hold.period());
        line("      from: " + Yaml.name(hold.from()));
        if (!identity.isEmpty()) {
            line("      identity: ["
                    + String.join(", ", identity.stream().map(Yaml::name).toList()) + "]");
        }
    }

    private void ignored() {
        if (draft.ignored().isEmpty()) {
            return;
        }
        line("");
        line("ignore:");
        for (Map.Entry<TableName, String> table : draft.ignored().entrySet()) {
            line("  " + Yaml.name(draft.called(table.getKey())) + ": " + Yaml.quoted(table.getValue()));
        }
    }

    private void refresh() {
        List<String> views = draft.catalogue().tables().stream()
                .filter(table -> table.kind() == TableKind.MATERIALIZED_VIEW)
                .map(table -> Yaml.name(draft.called(table.name())))
                .toList();
        if (!views.isEmpty()) {
            line("");
            line("refresh: [" + String.join(", ", views) + "]   # materialised views keep what they read last");
        }
    }
}
