package org.lethe.retention.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.person.Personal;
import org.lethe.request.NotUnderstoodException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a JSON body, read strictly; what is wrong is named, its value is not. */
final class Body {

    private static final int LIMIT = 64 * 1024;
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode fields;

    private Body(JsonNode fields) {
        this.fields = fields;
    }

    static Body of(byte @Nullable [] body, Set<String> known) {
        if (body == null || body.length == 0) {
            throw new NotUnderstoodException("", "The body is empty: a JSON object is expected");
        }
        if (body.length > LIMIT) {
            throw new NotUnderstoodException("", "The body is longer than " + LIMIT + " bytes");
        }
        JsonNode fields = parse(body);
        if (!fields.isObject()) {
            throw new NotUnderstoodException("", "The body is not a JSON object");
        }
        for (String name : fields.propertyNames()) {
            if (!known.contains(name)) {
                throw new NotUnderstoodException(name, "is not known here; known are " + String.join(", ", known));
            }
        }
        return new Body(fields);
    }

    private static JsonNode parse(byte[] body) {
        try {
            return STRICT.readTree(body);
        } catch (JacksonException e) {
            throw new NotUnderstoodException("", "The body is not JSON"); // the cause would quote the value
        }
    }

    /** A whole number or null; the field has to be there. */
    @Nullable
    Integer wholeNumberOrNull(String name) {
        JsonNode value = required(name);
        if (value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new NotUnderstoodException(name, "is a whole number, or null");
        }
        return value.intValue();
    }

    boolean flag(String name, boolean otherwise) {
        JsonNode value = fields.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw new NotUnderstoodException(name, "is true or false");
        }
        return value.booleanValue();
    }

    Personal personal(String name) {
        return new Personal(text(name));
    }

    String text(String name) {
        JsonNode value = required(name);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw new NotUnderstoodException(name, "is a text that is not empty");
        }
        return value.stringValue().strip();
    }

    LocalDate day(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeParseException e) {
            throw new NotUnderstoodException(name, "is a day like 2027-12-31"); // the cause would quote the value
        }
    }

    UUID id(String name) {
        try {
            return UUID.fromString(text(name));
        } catch (IllegalArgumentException e) {
            throw new NotUnderstoodException(name, "is the id of a request"); // the cause would quote the value
        }
    }

    private JsonNode required(String name) {
        JsonNode value = fields.get(name);
        if (value == null) {
            throw new NotUnderstoodException(name, "is missing");
        }
        return value;
    }
}
