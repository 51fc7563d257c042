package org.lethe.platform.broker;

import java.util.List;
import org.apache.activemq.artemis.core.journal.Journal;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.Queue;

/**
 * A message that was dealt with stays in the journal's files until the journal moves on. After something was
 * acknowledged, this has the broker write what is still needed into new files and delete the old ones.
 */
public final class BrokerTraces {

    private static final int WAIT_MILLIS = 10_000;
    /** A file that is open for what comes next is reached by the second turn only. */
    private static final int TURNS = 2;

    private final List<ActiveMQServer> servers;
    private long cleared = -1;

    /** @param servers the hub's own broker, or none where another one is used */
    BrokerTraces(List<ActiveMQServer> servers) {
        this.servers = servers;
    }

    /** Clears the journal if messages were dealt with since the last time, or before the last start. */
    public synchronized void clear() throws Exception {
        for (ActiveMQServer server : servers) {
            long acknowledged = acknowledged(server);
            if (acknowledged != cleared) {
                Journal journal = server.getStorageManager().getMessageJournal();
                for (int turn = 0; turn < TURNS; turn++) {
                    journal.scheduleCompactAndBlock(WAIT_MILLIS);
                }
                cleared = acknowledged;
            }
        }
    }

    private static long acknowledged(ActiveMQServer server) {
        return server.getPostOffice()
                .getAllBindings()
                .filter(binding -> binding.getBindable() instanceof Queue)
                .map(binding -> (Queue) binding.getBindable())
                .mapToLong(queue ->
                        queue.getMessagesAcknowledged() + queue.getMessagesExpired() + queue.getMessagesKilled())
                .sum();
    }
}
