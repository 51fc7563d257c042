package org.lethe.erasure.draft.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lethe.erasure.draft.words.Category;
import org.lethe.erasure.draft.words.ColumnNames;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** What stands in JSON documents, by the paths of the map. */
public final class JsonLeaves {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final int DOCUMENTS = 1000;

    private JsonLeaves() {}

    /** Whether documents hold amounts, which nobody may lose unasked. */
    public static boolean amounts(List<String> documents) {
        return of(documents)
                .map(paths -> paths.entrySet().stream().anyMatch(path -> amount(path.getKey(), path.getValue())))
                .orElse(false);
    }

    /** Whether the values under this path are amounts. */
    public static boolean amount(String path, List<JsonNode> nodes) {
        return named(path)
                .filter(category -> category == Category.MONEY || category == Category.QUANTITY)
                .filter(category -> nodes.stream()
                        .allMatch(node -> node.isNumber() || node.asString().matches("-?[0-9]+([.,][0-9]+)*")))
                .isPresent();
    }

    /** What the last name of the path is about. */
    public static Optional<Category> named(String path) {
        String key = path.substring(path.lastIndexOf('.') + 1).replace("[*]", "");
        return ColumnNames.LEXICON.find(key).map(ColumnNames::category);
    }

    /** The leaves of some documents by their paths; empty where one is no JSON. */
    public static Optional<Map<String, List<JsonNode>>> of(List<String> documents) {
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
}
