package org.lethe.erasure.run;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.redact.Kind;
import org.lethe.erasure.redact.Redactor;
import org.lethe.erasure.redact.Sighting;
import tools.jackson.databind.node.ObjectNode;

/** First and last name in fields of their own of one JSON object: {@code {"firstName": "Rosa", "lastName": "Braun"}}. */
final class JsonFields {

    private static final int LONGEST_NAME = 80;

    private final Redactor redactor;
    private final ObjectNode object;
    private final Map<String, List<Sighting>> names;

    private JsonFields(Redactor redactor, ObjectNode object, Map<String, List<Sighting>> names) {
        this.redactor = redactor;
        this.object = object;
        this.names = names;
    }

    static JsonFields of(ObjectNode object, Redactor redactor) {
        StringBuilder text = new StringBuilder();
        Map<String, Integer> starts = new LinkedHashMap<>();
        object.forEachEntry((name, child) -> {
            if (child.isString() && child.stringValue().length() <= LONGEST_NAME) {
                text.append('"').append(name).append("\": \"");
                starts.put(name, text.length());
                text.append(plain(child.stringValue())).append("\", ");
            }
        });
        if (starts.size() < 2) {
            return new JsonFields(redactor, object, Map.of());
        }
        List<Sighting> seen = redactor.seen(text.toString()).stream()
                .filter(sighting -> sighting.certain() && sighting.kind() == Kind.FULL_NAME)
                .toList();
        Map<String, List<Sighting>> names = new LinkedHashMap<>();
        starts.forEach((name, start) -> {
            int end = start + object.get(name).stringValue().length();
            List<Sighting> inside = seen.stream()
                    .filter(sighting -> sighting.start() >= start && sighting.end() <= end)
                    .map(sighting -> sighting.before(start))
                    .toList();
            if (!inside.isEmpty()) {
                names.put(name, inside);
            }
        });
        return new JsonFields(redactor, object, names);
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
        String text = object.get(field).stringValue();
        List<Sighting> certain = Stream.concat(
                        names.getOrDefault(field, List.of()).stream(), redactor.seen(text).stream())
                .filter(Sighting::certain)
                .sorted(Comparator.comparingInt(Sighting::start))
                .toList();
        return Redactor.takeOut(text, certain).text();
    }
}
