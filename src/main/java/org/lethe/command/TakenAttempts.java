package org.lethe.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.Attempt;
import org.lethe.erasure.Erased;
import org.lethe.erasure.ForgetHooks;
import org.lethe.erasure.seal.HeldRecord;
import org.lethe.erasure.seal.Seal;
import org.lethe.erasure.seal.SealedFolder;

/** Keeps the attempts for what follows the commit, and seals held rows; without a key they stop it. */
final class TakenAttempts implements ForgetHooks {

    private final Map<UUID, Attempt> attempts = new LinkedHashMap<>();
    private final String database;
    private final @Nullable Seal seal;
    private final SealedFolder sealed;

    TakenAttempts(String database, @Nullable Seal seal, SealedFolder sealed) {
        this.database = database;
        this.seal = seal;
        this.sealed = sealed;
    }

    @Override
    public void readyToErase(List<Attempt> ready) {
        for (Attempt attempt : ready) {
            if (!attempt.held().isEmpty()) {
                seal(attempt);
            }
            attempts.put(attempt.request(), attempt);
        }
    }

    private void seal(Attempt attempt) {
        if (seal == null) {
            throw new HeldRowsException();
        }
        List<HeldRecord> rows = attempt.held().stream()
                .map(row -> new HeldRecord(
                        UUID.randomUUID(), row.request(), database, row.table(), row.norm(), row.until(), row.json()))
                .toList();
        sealed.keep(attempt.request(), seal.seal(database, rows));
    }

    List<Attempt> done(List<Erased> erased) {
        erased.stream().filter(one -> !one.forgotten()).forEach(one -> sealed.drop(one.request()));
        return erased.stream()
                .filter(Erased::forgotten)
                .map(one -> attempts.get(one.request()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Rows under a legal hold cannot be sealed here. */
    static final class HeldRowsException extends RuntimeException {
        HeldRowsException() {
            super("Some rows are under a legal hold and must be sealed before they go. Give the salon's public hold key"
                    + " by --hold-key hold-public.json ('keys hold-new' makes a pair), or forget these clients by the"
                    + " hub. Nothing was changed.");
        }
    }
}
