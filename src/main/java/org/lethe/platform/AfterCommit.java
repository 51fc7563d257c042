package org.lethe.platform;

import org.apache.camel.ProducerTemplate;
import org.lethe.identity.Wake;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the forget route when the transaction that approved something is committed. */
@Component
final class AfterCommit implements Wake {

    private final ProducerTemplate routes;

    AfterCommit(ProducerTemplate routes) {
        this.routes = routes;
    }

    @Override
    public void forget() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    private void wake() {
        routes.sendBody("seda:forget?discardWhenFull=true&waitForTaskToComplete=Never", "");
    }
}
