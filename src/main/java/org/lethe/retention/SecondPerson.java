package org.lethe.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lethe.request.OverCapBook;

/**
 * Who may approve what goes beyond the cap: a person other than those who set it in motion, by saving the period,
 * starting the scan or asking. Where a system did there is no first person yet: then two have to agree. Where the salon
 * has one such person only, the same one may be the second, 24 hours later.
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

    /**
     * What has to be agreed to.
     *
     * @param since when the first of it began to wait
     * @param newest when the last of it did
     * @param movers who set it in motion
     * @param personMoved whether that counts as the first person's agreement
     * @param agreedBy the first of two people, if one has agreed since
     */
    record Matter(
            String salon,
            Instant since,
            Instant newest,
            Set<String> movers,
            boolean personMoved,
            @Nullable String agreedBy,
            @Nullable Instant agreedAt) {

        static Matter of(Scan scan, String savedBy) {
            Instant waits = scan.waitingSince() == null ? scan.createdAt() : scan.waitingSince();
            Set<String> movers = Set.copyOf(List.of(savedBy, scan.startedBy()));
            boolean person = movers.stream().anyMatch(SecondPerson::isPerson);
            return new Matter(scan.salon(), waits, waits, movers, person, scan.agreedBy(), scan.agreedAt());
        }

        static Matter of(
                String salon, OverCapAgreements.Standing standing, OverCapBook.UpTo upTo, Set<String> askedBy) {
            boolean people = askedBy.stream().allMatch(SecondPerson::isPerson);
            return new Matter(
                    salon,
                    standing.since(),
                    upTo.receivedAt(),
                    askedBy,
                    people,
                    standing.agreedBy(),
                    standing.agreedAt());
        }
    }

    /** What an agreement is worth. */
    enum Weight {
        /** somebody else has to agree too */
        FIRST,
        /** it may go on */
        SECOND
    }

    /** @throws SecondPersonNeededException if this credential is not a person's */
    static void person(String credential) {
        if (!isPerson(credential)) {
            throw new SecondPersonNeededException(
                    "A person has to decide this: sign in as one, a key of a system is not enough");
        }
    }

    /** @throws SecondPersonNeededException if this credential may not, with what to do instead */
    Weight weigh(Matter matter, String credential) {
        person(credential);
        Map<String, Instant> people =
                approvers.people(matter.salon(), clock.instant().minus(WAIT));
        boolean concerned = matter.movers().contains(credential);
        if (concerned || credential.equals(matter.agreedBy())) {
            again(people.size(), concerned || matter.agreedAt() == null ? matter.newest() : matter.agreedAt());
            return Weight.SECOND;
        }
        newcomer(people.getOrDefault(credential, matter.since()), matter.since());
        return matter.personMoved() || matter.agreedBy() != null ? Weight.SECOND : Weight.FIRST;
    }

    /** The only person of a salon has slept on it. */
    private void again(int people, Instant first) {
        if (people > 1) {
            throw new SecondPersonNeededException(
                    "Whoever saved the period, started the scan, asked or agreed first cannot be the second person:"
                            + " ask a colleague");
        }
        if (clock.instant().isBefore(first.plus(WAIT))) {
            throw new SecondPersonNeededException(
                    "You are the only person here who may approve: sign in again after " + first.plus(WAIT));
        }
    }

    /** Nobody makes a second person just for this. */
    private void newcomer(Instant since, Instant waits) {
        if (since.isAfter(waits) && clock.instant().isBefore(since.plus(WAIT))) {
            throw new SecondPersonNeededException(
                    "Your access is younger than what waits here: you may approve it after " + since.plus(WAIT));
        }
    }

    static boolean isPerson(String credential) {
        return credential.startsWith(PERSON);
    }
}
