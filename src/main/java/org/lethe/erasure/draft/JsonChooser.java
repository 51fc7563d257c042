package org.lethe.erasure.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Proposes what happens inside JSON documents, path by path; what no path names is suppressed. */
final class JsonChooser {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final int DOCUMENTS = 100;
    private static final int PATHS = 40;

    private final Optional<Echo> echo;

    JsonChooser(Optional<Echo> echo) {
        this.echo = echo;
    }

    Proposal choose(List<String> documents, boolean client) {
        Optional<Map<String, List<JsonNode>>> found = paths(documents);
        if (found.isEmpty()) {
            return Proposal.REDACT;
        }
        Map<String, List<JsonNode>> paths = found.get();
        if (paths.isEmpty()
                || paths.size() > PATHS
                || paths.keySet().stream().anyMatch(path -> path.equals("$") || path.contains("?"))) {
            return Proposal.SUPPRESS;
        }
        String lines = paths.entrySet().stream()
                .map(path -> Yaml.quoted(path.getKey()) + ": " + strategy(path.getKey(), path.getValue(), client))
                .collect(Collectors.joining(", "));
        return new Proposal("json", "{json: {" + lines + ", \"*\": suppress}}");
    }

    /** Whether documents hold amounts, which nobody may lose unasked. */
    static boolean amounts(List<String> documents) {
        return paths(documents)
                .map(paths -> paths.entrySet().stream().anyMatch(path -> amount(path.getKey(), path.getValue())))
                .orElse(false);
    }

    private static boolean amount(String path, List<JsonNode> nodes) {
        return named(path)
                .filter(category -> category == Category.MONEY || category == Category.QUANTITY)
                .filter(category -> nodes.stream()
                        .allMatch(node -> node.isNumber() || node.asString().matches("-?[0-9]+([.,][0-9]+)*")))
                .isPresent();
    }

    private static Optional<Category> named(String path) {
        String key = path.substring(path.lastIndexOf('.') + 1).replace("[*]", "");
        return ColumnJudge.LEXICON.find(key).map(hit -> Category.valueOf(hit.heading()));
    }

    /** The leaves of some documents; empty where one is no JSON. */
    private static Optional<Map<String, List<JsonNode>>> paths(List<String> documents) {
        var paths = new TreeMap<String, List<JsonNode>>();
        for (String document : documents.subList(0, Math.min(DOCUMENTS, documents.size()))) {
            try {
                collect("$", MAPPER.readTree(document), paths);
            } catch (JacksonException notJson) {
                return Optional.empty();
            }
        }
        return Optional.of(paths);
    }

    private static void collect(String path, JsonNode node, Map<String, List<JsonNode>> paths) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                String key = field.getKey();
                boolean plain = key.matches("[A-Za-z_][A-Za-z0-9_]*");
                collect(plain ? path + "." + key : path + "?", field.getValue(), paths);
            });
        } else if (node.isArray()) {
            node.forEach(element -> collect(path + "[*]", element, paths));
        } else if (!node.isNull()) {
            paths.computeIfAbsent(path, found -> new ArrayList<>()).add(node);
        }
    }

    private String strategy(String path, List<JsonNode> nodes, boolean client) {
        Optional<Category> named = named(path);
        if (amount(path, nodes)) {
            return Proposal.keep("an amount").yaml();
        }
        List<String> values = nodes.stream().map(JsonNode::asString).toList();
        boolean names = echo.filter(clients -> clients.in(values).any()).isPresent()
                || Shape.of(values).category().isPresent();
        boolean texts = nodes.stream().anyMatch(JsonNode::isString);
        if (named.filter(Category::personal).isPresent() || names) {
            boolean free =
                    named.filter(category -> category == Category.FREE_TEXT).isPresent();
            return free && !client ? "redact" : "suppress";
        }
        if (!texts) {
            return Proposal.keep("no text").yaml();
        }
        if (named.isPresent() && Shape.of(values).labels()) {
            return Proposal.keep("few short values that come back").yaml();
        }
        return client ? "suppress" : "redact";
    }
}
