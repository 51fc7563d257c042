package org.lethe.platform.demo;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The erasure map of the sample salon as plain YAML, read without the engine. */
@SuppressWarnings("unchecked")
final class SampleMap {

    private static final Map<String, Object> MAP = load();

    private SampleMap() {}

    static Map<String, Map<String, Object>> tables() {
        return (Map<String, Map<String, Object>>) get("tables");
    }

    static Map<String, Object> ignored() {
        return (Map<String, Object>) get("ignore");
    }

    static Map<String, String> reports() {
        return (Map<String, String>) get("reports");
    }

    static List<String> invariants() {
        return ((List<Map<String, String>>) get("invariants"))
                .stream().map(invariant -> invariant.get("sql")).toList();
    }

    /** Whether the table's rows leave as a whole, or the column has a strategy, on the table or on one of its links. */
    static boolean decides(Map<String, Object> table, String column) {
        Map<String, Map<String, Object>> links =
                (Map<String, Map<String, Object>>) table.getOrDefault("links", Map.of());
        return table.containsKey("rows")
                || Stream.concat(Stream.of(table), links.values().stream())
                        .map(part -> (Map<String, Object>) part.getOrDefault("columns", Map.of()))
                        .anyMatch(columns -> columns.containsKey(column));
    }

    private static Object get(String key) {
        return Objects.requireNonNull(MAP.get(key), key);
    }

    private static Map<String, Object> load() {
        InputStream in = SampleMap.class.getResourceAsStream("/maps/seerose.yaml");
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    }
}
