package org.lethe.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.Preview;

@DisplayName("The tables of a preview")
class PreviewLinesTest {

    private static final Map<String, String> NOTE = Map.of("note", "redact");

    private final PreviewLines lines = new PreviewLines(new Preview(
            "1",
            List.of(
                    part("client", "client", 1, "keep", Map.of("email", "suppress", "phone", "suppress")),
                    part("sale", "payer", 3, "keep", NOTE),
                    part("sale", "guest", 2, "keep", NOTE),
                    part("sale", "words", 1, "keep", Map.of("remark", "redact")),
                    part("session", "client", 4, "delete", Map.of())),
            List.of(),
            List.of(),
            List.of(),
            ""));

    @Test
    void areOneLineOfRows() {
        assertThat(lines.tables()).isEqualTo("client 1, sale 6 (payer 3, guest 2, words 1), session 4 to delete");
    }

    @Test
    void saysOnceWhatSeveralLinksSay() {
        assertThat(lines.columns())
                .containsExactly(
                        "client: 1 row",
                        "  suppress: email, phone",
                        "  keep: id",
                        "sale: 5 rows (payer 3, guest 2)",
                        "  redact: note",
                        "  keep: id",
                        "sale: 1 row (words 1)",
                        "  redact: remark",
                        "  keep: id",
                        "session: 4 rows, deleted");
    }

    @Test
    void giveReasonsWhereAsked() {
        assertThat(lines.reasons()).contains("  email: suppress", "  id: keep (a number)");
    }

    private static Preview.TablePart part(
            String table, String link, int rows, String fate, Map<String, String> columns) {
        return new Preview.TablePart(table, link, rows, fate, new TreeMap<>(columns), Map.of("id", "a number"));
    }
}
