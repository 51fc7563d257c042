package org.lethe.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.lethe.salon.Salons;

/** Decides whether a scan may start: the map fits, and so many clients may be forgotten. */
final class ScanGate {

    private final PolicyBook policies;
    private final DueClients clients;
    private final DueCount count;
    private final BlastRadius radius;
    private final Salons salons;
    private final Clock clock;

    ScanGate(PolicyBook policies, DueClients clients, DueCount count, BlastRadius radius, Salons salons, Clock clock) {
        this.policies = policies;
        this.clients = clients;
        this.count = count;
        this.radius = radius;
        this.salons = salons;
        this.clock = clock;
    }

    sealed interface Decision {
        /** It may write requests for {@code allowed} clients in all. */
        record Go(long expected, long allowed) implements Decision {}

        record Blocked(String reason) implements Decision {}

        /** A second person has to agree. */
        record Ask(long expected, String reason) implements Decision {}
    }

    Decision decide(Scan scan) {
        Optional<String> obstacle = clients.obstacle(scan.salon());
        if (obstacle.isPresent()) {
            return new Decision.Blocked("map: " + obstacle.get());
        }
        long due = count(scan);
        long cap = radius.cap(scan.salon());
        long granted = Math.max(approved(scan), scan.allowed());
        long more = due - granted;
        if (more <= 0) {
            // of a scan that goes on some may be forgotten already
            return new Decision.Go(Math.max(due, scan.expected() == null ? 0 : scan.expected()), granted);
        }
        if (more <= cap && radius.mayForget(scan.salon(), Math.toIntExact(more))) {
            return new Decision.Go(due, due);
        }
        return new Decision.Ask(due, reason(due, cap));
    }

    /** What would be forgotten in all, those included for whom there is a request already. */
    long count(Scan scan) {
        LocalDate today =
                clock.instant().atZone(salons.get(scan.salon()).zone()).toLocalDate();
        return count.wouldForget(scan.salon(), scan.dueBefore(), today);
    }

    /** A few more than were counted: room for clients whose data changed meanwhile. */
    boolean more(Scan scan, int clientsMore) {
        return radius.mayForget(scan.salon(), clientsMore);
    }

    String reason(long due, long cap) {
        return "cap: " + due + " clients would be forgotten; without a second person it is at most " + cap
                + " in 24 hours";
    }

    /** How many a person has seen and agreed to: by approving, or by saving the first period. */
    private long approved(Scan scan) {
        if (scan.approvedCount() != null) {
            return scan.approvedCount();
        }
        return policies.find(scan.salon())
                .filter(RetentionPolicy::approvedBySaving)
                .map(RetentionPolicy::shown)
                .orElse(0L);
    }
}
