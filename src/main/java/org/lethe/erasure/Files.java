package org.lethe.erasure;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lethe.erasure.plan.Reads;
import org.lethe.erasure.run.Rows;
import org.springframework.util.StringUtils;

/**
 * Reads which files belong to clients: values are paths, or {@code file:} URLs of this machine (RFC 8089). What leads out
 * of its root or to another place is left alone, and counted.
 */
final class Files {

    /** The kind of a find whose file was left where it is. */
    static final String FILE_LEFT = "FILE_LEFT";

    private static final Pattern FILE = Pattern.compile("(?is)file:(?://(?:localhost)?(?=/)|(?!//))(.*)");
    private static final Pattern URL = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://");

    /** On a drive or a server of Windows, which no machine that writes {@code /} can reach by this path. */
    private static final Pattern WINDOWS = Pattern.compile("(?i)[a-z]:[\\\\/]|\\\\\\\\");

    private final Engine engine;
    private final Map<ClientKey, Finds> left = new HashMap<>();

    Files(Engine engine) {
        this.engine = engine;
    }

    Map<ClientKey, List<DoomedFile>> read(Collection<ClientKey> keys) {
        Map<ClientKey, List<DoomedFile>> files = new HashMap<>();
        for (Reads.FileRead read : engine.plan().files()) {
            for (Map<String, Object> row : engine.runner().query(read.read(), engine.keys(keys))) {
                String value = Rows.text(row, "lethe_c1");
                if (value != null && !value.isBlank()) {
                    below(read.root(), value)
                            .ifPresentOrElse(
                                    file -> files.computeIfAbsent(engine.key(row), key -> new ArrayList<>())
                                            .add(file),
                                    () -> left.computeIfAbsent(engine.key(row), key -> new Finds())
                                            .add(read.table(), read.column(), FILE_LEFT, row));
                }
            }
        }
        return files;
    }

    /** Rows of those that were read in which a value led to no file below the root. */
    Map<ClientKey, Finds> left() {
        return left;
    }

    static Optional<DoomedFile> below(String root, String value) {
        try {
            Path base = Path.of(root).normalize();
            return path(value)
                    .map(path -> base.resolve(path).normalize())
                    .filter(file -> file.startsWith(base) && !file.equals(base) && reallyBelow(base, file))
                    .map(file -> new DoomedFile(base, file));
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    /** A link to a folder elsewhere leads out of the root, too. Where there is no folder there is no file. */
    private static boolean reallyBelow(Path base, Path file) {
        Path folder = file.getParent();
        try {
            return folder != null && folder.toRealPath().startsWith(base.toRealPath());
        } catch (IOException notThere) {
            return true;
        }
    }

    private static Optional<String> path(String value) {
        Matcher url = FILE.matcher(value.strip());
        if (url.matches()) {
            try {
                return Optional.of(StringUtils.uriDecode(url.group(1), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException wronglyEncoded) {
                return Optional.empty();
            }
        }
        boolean elsewhere = URL.matcher(value.strip()).lookingAt()
                || File.separatorChar == '/' && WINDOWS.matcher(value.strip()).lookingAt();
        return elsewhere ? Optional.empty() : Optional.of(value);
    }
}
