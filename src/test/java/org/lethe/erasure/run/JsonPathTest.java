package org.lethe.erasure.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonPathTest {

    private final JsonNode document = JsonMapper.shared().readTree("{\"a/b\": {\"b\": 1}, \"c~d\": [2, {\"b\": 3}]}");

    @Test
    void aNameMayHaveSlashesAndTildes() {
        assertThat(JsonPath.parse("$['a/b']").select(document)).containsExactly("/a~1b");
        assertThat(JsonPath.parse("$.c~d[0]").select(document)).containsExactly("/c~0d/0");
        assertThat(document.at("/a~1b").isMissingNode()).isFalse();
    }

    @Test
    void theEndOfANameIsNotTheName() {
        assertThat(JsonPath.parse("$..b").select(document)).containsExactly("/a~1b/b", "/c~0d/1/b");
    }
}
