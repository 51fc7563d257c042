package org.lethe.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What must follow a commit. May be repeated. */
final class Aftermath {

    private final Engine engine;

    Aftermath(Engine engine) {
        this.engine = engine;
    }

    List<ResidueHit> run(Collection<Attempt> attempts) {
        attempts.forEach(attempt -> attempt.files().forEach(Aftermath::delete));
        engine.plan().refresh().forEach(statement -> engine.runner().update(statement, Map.of()));
        return new ArrayList<>(new MatchedResidue(engine).search(attempts));
    }

    private static void delete(DoomedFile doomed) {
        try {
            java.nio.file.Files.deleteIfExists(doomed.file());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "a client's file could not be deleted",
                    new IOException(e.getClass().getName()));
        }
    }
}
