package org.lethe.forget;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.Attempt;
import org.lethe.erasure.ForgetHooks;
import org.lethe.salon.Salon;

/** The hub's part in one forgetting: commits the work records while the salon's transaction is open. */
final class HubHooks implements ForgetHooks {

    private final Salon salon;
    private final String database;
    private final WorkWriter writer;
    private final KnownDatabases known;
    private final Steps steps;
    private final Map<UUID, WorkRecord> written = new HashMap<>();

    HubHooks(Salon salon, String database, WorkWriter writer, KnownDatabases known, Steps steps) {
        this.salon = salon;
        this.database = database;
        this.writer = writer;
        this.known = known;
        this.steps = steps;
    }

    @Override
    public @Nullable UUID lastConfirmed() {
        return known.lastConfirmed(salon.id(), database);
    }

    @Override
    public void readyToErase(List<Attempt> attempts) {
        writer.write(salon, database, attempts).forEach(work -> written.put(work.request(), work));
    }

    @Override
    public void step(String name) {
        steps.reached(name);
    }

    /** The newest work record of each request. */
    Map<UUID, WorkRecord> written() {
        return written;
    }
}
