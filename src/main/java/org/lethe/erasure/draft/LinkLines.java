package org.lethe.erasure.draft;

import java.util.ArrayList;
import java.util.List;
import org.lethe.erasure.draft.columns.Yaml;
import org.lethe.erasure.draft.links.DraftLink;

/** Writes how the rows of one table hang on the client, and which columns belong to one link only. */
final class LinkLines {

    private final DraftedMap draft;
    private final TableDraft drafted;
    private final List<String> lines = new ArrayList<>();

    LinkLines(DraftedMap draft, TableDraft drafted) {
        this.draft = draft;
        this.drafted = drafted;
    }

    List<String> all() {
        if (drafted.links().size() == 1) {
            DraftLink link = drafted.links().get(0);
            line("    link: " + LinkText.of(link, draft) + LinkText.comment(link) + withoutKey(link));
        } else if (drafted.links().size() > 1) {
            line("    links:");
            var own = RoleColumns.of(drafted);
            for (DraftLink link : drafted.links()) {
                link(link, own.getOrDefault(RoleColumns.name(link, drafted.links()), List.of()));
            }
        }
        drafted.named().ifPresent(named -> {
            if (drafted.links().size() < 2) {
                line("    links:");
            }
            line("      named: " + LinkText.inLong(named, draft) + LinkText.comment(named));
        });
        return lines;
    }

    private void link(DraftLink link, List<TableDraft.ColumnDraft> own) {
        String name = "      " + Yaml.name(RoleColumns.name(link, drafted.links())) + ":";
        if (own.isEmpty() || drafted.rows() == TableDraft.Rows.DELETE) {
            line(name + " " + LinkText.inLong(link, draft) + LinkText.comment(link) + withoutKey(link));
            return;
        }
        line(name + LinkText.comment(link) + withoutKey(link) + "; its own columns");
        LinkText.parts(link, draft).forEach(part -> line("        " + part));
        line("        columns:");
        own.forEach(column -> line("          " + ColumnText.of(column, drafted)));
    }

    /** How many rows the link cannot lead from, for their key is empty. */
    private String withoutKey(DraftLink link) {
        boolean key = link.form() == DraftLink.Form.CLIENT || link.form() == DraftLink.Form.VIA;
        return drafted.columns().stream()
                .filter(column ->
                        key && link.by().equals(List.of(column.column().name())))
                .map(TableDraft.ColumnDraft::seen)
                .filter(seen -> seen.filled() > 0 && seen.filled() < seen.rows())
                .map(seen -> "; empty in " + (seen.rows() - seen.filled()) + " of " + seen.rows() + " rows")
                .findFirst()
                .orElse("");
    }

    private void line(String line) {
        lines.add(line);
    }
}
