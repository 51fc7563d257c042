package org.lethe.erasure.draft.columns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lethe.erasure.draft.values.Echo;
import org.lethe.erasure.draft.values.JsonLeaves;
import org.lethe.erasure.draft.values.Shape;
import org.lethe.erasure.draft.words.Category;
import tools.jackson.databind.JsonNode;

/** Proposes what happens inside JSON documents, path by path; what no path names is suppressed. */
public final class JsonChooser {

    private static final int PATHS = 40;

    private final Optional<Echo> echo;

    public JsonChooser(Optional<Echo> echo) {
        this.echo = echo;
    }

    Proposal choose(List<String> documents, boolean client) {
        Optional<Map<String, List<JsonNode>>> found = JsonLeaves.of(documents);
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

    private String strategy(String path, List<JsonNode> nodes, boolean client) {
        Optional<Category> named = JsonLeaves.named(path);
        if (JsonLeaves.amount(path, nodes)) {
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
