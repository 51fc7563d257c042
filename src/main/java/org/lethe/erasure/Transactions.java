package org.lethe.erasure;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of a salon database, READ COMMITTED, never part of a caller's. */
final class Transactions {

    private final TransactionTemplate template;

    Transactions(DataSource database) {
        template = new TransactionTemplate(new DataSourceTransactionManager(database));
        template.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    <T> T run(Supplier<T> work) {
        return template.execute(status -> work.get());
    }
}
