package org.lethe.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A map in which one rule was taken away or weakened. */
record MapMutant(String name, String yaml) {

    boolean isNamedBy(String place) {
        String column = name.replaceAll(" .*", "");
        return place.endsWith(column.substring(column.lastIndexOf('.')));
    }

    /** One for each column that is changed, each row rule, each link and each whole table. */
    static List<MapMutant> withoutARule(String map) {
        List<MapMutant> mutants = new ArrayList<>();
        tables(map).forEach((table, rule) -> {
            boolean client = table.equals("client");
            if (!client) {
                mutants.add(mutant(map, table + " (the table)", tables -> tables.remove(table)));
            }
            if (rule.containsKey("rows")) {
                mutants.add(mutant(
                        map, table + " (rows)", tables -> of(tables, table).remove("rows")));
            }
            at(rule, "links").keySet().forEach(link -> {
                mutants.add(mutant(map, table + " (link " + link + ")", tables -> at(of(tables, table), "links")
                        .remove(link)));
                columns(at(at(rule, "links"), link))
                        .forEach((column, strategy) -> mutants.add(mutant(
                                map, table + "." + column, tables -> columns(at(at(of(tables, table), "links"), link))
                                        .remove(column))));
            });
            columns(rule).forEach((column, strategy) -> {
                if (changes(strategy)) {
                    mutants.add(mutant(map, table + "." + column, tables -> columns(of(tables, table))
                            .remove(column)));
                }
            });
        });
        mutants.removeIf(mutant -> mutant.name().matches(".*\\.(payer_id|guest_id)"));
        return mutants;
    }

    /** One for each column that is changed, and one for each path of a JSON document. */
    static List<MapMutant> weakened(String map) {
        List<MapMutant> mutants = new ArrayList<>();
        tables(map).forEach((table, rule) -> {
            columns(rule).forEach((column, strategy) -> {
                if (changes(strategy)) {
                    mutants.add(mutant(map, table + "." + column, tables -> columns(of(tables, table))
                            .put(column, "keep")));
                }
                if (strategy instanceof Map<?, ?> full && full.containsKey("json")) {
                    at(full, "json").forEach((path, how) -> {
                        if (changes(how)) {
                            mutants.add(mutant(map, table + "." + column + " " + path, tables -> at(
                                            at(columns(of(tables, table)), column), "json")
                                    .put(path, "keep")));
                        }
                    });
                }
                if (strategy instanceof Map<?, ?> full && full.containsKey("then")) {
                    mutants.add(
                            mutant(map, table + "." + column + " then", tables -> at(columns(of(tables, table)), column)
                                    .put("then", "keep")));
                }
            });
            at(rule, "links").keySet().forEach(link -> columns(at(at(rule, "links"), link))
                    .forEach((column, strategy) -> {
                        if (changes(strategy)) {
                            mutants.add(mutant(map, table + "." + column, tables -> columns(
                                            at(at(of(tables, table), "links"), link))
                                    .put(column, "keep")));
                        }
                    }));
        });
        return mutants;
    }

    private static boolean changes(Object strategy) {
        return strategy instanceof Map<?, ?> full
                ? !full.containsKey("keep")
                : !strategy.equals("keep") && !strategy.equals("generated");
    }

    private static MapMutant mutant(String map, String name, Consumer<Map<String, Map<String, Object>>> change) {
        Map<String, Object> root = load(map);
        change.accept(cast(root.get("tables")));
        return new MapMutant(name, new Yaml().dump(root));
    }

    private static Map<String, Map<String, Object>> tables(String map) {
        return cast(load(map).get("tables"));
    }

    private static Map<String, Object> of(Map<String, Map<String, Object>> tables, String table) {
        return tables.getOrDefault(table, Map.of());
    }

    private static Map<String, Object> columns(Map<String, Object> rule) {
        return at(rule, "columns");
    }

    private static Map<String, Object> at(Map<?, ?> parent, String key) {
        return parent.get(key) instanceof Map<?, ?> child ? cast(child) : Map.of();
    }

    private static Map<String, Object> load(String map) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(map);
    }

    @SuppressWarnings("unchecked") // the shape of a map is known
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
