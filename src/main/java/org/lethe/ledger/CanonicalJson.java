package org.lethe.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON in the one form that is hashed and signed (RFC 8785). Has a mapper of its own: what a proof is made of must not
 * depend on how the application writes its JSON.
 */
final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CanonicalJson() {}

    /**
     * Of plain values as {@link LedgerEntry} takes them: whole numbers, texts, ASCII names. For these, sorted output is
     * already canonical at a fraction of the cost, but for the writing of control characters.
     */
    static String ofPlain(Map<String, Object> values) {
        String json = MAPPER.writeValueAsString(values);
        return json.contains("\\u") ? of(json) : json;
    }

    /** Of any JSON. */
    static String of(JsonNode json) {
        return of(json.toString());
    }

    private static String of(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be written as canonical JSON", e);
        }
    }

    static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }
}
