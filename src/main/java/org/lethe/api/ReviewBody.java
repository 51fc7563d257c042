package org.lethe.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lethe.request.NotUnderstoodException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body of a decision: an object of known fields, or nothing at all. */
final class ReviewBody {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode object;

    private ReviewBody(JsonNode object) {
        this.object = object;
    }

    /** @throws NotUnderstoodException naming the field that is not known, or if it is no object at all */
    static ReviewBody read(InputStream body, Set<String> known) throws IOException {
        String text = BodyReader.read(body);
        JsonNode object = parse(text.isBlank() ? "{}" : text);
        if (!object.isObject()) {
            throw new NotUnderstoodException("", "The body is not a JSON object");
        }
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new NotUnderstoodException(name, "is not a field here; there are " + known);
                });
        return new ReviewBody(object);
    }

    @Nullable
    String text(String field) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new NotUnderstoodException(field, "is not a text");
        }
        return value.asString();
    }

    /** A list of texts; one text alone is a list of one where this is allowed. */
    List<String> texts(String field, boolean alone) {
        JsonNode value = object.path(field);
        List<String> texts = new ArrayList<>();
        if (value.isMissingNode() || value.isNull()) {
            return texts;
        }
        if (alone && value.isString()) {
            return List.of(value.asString());
        }
        if (!value.isArray()) {
            throw new NotUnderstoodException(field, "is not a list");
        }
        for (JsonNode one : value) {
            if (!one.isString()) {
                throw new NotUnderstoodException(field, "holds something that is not a text");
            }
            texts.add(one.asString());
        }
        return texts;
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            // its message may quote the body, so it goes no further
            throw new NotUnderstoodException("", "The body is not JSON");
        }
    }
}
