package org.lethe.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lethe.erasure.Preview;

/** The tables of a preview for a person to read: what is alike is said once. */
final class PreviewLines {

    /** What happens to a row: links of a table that say the same of their rows are told together. */
    private record Treatment(String table, String fate, Map<String, String> columns, Map<String, String> kept) {}

    private final Preview preview;

    PreviewLines(Preview preview) {
        this.preview = preview;
    }

    /** All tables in one line: {@code client 1, sale 5 (payer 3, guest 2), newsletter 1 to delete}. */
    String tables() {
        return byTable().values().stream()
                .map(parts -> parts.get(0).table() + " " + rows(parts)
                        + (parts.get(0).fate().equals("delete") ? " to delete" : "") + links(parts))
                .collect(Collectors.joining(", "));
    }

    /** For each table its rows, and below them the columns by what happens to them. */
    List<String> columns() {
        List<String> lines = new ArrayList<>();
        byTreatment().forEach((treatment, parts) -> {
            lines.add(title(treatment, parts));
            if (!treatment.fate().equals("delete")) {
                strategies(treatment).forEach((word, columns) -> lines.add("  " + word + ": " + columns));
            }
        });
        return lines;
    }

    /** Likewise, and why a column stays. */
    List<String> reasons() {
        List<String> lines = new ArrayList<>();
        byTreatment().forEach((treatment, parts) -> {
            lines.add(title(treatment, parts));
            if (!treatment.fate().equals("delete")) {
                treatment.columns().forEach((column, word) -> lines.add("  " + column + ": " + word));
                treatment
                        .kept()
                        .forEach((column, why) ->
                                lines.add("  " + column + ": keep" + (why.isEmpty() ? "" : " (" + why + ")")));
            }
        });
        return lines;
    }

    private String title(Treatment treatment, List<Preview.TablePart> parts) {
        int rows = rows(parts);
        return treatment.table() + ": " + rows + (rows == 1 ? " row" : " rows")
                + (treatment.fate().equals("delete") ? ", deleted" : "") + links(parts);
    }

    private static Map<String, String> strategies(Treatment treatment) {
        Map<String, List<String>> words = new TreeMap<>();
        treatment.columns().forEach((column, word) -> words.computeIfAbsent(word, one -> new ArrayList<>())
                .add(column));
        Map<String, String> lines = new LinkedHashMap<>();
        words.forEach((word, columns) -> lines.put(word, String.join(", ", columns)));
        if (!treatment.kept().isEmpty()) {
            lines.put("keep", String.join(", ", treatment.kept().keySet()));
        }
        return lines;
    }

    private Map<String, List<Preview.TablePart>> byTable() {
        return preview.tables().stream()
                .collect(Collectors.groupingBy(
                        part -> part.table() + " " + part.fate(), LinkedHashMap::new, Collectors.toList()));
    }

    private Map<Treatment, List<Preview.TablePart>> byTreatment() {
        return preview.tables().stream()
                .collect(Collectors.groupingBy(
                        part -> new Treatment(part.table(), part.fate(), part.columns(), part.kept()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** The links of these rows, where rows of the table hang on the client by several. */
    private String links(List<Preview.TablePart> parts) {
        String table = parts.get(0).table();
        long links = preview.tables().stream()
                .filter(part -> part.table().equals(table))
                .count();
        return links == 1
                ? ""
                : parts.stream()
                        .map(part -> part.link() + " " + part.rows())
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static int rows(List<Preview.TablePart> parts) {
        return parts.stream().mapToInt(Preview.TablePart::rows).sum();
    }
}
