package org.lethe.erasure.run;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.map.Generalisation;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.map.WrittenYears;
import org.lethe.erasure.redact.Redactor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Rewrites JSON documents path by path. Leaves that no path names follow {@code *}; without a {@code *} they are
 * suppressed, so that a key the map's author did not know of leaks nothing. What a value is called by is redacted, unless
 * the value is kept.
 */
final class JsonCells {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Strategy SUPPRESS = new Strategy.Suppress();

    private final Redactor redactor;

    JsonCells(Redactor redactor) {
        this.redactor = redactor;
    }

    String rewrite(String cell, Strategy.Json json) {
        JsonNode document = document(cell);
        Map<String, Strategy> named = new HashMap<>();
        json.paths().forEach((path, strategy) -> {
            if (!path.equals("*")) {
                JsonPath.parse(path).select(document).forEach(place -> named.put(place, strategy));
            }
        });
        Strategy rest = json.paths().getOrDefault("*", SUPPRESS);
        return JSON.writeValueAsString(walk("", document, named, rest));
    }

    String elements(String cell, Strategy each) {
        JsonNode document = document(cell);
        boolean emptied = document.isArray() && each instanceof Strategy.Suppress;
        return emptied ? "[]" : JSON.writeValueAsString(changed(document, each));
    }

    /** Of a text that is no JSON (cut off at the column's length) nobody can say what its parts are: nothing is left. */
    private static JsonNode document(String cell) {
        try {
            return JSON.readTree(cell);
        } catch (JacksonException noJson) {
            return JSON.nullNode();
        }
    }

    private JsonNode walk(String place, JsonNode node, Map<String, Strategy> named, Strategy rest) {
        Strategy strategy = named.get(place);
        return strategy == null ? inside(place, node, named, rest) : changed(node, strategy);
    }

    private JsonNode inside(String place, JsonNode node, Map<String, Strategy> named, Strategy rest) {
        if (node instanceof ObjectNode object) {
            JsonFields fields = JsonFields.of(object, redactor);
            ObjectNode rewritten = JSON.createObjectNode();
            object.forEachEntry((name, child) -> {
                String its = JsonPath.below(place, name);
                boolean kept = named.getOrDefault(its, rest) instanceof Strategy.Keep;
                rewritten.set(
                        kept ? name : called(name, object, rewritten), field(fields, name, its, child, named, rest));
            });
            return rewritten;
        }
        if (node instanceof ArrayNode array) {
            JsonFields fields = JsonFields.of(array, redactor);
            for (int i = 0; i < array.size(); i++) {
                String name = String.valueOf(i);
                array.set(i, field(fields, name, JsonPath.below(place, name), array.get(i), named, rest));
            }
            return array;
        }
        return changed(node, rest);
    }

    private JsonNode field(
            JsonFields fields, String name, String place, JsonNode node, Map<String, Strategy> named, Strategy rest) {
        return fields.redacts(name, named.getOrDefault(place, rest))
                ? StringNode.valueOf(fields.redact(name))
                : walk(place, node, named, rest);
    }

    /** Objects may be lists by address or number: {@code {"anna@example.org": {"visits": 3}}}. No two get one name. */
    private String called(String name, ObjectNode object, ObjectNode rewritten) {
        String redacted = redactor.redact(name).text();
        if (redacted.equals(name)) {
            return name;
        }
        String free = redacted;
        for (int i = 2; object.has(free) || rewritten.has(free); i++) {
            free = redacted + i;
        }
        return free;
    }

    private JsonNode changed(JsonNode node, Strategy strategy) {
        if (strategy instanceof Strategy.Keep || node.isNull()) {
            return node;
        }
        if (strategy instanceof Strategy.Suppress) {
            return JSON.nullNode();
        }
        if (node.isContainer()) {
            return inside("", node, Map.of(), strategy);
        }
        String text = value(node.asString(), strategy);
        return text == null
                ? JSON.nullNode()
                : node.isString() || strategy instanceof Strategy.Replace
                        ? StringNode.valueOf(text)
                        : text.equals(node.asString()) ? node : StringNode.valueOf(text);
    }

    private @Nullable String value(String text, Strategy strategy) {
        if (strategy instanceof Strategy.Redact || strategy instanceof Strategy.Elements) {
            return redactor.redact(text).text();
        }
        if (strategy instanceof Strategy.Replace replace) {
            return replace.value().fill(0);
        }
        if (strategy instanceof Strategy.Pseudonym pseudonym) {
            return pseudonym.token().fill(0);
        }
        if (strategy instanceof Strategy.Generalise generalise) {
            return shortened(text, generalise.to());
        }
        throw new IllegalArgumentException(strategy.word() + " is not possible inside JSON");
    }

    private static String shortened(String text, Generalisation to) {
        return to.unit() == Generalisation.Unit.PREFIX
                ? text.substring(0, Math.min(to.length(), text.length()))
                : WrittenYears.lessExact(text, to.unit());
    }
}
