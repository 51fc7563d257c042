package org.lethe.erasure;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.erasure.plan.Reads;
import org.lethe.erasure.run.Rows;

/** Reads which files belong to clients. A path that leads out of its root is left alone. */
final class Files {

    private final Engine engine;

    Files(Engine engine) {
        this.engine = engine;
    }

    Map<ClientKey, List<DoomedFile>> read(Collection<ClientKey> keys) {
        Map<ClientKey, List<DoomedFile>> files = new HashMap<>();
        for (Reads.FileRead read : engine.plan().files()) {
            for (Map<String, Object> row : engine.runner().query(read.read(), engine.keys(keys))) {
                String path = Rows.text(row, "lethe_c1");
                below(read.root(), path == null ? "" : path)
                        .ifPresent(file -> files.computeIfAbsent(engine.key(row), key -> new ArrayList<>())
                                .add(file));
            }
        }
        return files;
    }

    static Optional<DoomedFile> below(String root, String path) {
        if (path.isBlank()) {
            return Optional.empty();
        }
        try {
            Path base = Path.of(root).normalize();
            Path file = base.resolve(path).normalize();
            return file.startsWith(base) && !file.equals(base)
                    ? Optional.of(new DoomedFile(base, file))
                    : Optional.empty();
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }
}
