package org.lethe.erasure.draft;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A schema of {@code src/test/resources/draft}: its comments say what a good draft of it names. */
record ExpectedDraft(String script) {

    static ExpectedDraft of(String name) throws IOException {
        try (@Nullable InputStream stream = ExpectedDraft.class.getResourceAsStream("/draft/" + name + ".sql")) {
            if (stream == null) {
                throw new IllegalArgumentException(name);
            }
            return new ExpectedDraft(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    DraftedMap drafted(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(script);
            return MapDrafter.draft(connection, "unseen", Optional.empty());
        }
    }

    List<String> all(String heading) {
        return script.lines()
                .filter(line -> line.startsWith("-- " + heading + ": "))
                .flatMap(line ->
                        Arrays.stream(line.substring(heading.length() + 5).split(", ?")))
                .map(String::strip)
                .toList();
    }

    String client() {
        return all("client").get(0);
    }
}
