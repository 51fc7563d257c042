package org.lethe.erasure.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.lethe.erasure.catalogue.Column;
import org.lethe.erasure.catalogue.Table;
import org.lethe.erasure.draft.words.PersonalNames;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.map.TableRule;
import org.lethe.erasure.plan.Dialect;
import org.lethe.erasure.plan.Looks;
import org.lethe.erasure.plan.MapSchema;
import org.lethe.erasure.run.JsonPath;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether documents hold keys that are called like something personal, that no path of the map names, and that
 * {@code *} keeps: one reason for all the rest cannot speak for them. Reads the beginning of each table.
 */
final class DocumentCheck {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DOCUMENTS = 500;

    private final MapSchema schema;
    private final Looks looks;
    private final JdbcTemplate jdbc;
    private final Map<String, Optional<String>> categories = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    DocumentCheck(MapSchema schema, DataSource database) {
        this.schema = schema;
        this.looks = new Looks(Dialect.of(schema.catalogue().product()));
        this.jdbc = new JdbcTemplate(database);
    }

    List<Finding> findings() {
        for (TableRule rule : schema.map().tables().values()) {
            rule.strategies().forEach((name, strategy) -> {
                if (strategy instanceof Strategy.Json json && json.paths().get("*") instanceof Strategy.Keep) {
                    Table table = schema.table(rule.table());
                    look("tables." + rule.table() + ".columns." + name, table, schema.column(table, name), json);
                }
            });
        }
        return findings;
    }

    private void look(String place, Table table, Column column, Strategy.Json json) {
        Map<String, String> personal = new TreeMap<>();
        List<JsonPath> paths = json.paths().keySet().stream()
                .filter(path -> !path.equals("*"))
                .map(JsonPath::parse)
                .toList();
        jdbc.query(looks.documents(table, column, DOCUMENTS), row -> {
            try {
                JsonNode document = JSON.readTree(row.getString(1));
                Set<String> named = new HashSet<>();
                paths.forEach(path -> named.addAll(path.select(document)));
                unnamed("", "", document, named, personal);
            } catch (JacksonException notJson) {
                personal.put("a text that is no JSON", "nothing that can be looked at");
            }
        });
        personal.forEach((key, category) -> findings.add(Finding.error(
                place,
                key + " looks like " + category
                        + " and '*' keeps it: name its path, with {keep: \"why\"} or a change")));
    }

    private void unnamed(String pointer, String key, JsonNode node, Set<String> named, Map<String, String> personal) {
        if (named.contains(pointer) || node.isNull()) {
            return;
        }
        if (node.isObject()) {
            node.propertyNames()
                    .forEach(name -> unnamed(JsonPath.below(pointer, name), name, node.get(name), named, personal));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                unnamed(pointer + "/" + i, key, node.get(i), named, personal);
            }
        } else if (node.isString()) {
            categories
                    .computeIfAbsent(key, PersonalNames::ofKey)
                    .ifPresent(category -> personal.put("'" + key + "'", category));
        }
    }
}
