package org.lethe.erasure.run;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.redact.Kind;
import org.lethe.erasure.redact.Redactor;
import org.lethe.erasure.redact.Sighting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * First and last name in two texts of one JSON object or array: {@code {"firstName": "Rosa", "lastName": "Braun"}},
 * {@code ["Rosa", "Braun"]}; and a part of the name beside the birth date or the address.
 */
final class JsonFields {

    private static final int LONGEST_NAME = 80;

    private final Redactor redactor;
    private final Map<String, String> texts;
    private final Map<String, List<Sighting>> names;

    private JsonFields(Redactor redactor, Map<String, String> texts, Map<String, List<Sighting>> names) {
        this.redactor = redactor;
        this.texts = texts;
        this.names = names;
    }

    static JsonFields of(ObjectNode object, Redactor redactor) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.forEachEntry((name, child) -> add(texts, name, child));
        return of(texts, name -> '"' + name + "\": ", redactor);
    }

    /** Elements are called by their numbers, from 0. */
    static JsonFields of(ArrayNode array, Redactor redactor) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < array.size(); i++) {
            add(texts, String.valueOf(i), array.get(i));
        }
        return of(texts, name -> "", redactor);
    }

    private static void add(Map<String, String> texts, String name, JsonNode node) {
        if (node.isString() && node.stringValue().length() <= LONGEST_NAME) {
            texts.put(name, node.stringValue());
        }
    }

    private static JsonFields of(Map<String, String> texts, UnaryOperator<String> label, Redactor redactor) {
        if (texts.size() < 2) {
            return new JsonFields(redactor, texts, Map.of());
        }
        StringBuilder all = new StringBuilder();
        Map<String, Integer> starts = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            all.append(label.apply(name)).append('"');
            starts.put(name, all.length());
            all.append(plain(text)).append("\", ");
        });
        List<Sighting> certain =
                redactor.seen(all.toString()).stream().filter(Sighting::certain).toList();
        boolean beside = certain.stream()
                .anyMatch(sighting -> sighting.kind() == Kind.ADDRESS || sighting.kind() == Kind.BIRTH_DATE);
        List<Sighting> seen = certain.stream()
                .filter(sighting -> sighting.kind() == Kind.FULL_NAME || beside && sighting.kind() == Kind.NAME)
                .toList();
        Map<String, List<Sighting>> names = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            int start = starts.getOrDefault(name, 0);
            int end = start + text.length();
            List<Sighting> inside = seen.stream()
                    .filter(sighting -> sighting.start() >= start && sighting.end() <= end)
                    .map(sighting -> sighting.before(start))
                    .toList();
            if (!inside.isEmpty()) {
                names.put(name, inside);
            }
        });
        return new JsonFields(redactor, texts, names);
    }

    /** As long as before, without what would end a field. */
    private static String plain(String value) {
        return value.replaceAll("[\"\\\\\\p{Cntrl}]", " ");
    }

    /** Whether a field is to be redacted, and what stands beside it tells more of it than its own text. */
    boolean redacts(String field, Strategy strategy) {
        return names.containsKey(field) && strategy instanceof Strategy.Redact;
    }

    String redact(String field) {
        String text = texts.getOrDefault(field, "");
        List<Sighting> certain = Stream.concat(
                        names.getOrDefault(field, List.of()).stream(), redactor.seen(text).stream())
                .filter(Sighting::certain)
                .sorted(Comparator.comparingInt(Sighting::start))
                .toList();
        return Redactor.takeOut(text, certain).text();
    }
}
