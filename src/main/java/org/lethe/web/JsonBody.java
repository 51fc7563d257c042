package org.lethe.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
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

/**
 * The fields of a JSON body, read strictly and no further than the limit; what is wrong is named, its value is not. No
 * body at all is an object without fields.
 */
public final class JsonBody {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** No database takes it, so nothing that is there has it. */
    static final String NUL = "has the character U+0000 in it";

    private final JsonNode fields;

    private JsonBody(JsonNode fields) {
        this.fields = fields;
    }

    /** @throws NotUnderstoodException naming the field that is not known, or if it is no object at all */
    public static JsonBody read(InputStream body, Set<String> known) throws IOException {
        String text = BodyReader.read(body);
        JsonNode fields = parse(text.isBlank() ? "{}" : text);
        if (!fields.isObject()) {
            throw new NotUnderstoodException("", "The body is not a JSON object");
        }
        for (String name : fields.propertyNames()) {
            if (!known.contains(name)) {
                throw NotUnderstoodException.unknown(
                        "",
                        name,
                        "is not known here; known are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
        return new JsonBody(fields);
    }

    private static JsonNode parse(String text) {
        try {
            return STRICT.readTree(text);
        } catch (JacksonException e) {
            throw new NotUnderstoodException("", "The body is not JSON"); // the cause would quote the value
        }
    }

    /** A whole number or null; the field has to be there. */
    public @Nullable Integer wholeNumberOrNull(String name) {
        JsonNode value = required(name);
        if (value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new NotUnderstoodException(name, "is a whole number, or null");
        }
        return value.intValue();
    }

    public boolean flag(String name, boolean otherwise) {
        JsonNode value = fields.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw new NotUnderstoodException(name, "is true or false");
        }
        return value.booleanValue();
    }

    public Personal personal(String name) {
        return new Personal(text(name));
    }

    /** A text that is not blank; the field has to be there. */
    public String text(String name) {
        JsonNode value = required(name);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw new NotUnderstoodException(name, "is a text that is not empty");
        }
        return aText(name, value).strip();
    }

    /** A text as it was sent, or null where there is none. */
    public @Nullable String textOrNull(String name) {
        return given(name) ? aText(name, fields.path(name)) : null;
    }

    /** A list of texts, empty where there is none. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (given(name)) {
            JsonNode list = fields.path(name);
            if (!list.isArray()) {
                throw new NotUnderstoodException(name, "is not a list");
            }
            list.forEach(one -> texts.add(aText(name, one)));
        }
        return texts;
    }

    /** As {@link #texts}, but one text alone is a list of one. */
    public List<String> textOrTexts(String name) {
        return fields.path(name).isString() ? List.of(aText(name, fields.path(name))) : texts(name);
    }

    public LocalDate day(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeParseException e) {
            throw new NotUnderstoodException(name, "is a day like 2027-12-31"); // the cause would quote the value
        }
    }

    public UUID id(String name) {
        try {
            return UUID.fromString(text(name));
        } catch (IllegalArgumentException e) {
            throw new NotUnderstoodException(name, "is the id of a request"); // the cause would quote the value
        }
    }

    private boolean given(String name) {
        JsonNode value = fields.path(name);
        return !value.isMissingNode() && !value.isNull();
    }

    private static String aText(String name, JsonNode value) {
        if (!value.isString()) {
            throw new NotUnderstoodException(name, "is not a text");
        }
        String text = value.stringValue();
        if (text.indexOf('\0') >= 0) {
            throw new NotUnderstoodException(name, NUL);
        }
        return text;
    }

    private JsonNode required(String name) {
        JsonNode value = fields.get(name);
        if (value == null) {
            throw new NotUnderstoodException(name, "is missing");
        }
        return value;
    }
}
