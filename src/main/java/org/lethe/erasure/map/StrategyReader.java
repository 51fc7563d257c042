package org.lethe.erasure.map;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what happens to a column. */
final class StrategyReader {

    private static final String SHORT = "keep, suppress, redact, pseudonym, generalise, generated";
    private static final String LONG = "keep, replace, pseudonym, generalise, json, array, file, regenerate";

    private StrategyReader() {}

    static Map<String, Strategy> columns(Node columns) {
        Map<String, Strategy> strategies = new LinkedHashMap<>();
        columns.map().forEach((column, node) -> strategies.put(column, read(node)));
        return strategies;
    }

    static Strategy read(Node node) {
        if (node.isText()) {
            return word(node);
        }
        if (!node.isMap()) {
            throw node.problem("what happens to it is missing; allowed: " + SHORT + ", or a mapping with " + LONG);
        }
        String kind = node.map().keySet().stream()
                .filter(key -> !key.equals("root") && !key.equals("then"))
                .findFirst()
                .orElseThrow(() -> node.problem("empty; allowed: " + LONG));
        Node what = node.get(kind);
        if (kind.equals("file")) {
            return file(node.only("file", "root", "then"));
        }
        node.only(kind);
        return switch (kind) {
            case "keep" -> new Strategy.Keep(what.text());
            case "replace" -> new Strategy.Replace(new Template(String.valueOf(what.value())));
            case "pseudonym" -> pseudonym(what);
            case "generalise" -> new Strategy.Generalise(Generalisation.parse(what, what.text()));
            case "json" -> json(what);
            case "array" -> new Strategy.Elements(read(what));
            case "regenerate" -> new Strategy.Regenerate(what.text());
            default -> throw node.wrong("'" + kind + "'", LONG);
        };
    }

    private static Strategy word(Node node) {
        return switch (node.text()) {
            case "keep" -> new Strategy.Keep(null);
            case "suppress" -> new Strategy.Suppress();
            case "redact" -> new Strategy.Redact();
            case "pseudonym" -> new Strategy.Pseudonym(new Template("{random:12}"));
            case "generalise" -> new Strategy.Generalise(new Generalisation(Generalisation.Unit.YEAR, 0));
            case "generated" -> new Strategy.Generated();
            case "delete" ->
                throw node.problem("a column is not deleted: say 'suppress', or 'rows: delete' for the whole row");
            default -> throw node.wrong("'" + node.text() + "'", SHORT + ", or a mapping with " + LONG);
        };
    }

    private static Strategy pseudonym(Node what) {
        Template token = new Template(what.text());
        if (token.constant()) {
            throw what.wrong("'" + what.text() + "'", "a text with {random:N} or {n} in it");
        }
        return new Strategy.Pseudonym(token);
    }

    private static Strategy json(Node what) {
        Map<String, Strategy> paths = new LinkedHashMap<>();
        what.map().forEach((path, node) -> {
            if (!path.equals("*") && !path.startsWith("$")) {
                throw node.wrong("'" + path + "'", "a path that starts with $, or * for all the rest");
            }
            paths.put(path, read(node));
        });
        return new Strategy.Json(paths);
    }

    private static Strategy file(Node node) {
        if (!node.get("file").text().equals("delete")) {
            throw node.get("file").wrong("'" + node.get("file").text() + "'", "delete");
        }
        Strategy then = node.find("then").map(StrategyReader::read).orElse(new Strategy.Suppress());
        return new Strategy.DeleteFile(node.get("root").text(), then);
    }
}
