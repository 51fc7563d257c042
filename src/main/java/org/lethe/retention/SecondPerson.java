package org.lethe.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who may approve a scan that goes beyond the cap: a person other than the one who saved the period or started the
 * scan. Where the salon has one such person only: the same one, 24 hours after the scan began to wait.
 */
final class SecondPerson {

    private static final String PERSON = "user:";
    private static final Duration WAIT = Duration.ofHours(24);

    private final Approvers approvers;
    private final Clock clock;

    SecondPerson(Approvers approvers, Clock clock) {
        this.approvers = approvers;
        this.clock = clock;
    }

    /** @throws SecondPersonNeededException if this credential is not a person's */
    static void person(String credential) {
        if (!credential.startsWith(PERSON)) {
            throw new SecondPersonNeededException(
                    "A person has to approve this scan: sign in as one, a key of a system is not enough");
        }
    }

    /** @throws SecondPersonNeededException if this credential may not, with what to do instead */
    void check(Scan scan, @Nullable String savedBy, String credential) {
        person(credential);
        if (!credential.equals(savedBy) && !credential.equals(scan.startedBy())) {
            return;
        }
        if (approvers.people(scan.salon()) > 1) {
            throw new SecondPersonNeededException(
                    "Whoever saved the period or started the scan cannot approve it: ask a colleague");
        }
        Instant since = scan.waitingSince() == null ? scan.createdAt() : scan.waitingSince();
        if (clock.instant().isBefore(since.plus(WAIT))) {
            throw new SecondPersonNeededException(
                    "You are the only person here who may approve: sign in again after " + since.plus(WAIT));
        }
    }
}
