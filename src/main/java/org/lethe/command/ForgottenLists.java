package org.lethe.command;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.proof.ForgottenFile;
import org.lethe.keys.HubKeys;
import org.lethe.ledger.Suppression;
import org.lethe.person.KnownHashes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who was forgotten in one database: the hub's list, and that of the engine used without a hub. */
final class ForgottenLists {

    private final StateAccess state;
    private final HubKeys keys;
    private final String database;
    private @Nullable Suppression hub;
    private boolean any;

    private ForgottenLists(StateAccess state, HubKeys keys, String database) {
        this.state = state;
        this.keys = keys;
        this.database = database;
    }

    /** @param nobody what to throw where there are no keys, so no list can be read */
    static ForgottenLists of(StateAccess state, String database, Supplier<RuntimeException> nobody) {
        return new ForgottenLists(state, state.keys().orElseThrow(nobody), database);
    }

    /** The list that the engine leaves without a hub; one for each salon, where a database holds several. */
    static ForgottenFile file(Path home, String database, Optional<String> tenant, HubKeys keys) {
        String salon = tenant.map(code -> "@" + URLEncoder.encode(code, StandardCharsets.UTF_8))
                .orElse("");
        return new ForgottenFile(
                home.resolve("forgotten").resolve(database + salon + ".hashes"), keys.suppression()::hash);
    }

    /**
     * Everybody forgotten in this salon; empty where there is no list.
     *
     * @param salon what the hub calls it
     * @param tenant its code, where the database holds several salons
     */
    Optional<KnownHashes> known(String salon, Optional<String> tenant) {
        ForgottenFile alone = file(state.home(), database, tenant, keys);
        if (!state.exists() && !alone.exists()) {
            return Optional.empty();
        }
        any = true;
        KnownHashes here = alone.known();
        if (!state.exists()) {
            return Optional.of(here);
        }
        KnownHashes theirs = hub().known(salon, database);
        return Optional.of((kind, form) -> here.knows(kind, form) || theirs.knows(kind, form));
    }

    /** Whether there was a list at all. */
    boolean any() {
        return any;
    }

    private Suppression hub() {
        if (hub == null) {
            hub = new Suppression(JdbcClient.create(state.open()), keys.suppression(), Clock.systemUTC());
        }
        return hub;
    }
}
