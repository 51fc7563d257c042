package org.lethe.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.testing.TestMariaDb;
import org.lethe.testing.TestPostgres;

/**
 * Databases as other vendors make them, from the command line as a user would: draft, check, erase, residue, without a
 * correction. The comments at the head of each script say what a good draft names.
 */
class UnseenSchemasTest {

    @TempDir
    private Path folder = Path.of("");

    private String script = "";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crm",
                "ledgerbook",
                "verteiler",
                "frontdesk",
                "umlaut",
                "oddities",
                "spa-mariadb",
                "roles-mariadb",
                "legacy-mariadb",
                "kette-mariadb",
                "handel-mariadb",
                "attributes-mariadb",
                "people-mariadb"
            })
    void isDraftedCheckedForgottenAndLeavesNothing(String schema) throws Exception {
        script = script(schema);
        boolean mariaDb = schema.endsWith("-mariadb");
        UserAtTheKeyboard user = mariaDb
                ? new UserAtTheKeyboard(TestMariaDb.emptyDatabaseUrl(), "root", "", folder)
                : new UserAtTheKeyboard(TestPostgres.emptyDatabaseUrl(), "postgres", "postgres", folder);
        user.runs(script);
        String figure = lines("figure").get(0);
        String before = user.asks(figure);

        isAsAPersonWouldCorrectIt(user.drafts());
        user.findsThatTheMapFits();
        user.erases(user.all(lines("keys").get(0)));
        user.findsNoResidue();

        assertThat(user.asks(figure)).isEqualTo(before);
        if (!mariaDb) {
            user.validatesEveryConstraint();
        }
    }

    private void isAsAPersonWouldCorrectIt(Map<String, String> draft) {
        assertThat(words("personal"))
                .as("personal, and neither overlooked nor kept")
                .allMatch(column ->
                        draft.containsKey(column) && !draft.get(column).equals("keep"));
        assertThat(words("keep"))
                .allMatch(column -> Set.of("keep", "rekey").contains(draft.getOrDefault(column.replace("`", ""), "")));
        assertThat(words("rekey")).allMatch(column -> "rekey".equals(draft.get(column)));
        assertThat(words("linked")).allMatch(table -> drafted(draft, table));
        assertThat(lines("client")).allMatch(table -> drafted(draft, table));
        assertThat(words("unlinked")).noneMatch(table -> drafted(draft, table));
    }

    private static boolean drafted(Map<String, String> draft, String table) {
        return draft.keySet().stream().anyMatch(column -> column.startsWith(table + "."));
    }

    private static String script(String name) throws IOException {
        try (@Nullable InputStream stream = UnseenSchemasTest.class.getResourceAsStream("/draft/" + name + ".sql")) {
            if (stream == null) {
                throw new IllegalArgumentException(name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<String> lines(String heading) {
        return script.lines()
                .filter(line -> line.startsWith("-- " + heading + ": "))
                .map(line -> line.substring(heading.length() + 5))
                .toList();
    }

    private List<String> words(String heading) {
        return lines(heading).stream()
                .flatMap(line -> Arrays.stream(line.split(", ?")))
                .map(String::strip)
                .toList();
    }
}
