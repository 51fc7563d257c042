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

    /** One for each column that is changed, each path of a document, each row rule, each link and each whole table. */
    static List<MapMutant> withoutARule(String map) {
        List<MapMutant> mutants = new ArrayList<>();
        tables(map).forEach((table, rule) -> {
            if (!table.equals("client")) {
                mutants.add(mutant(map, table + " (the table)", tables -> tables.remove(table)));
            }
            if (rule.containsKey("rows")) {
                mutants.add(mutant(
                        map, table + " (rows)", tables -> of(tables, table).remove("rows")));
            }
            at(rule, "links")
                    .keySet()
                    .forEach(link -> mutants.add(
                            mutant(map, table + " (link " + link + ")", tables -> at(of(tables, table), "links")
                                    .remove(link))));
        });
        changed(
                map,
                (place, name, strategy) ->
                        mutants.add(mutant(map, place.table() + "." + name, tables -> place.of(tables)
                                .remove(name))));
        return mutants;
    }

    /** One for each column and path that is changed: kept instead. */
    static List<MapMutant> kept(String map) {
        List<MapMutant> mutants = new ArrayList<>();
        changed(map, (place, name, strategy) -> {
            mutants.add(mutant(
                    map, place.table() + "." + name, tables -> place.of(tables).put(name, "keep")));
            for (String within : List.of("then", "array")) {
                if (strategy instanceof Map<?, ?> full && full.containsKey(within)) {
                    mutants.add(
                            mutant(map, place.table() + "." + name + " " + within, tables -> at(place.of(tables), name)
                                    .put(within, "keep")));
                }
            }
        });
        return mutants;
    }

    /** One for each value that is made less exact: made more exact than that. */
    static List<MapMutant> finer(String map) {
        Map<String, List<String>> finer = Map.of(
                "decade",
                List.of("year", "month"),
                "year",
                List.of("month"),
                "prefix:2",
                List.of("prefix:4", "prefix:5"));
        List<MapMutant> mutants = new ArrayList<>();
        changed(map, (place, name, strategy) -> {
            if (strategy instanceof Map<?, ?> full && full.containsKey("generalise")) {
                finer.getOrDefault(String.valueOf(full.get("generalise")), List.of())
                        .forEach(unit -> mutants.add(mutant(
                                map, place.table() + "." + name + " to " + unit, tables -> at(place.of(tables), name)
                                        .put("generalise", unit))));
            }
        });
        return mutants;
    }

    /** One for each hold: taken away, so that what must be kept would be deleted. */
    static List<MapMutant> withoutAHold(String map) {
        List<MapMutant> mutants = new ArrayList<>();
        tables(map).forEach((table, rule) -> {
            if (rule.containsKey("hold")) {
                mutants.add(mutant(
                        map, table + " (hold)", tables -> of(tables, table).remove("hold")));
            }
        });
        return mutants;
    }

    /** One for each guard: taken away. */
    static List<MapMutant> withoutAGuard(String map) {
        List<MapMutant> mutants = new ArrayList<>();
        List<Map<String, Object>> guards = cast(load(map).get("guards"));
        for (int i = 0; i < guards.size(); i++) {
            Map<String, Object> root = load(map);
            List<Map<String, Object>> left = new ArrayList<>(guards);
            left.remove(i);
            root.put("guards", left);
            mutants.add(new MapMutant(String.valueOf(guards.get(i).get("name")), new Yaml().dump(root)));
        }
        return mutants;
    }

    /** Where columns stand: those of a table, of one of its links, or the paths of a document. */
    private record Place(String table, List<String> way) {

        Map<String, Object> of(Map<String, Map<String, Object>> tables) {
            Map<String, Object> found = MapMutant.of(tables, table);
            for (String step : way) {
                found = at(found, step);
            }
            return found;
        }

        Place in(String... steps) {
            List<String> longer = new ArrayList<>(way);
            longer.addAll(List.of(steps));
            return new Place(table, longer);
        }
    }

    private interface Visitor {
        void at(Place place, String name, Object strategy);
    }

    private static void changed(String map, Visitor visitor) {
        Map<String, Map<String, Object>> tables = tables(map);
        tables.forEach((table, rule) -> {
            Place whole = new Place(table, List.of());
            visit(tables, whole.in("columns"), visitor);
            at(rule, "links").keySet().forEach(link -> visit(tables, whole.in("links", link, "columns"), visitor));
        });
    }

    private static void visit(Map<String, Map<String, Object>> tables, Place place, Visitor visitor) {
        place.of(tables).forEach((name, strategy) -> {
            if (changes(strategy)) {
                visitor.at(place, name, strategy);
            }
            if (strategy instanceof Map<?, ?> full && full.containsKey("json")) {
                visit(tables, place.in(name, "json"), visitor);
            }
        });
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
