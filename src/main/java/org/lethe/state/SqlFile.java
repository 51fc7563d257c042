package org.lethe.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** SQL statements live in files under {@code sql/}. */
public final class SqlFile {

    private SqlFile() {}

    /**
     * The statement in {@code sql/<path>} on the class path.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public static String read(String path) {
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
