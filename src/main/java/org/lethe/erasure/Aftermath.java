package org.lethe.erasure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lethe.erasure.plan.Refusal;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * What must follow a commit. May be repeated. A file that stays is the trouble of its own client; a view or a proof that
 * fails is everybody's.
 */
final class Aftermath {

    private final Engine engine;

    Aftermath(Engine engine) {
        this.engine = engine;
    }

    Afterwards run(Collection<Attempt> attempts) {
        Map<UUID, String> undone = new HashMap<>();
        attempts.forEach(attempt -> files(attempt).ifPresent(why -> undone.put(attempt.request(), why)));
        Map<UUID, List<ResidueHit>> left = Map.of();
        try {
            engine.plan().refresh().forEach(statement -> engine.runner().update(statement, Map.of()));
            left = new MatchedResidue(engine).search(new ArrayList<>(attempts));
        } catch (DataAccessResourceFailureException | TransientDataAccessResourceException down) {
            throw down;
        } catch (DataAccessException e) {
            attempts.forEach(attempt -> undone.putIfAbsent(attempt.request(), Refusal.of(e)));
        }
        return new Afterwards(left, undone);
    }

    /** Deletes all of a client's files that can be deleted; why one of them could not. */
    private static Optional<String> files(Attempt attempt) {
        return attempt.files().stream()
                .map(Aftermath::delete)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> delete(DoomedFile doomed) {
        try {
            java.nio.file.Files.deleteIfExists(doomed.file());
            return Optional.empty();
        } catch (IOException e) {
            // its message is the path, which may be a name
            return Optional.of("a file could not be deleted (" + e.getClass().getSimpleName() + ")");
        }
    }
}
