package org.lethe.erasure;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of a salon database, READ COMMITTED, never part of a caller's. */
final class Transactions {

    private final TransactionTemplate template;

    Transactions(DataSource database) {
        template = new TransactionTemplate(new DataSourceTransactionManager(database));
        template.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Runs the work in a transaction of its own. Where the connection broke, so that not even a rollback reached the
     * server (which has done it by itself), what broke is thrown.
     *
     * @throws TransactionSystemException if it broke at the commit: then only the journal knows
     */
    <T> T run(Supplier<T> work) {
        try {
            return template.execute(status -> work.get());
        } catch (TransactionSystemException e) {
            throw e.getApplicationException() instanceof RuntimeException broken ? broken : e;
        }
    }
}
