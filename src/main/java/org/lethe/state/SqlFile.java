package org.lethe.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL statements live in files under {@code sql/}. What several of them say alike, such as the columns of a request, is
 * written once under {@code sql/parts/}: {@code {{request}}} stands for the text of {@code sql/parts/request.sql}.
 */
public final class SqlFile {

    private static final Pattern PART = Pattern.compile("\\{\\{([a-z-]+)}}");

    private SqlFile() {}

    /**
     * The statement in {@code sql/<path>} on the class path.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public static String read(String path) {
        return PART.matcher(text(path))
                .replaceAll(part -> Matcher.quoteReplacement(
                        text("parts/" + part.group(1) + ".sql").strip()));
    }

    private static String text(String path) {
        try (InputStream file = SqlFile.class.getResourceAsStream("/sql/" + path)) {
            if (file == null) {
                throw new IllegalArgumentException("no statement file sql/" + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
