package org.lethe.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who may approve a scan that goes beyond the cap: a person other than the one who saved the period or started the
 * scan. Where a system did both there is no first person yet: then two have to agree. Where the salon has one such
 * person only, the same one may be the second, 24 hours later.
 *
 * <p>People sign in for each call of the API, so whoever calls after that time has signed in again.
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

    /** What an agreement is worth. */
    enum Weight {
        /** somebody else has to agree too */
        FIRST,
        /** the scan may go on */
        SECOND
    }

    /** @throws SecondPersonNeededException if this credential is not a person's */
    static void person(String credential) {
        if (!isPerson(credential)) {
            throw new SecondPersonNeededException(
                    "A person has to approve this scan: sign in as one, a key of a system is not enough");
        }
    }

    /** @throws SecondPersonNeededException if this credential may not, with what to do instead */
    Weight weigh(Scan scan, @Nullable String savedBy, String credential) {
        person(credential);
        Instant waits = scan.waitingSince() == null ? scan.createdAt() : scan.waitingSince();
        Map<String, Instant> people =
                approvers.people(scan.salon(), clock.instant().minus(WAIT));
        boolean concerned = credential.equals(savedBy) || credential.equals(scan.startedBy());
        if (concerned || credential.equals(scan.agreedBy())) {
            again(people.size(), concerned || scan.agreedAt() == null ? waits : scan.agreedAt());
            return Weight.SECOND;
        }
        newcomer(people.getOrDefault(credential, waits), waits);
        boolean firstKnown = isPerson(savedBy) || isPerson(scan.startedBy()) || scan.agreedBy() != null;
        return firstKnown ? Weight.SECOND : Weight.FIRST;
    }

    /** The only person of a salon has slept on it. */
    private void again(int people, Instant first) {
        if (people > 1) {
            throw new SecondPersonNeededException(
                    "Whoever saved the period, started the scan or agreed first cannot be the second person: ask a"
                            + " colleague");
        }
        if (clock.instant().isBefore(first.plus(WAIT))) {
            throw new SecondPersonNeededException(
                    "You are the only person here who may approve: sign in again after " + first.plus(WAIT));
        }
    }

    /** Nobody makes a second person just for this scan. */
    private void newcomer(Instant since, Instant waits) {
        if (since.isAfter(waits) && clock.instant().isBefore(since.plus(WAIT))) {
            throw new SecondPersonNeededException(
                    "Your access is younger than this scan: you may approve it after " + since.plus(WAIT));
        }
    }

    private static boolean isPerson(@Nullable String credential) {
        return credential != null && credential.startsWith(PERSON);
    }
}
