package org.lethe.erasure.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.lethe.person.HashKind;
import org.lethe.person.IdentifyingValues;
import org.lethe.person.KnownHashes;
import org.lethe.person.NormalForms;

/**
 * The list of people forgotten by the engine alone, without a hub: keyed hashes in a text file, one a line. Without the
 * key it tells nothing.
 */
public final class ForgottenFile {

    private final Path file;
    private final BiFunction<String, String, byte[]> hash;

    /** @param hash keyed hash of a domain and a value: {@code HubKeys.suppression()::hash} */
    public ForgottenFile(Path file, BiFunction<String, String, byte[]> hash) {
        this.file = file;
        this.hash = hash;
    }

    /**
     * Puts forgotten clients on the list.
     *
     * @param keys their keys, as one text each
     */
    public void add(List<IdentifyingValues> clients, List<String> keys) {
        StringBuilder lines = new StringBuilder();
        keys.forEach(key -> lines.append(line(HashKind.KEY, key)).append('\n'));
        for (IdentifyingValues client : clients) {
            NormalForms.of(client)
                    .forEach((kind, forms) ->
                            forms.forEach(form -> lines.append(line(kind, form)).append('\n')));
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("the list of the forgotten could not be written: " + file, e);
        }
    }

    /** Whether there is a list. */
    public boolean exists() {
        return Files.exists(file);
    }

    /** The list as it is now. */
    public KnownHashes known() {
        Set<String> lines = new HashSet<>();
        if (exists()) {
            try {
                lines.addAll(Files.readAllLines(file));
            } catch (IOException e) {
                throw new UncheckedIOException("the list of the forgotten could not be read: " + file, e);
            }
        }
        return (kind, form) -> lines.contains(line(kind, form));
    }

    private String line(HashKind kind, String form) {
        return HexFormat.of().formatHex(hash.apply("forgotten/" + kind, form));
    }
}
