package org.lethe.erasure.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.map.Strategy;
import org.lethe.erasure.redact.Redactor;
import org.lethe.person.IdentifyingValues;

class JsonCellsTest {

    private static final Strategy KEEP = new Strategy.Keep("it says nothing");

    private final JsonCells cells = new JsonCells(Redactor.of(IdentifyingValues.of("DE")
            .firstName("Rosa")
            .lastName("Braun")
            .email("rosa@example.org")
            .phone("0171 2345678")
            .build()));

    private String rewritten(String cell, Map<String, Strategy> paths) {
        return cells.rewrite(cell, new Strategy.Json(paths));
    }

    @Test
    void whatAValueIsCalledByIsRedactedToo() {
        assertThat(rewritten(
                        "{\"rosa@example.org\": {\"visits\": 3}, \"till@example.org\": {\"visits\": 4}, \"note\": \"x\"}",
                        Map.of("$..visits", KEEP)))
                .isEqualTo("{\"***\":{\"visits\":3},\"till@example.org\":{\"visits\":4},\"note\":null}");
        assertThat(rewritten("{\"Rosa Braun\": \"red\"}", Map.of("*", new Strategy.Redact())))
                .isEqualTo("{\"***\":\"red\"}");
    }

    @Test
    void belowAPathThatIsRedactedAsAWhole() {
        assertThat(rewritten("{\"by\": [{\"+491712345678\": \"called\"}]}", Map.of("$.by", new Strategy.Redact())))
                .isEqualTo("{\"by\":[{\"***\":\"called\"}]}");
    }

    @Test
    void noValueIsLostWhereTwoWouldBeCalledTheSame() {
        assertThat(rewritten(
                        "{\"rosa@example.org\": 1, \"Rosa Braun\": 2, \"***\": 3}", Map.of("*", new Strategy.Redact())))
                .isEqualTo("{\"***2\":1,\"***3\":2,\"***\":3}");
    }

    @Test
    void whatIsKeptIsStillCalledTheSame() {
        assertThat(rewritten("{\"Rosa Braun\": \"a colour\"}", Map.of("*", KEEP)))
                .isEqualTo("{\"Rosa Braun\":\"a colour\"}");
    }

    @Test
    void ofAListNothingIsLeftWhereItsElementsAreSuppressed() {
        assertThat(cells.elements("[\"red\", \"blue\"]", new Strategy.Suppress()))
                .isEqualTo("[]");
        assertThat(cells.elements("[\"red\", \"Rosa Braun\"]", new Strategy.Redact()))
                .isEqualTo("[\"red\",\"***\"]");
    }
}
