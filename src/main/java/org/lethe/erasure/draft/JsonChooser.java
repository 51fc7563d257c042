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
        var paths = new TreeMap<String, List<JsonNode>>();
        for (String document : documents.subList(0, Math.min(DOCUMENTS, documents.size()))) {
            try {
                collect("$", MAPPER.readTree(document), paths);
            } catch (JacksonException notJson) {
                return Proposal.REDACT;
            }
        }
        if (paths.isEmpty()
                || paths.size() > PATHS
                || paths.keySet().stream().anyMatch(path -> !path.startsWith("$.") || path.contains("?"))) {
            return Proposal.SUPPRESS;
        }
        String lines = paths.entrySet().stream()
                .map(path -> Yaml.quoted(path.getKey()) + ": " + strategy(path.getKey(), path.getValue(), client))
                .collect(Collectors.joining(", "));
        return new Proposal("json", "{json: {" + lines + ", \"*\": suppress}}");
    }

    private static void collect(String path, JsonNode node, Map<String, List<JsonNode>> paths) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                String key = field.getKey();
                boolean plain = key.matches("[A-Za-z_][A-Za-z0-9_]*");
                collect(plain ? path + "." + key : path + "?", field.getValue(), paths);
            });
        } else if (!node.isNull()) {
            paths.computeIfAbsent(path, found -> new ArrayList<>()).add(node);
        }
    }

    private String strategy(String path, List<JsonNode> nodes, boolean client) {
        String key = path.substring(path.lastIndexOf('.') + 1);
        Optional<Category> named = ColumnJudge.LEXICON.find(key).map(hit -> Category.valueOf(hit.heading()));
        if (nodes.stream().anyMatch(JsonNode::isArray)) {
            return "suppress";
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
