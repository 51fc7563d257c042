package org.lethe.erasure.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.lethe.erasure.plan.Refusal;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries statements in transactions that are always rolled back, and keeps what the database had against them. */
final class Attempts {

    private static final int TRIES = 5;
    private static final String REFUSED = "rehearsed on real clients and rolled back, the database refused: ";

    private final TransactionTemplate transaction;
    private final TransactionTemplate nested;
    private final Runnable atLast;
    private final List<Finding> findings = new ArrayList<>();

    /** @param atLast what a transaction ends with before it is rolled back */
    Attempts(DataSource database, Runnable atLast) {
        this.atLast = atLast;
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
        this.transaction = new TransactionTemplate(transactions);
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    void add(Collection<Finding> more) {
        findings.addAll(more);
    }

    /**
     * In a transaction of its own: a refused statement spoils a PostgreSQL transaction. One that loses against the
     * salon's own work says nothing about the map: it is tried again. A database that goes away is not the map's fault.
     */
    void attempt(String place, Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    work.run();
                    atLast.run();
                });
                return;
            } catch (DataAccessResourceFailureException | TransientDataAccessResourceException e) {
                throw e;
            } catch (DataAccessException e) {
                boolean moment = Refusal.isOfTheMoment(e);
                // a random value may meet one that is there
                boolean chance = moment || e instanceof DuplicateKeyException;
                if (!chance || attempt == TRIES) {
                    String what = moment ? "could not be rehearsed, others hold the rows: " : REFUSED;
                    findings.add(Finding.error(place, what + Refusal.of(e)));
                    return;
                }
            }
        }
    }

    /**
     * Inside an attempt, with others that depend on each other; what is refused is undone by itself and comes back. A
     * deadlock takes the savepoint away as well: what the database said then counts, not that the savepoint is gone.
     */
    List<Finding> byItself(String place, Runnable work) {
        try {
            nested.executeWithoutResult(status -> work.run());
            return List.of();
        } catch (TransactionSystemException e) {
            return refused(place, e.getApplicationException() instanceof DataAccessException refusal ? refusal : e);
        } catch (DataAccessException e) {
            return refused(place, e);
        }
    }

    private static List<Finding> refused(String place, RuntimeException e) {
        boolean ofTheMap = e instanceof DataAccessException refusal
                && !(e instanceof DataAccessResourceFailureException)
                && !(e instanceof TransientDataAccessResourceException)
                && !Refusal.isOfTheMoment(refusal);
        if (!ofTheMap) {
            throw e;
        }
        return List.of(Finding.error(place, REFUSED + Refusal.of(e)));
    }
}
