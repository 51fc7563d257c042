package org.lethe.retention;

import java.time.LocalDate;

/** Counts who would be forgotten: the due clients less those whom the salon keeps. */
final class DueCount {

    private final DueClients clients;
    private final Exemptions exemptions;

    DueCount(DueClients clients, Exemptions exemptions) {
        this.clients = clients;
        this.exemptions = exemptions;
    }

    /** How many would be forgotten by a scan on that day. */
    long wouldForget(String salon, LocalDate dueBefore, LocalDate day) {
        long kept = exemptions.keysOn(salon, day).stream()
                .filter(key -> clients.whyNot(salon, key, dueBefore).isEmpty())
                .count();
        return clients.count(salon, dueBefore) - kept;
    }
}
