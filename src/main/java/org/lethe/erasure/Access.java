package org.lethe.erasure;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * The way to the engine: for the whole database, or for one salon of several.
 *
 * @param tenant the salon, and how it calls and dials; {@code null} for the whole database
 */
record Access(String name, boolean several, Compiled compiled, @Nullable Tenant tenant) {

    /** One salon of several. */
    record Tenant(String code, DatabaseSettings settings) {}

    /** Works with the engine as of the last look. */
    <T> T reading(Function<Engine, T> work) {
        return patient(() -> compiled.reading(engine -> work.apply(mine(engine))));
    }

    /** Works with the engine after a look at the catalogue: for forgetting. */
    <T> T verified(Function<Engine, T> work) {
        return guarded(() -> compiled.verified(engine -> work.apply(mine(engine))));
    }

    /** Works with what all salons of the database share. */
    <T> T whole(Function<Engine, T> work) {
        return patient(() -> compiled.reading(work));
    }

    private Engine mine(Engine engine) {
        if (!several) {
            return engine;
        }
        if (tenant == null) {
            throw new SeveralSalonsException(name);
        }
        return engine.forTenant(tenant.code(), tenant.settings());
    }

    /**
     * Says so, too, when the database does not answer in time: whoever reads it tries again later. Not for forgetting,
     * which has its own ways with what is of the moment.
     */
    private <T> T patient(Supplier<T> work) {
        try {
            return guarded(work);
        } catch (TransientDataAccessException e) {
            throw new SalonDatabaseDownException(name, e);
        }
    }

    /** Says plainly when the database does not answer. */
    <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (CannotCreateTransactionException
                | DataAccessResourceFailureException
                | TransientDataAccessResourceException e) {
            throw new SalonDatabaseDownException(name, e);
        }
    }
}
