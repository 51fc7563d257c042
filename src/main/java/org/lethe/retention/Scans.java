package org.lethe.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lethe.request.Caller;
import org.lethe.request.NotUnderstoodException;
import org.lethe.request.RetentionRequests;
import org.lethe.request.Scope;
import org.lethe.salon.Salons;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do with scans: start, look, approve, pause, go on, stop. */
public final class Scans {

    private static final String STOPPED = "stopped: by a person";

    private final ScanBook scans;
    private final PolicyBook policies;
    private final RetentionRequests requests;
    private final RetentionDecisions decisions;
    private final SecondPerson secondPerson;
    private final Salons salons;
    private final TransactionTemplate transaction;
    private final Runnable wake;
    private final Clock clock;

    /** @param wake called when there is something to do for the workers */
    Scans(
            ScanBook scans,
            PolicyBook policies,
            RetentionRequests requests,
            RetentionDecisions decisions,
            SecondPerson secondPerson,
            Salons salons,
            TransactionTemplate transaction,
            Runnable wake,
            Clock clock) {
        this.scans = scans;
        this.policies = policies;
        this.requests = requests;
        this.decisions = decisions;
        this.secondPerson = secondPerson;
        this.salons = salons;
        this.transaction = transaction;
        this.wake = wake;
        this.clock = clock;
    }

    /**
     * Scans now. If a scan of the salon is open already, that one is the answer.
     *
     * @throws ScanConflictException if retention is off
     */
    public Scan start(String salon, Caller by) {
        by.require(salon, Scope.RETENTION);
        UUID id = Objects.requireNonNull(transaction.execute(status -> {
            RetentionPolicy policy = policies.lock(salon)
                    .filter(saved -> saved.months() != null)
                    .orElseThrow(() -> new ScanConflictException("Retention is off: set a period first"));
            List<Scan> open = scans.open(salon);
            return open.isEmpty() ? insert(policy, by) : again(open.get(open.size() - 1));
        }));
        wake.run();
        return get(salon, id);
    }

    /**
     * Newest first, those made before the given one.
     *
     * @throws NotUnderstoodException if that is no scan of the salon
     */
    public List<Scan> list(String salon, @Nullable UUID before, int limit) {
        if (before != null && scans.find(salon, before).isEmpty()) {
            throw new NotUnderstoodException("before", "is no scan of this salon");
        }
        return scans.list(salon, before, limit);
    }

    /** @throws UnknownScanException if the salon has no such scan */
    public Scan get(String salon, UUID id) {
        return scans.find(salon, id).orElseThrow(UnknownScanException::new);
    }

    /** How far the forgetting of the clients it found has come. */
    public RetentionRequests.Progress progress(UUID id) {
        return requests.progress(id);
    }

    /** All scans that are at work, will be, or are paused, in all salons. */
    public List<Scan> running() {
        return scans.running();
    }

    /**
     * Confirms that the clock is right, or agrees to forget more clients than the cap allows; whichever the scan waits
     * for. Where a system has set the period and started the scan, two people have to agree: after the first it still
     * waits.
     *
     * @throws ScanConflictException if it waits for nothing
     * @throws SecondPersonNeededException if it has to be somebody else
     */
    public Scan approve(String salon, UUID id, Caller by) {
        by.require(salon, Scope.RETENTION);
        transaction.executeWithoutResult(status -> {
            RetentionPolicy policy = policies.lock(salon).orElseThrow(UnknownScanException::new);
            Scan scan = get(salon, id);
            boolean done =
                    switch (scan.state()) {
                        case AWAITING_CONFIRMATION -> {
                            SecondPerson.person(by.credential());
                            Timetable timetable = policy.timetable();
                            if (timetable != null) {
                                policies.plan(salon, timetable.trusted());
                            }
                            yield scans.confirm(id, by.credential());
                        }
                        case AWAITING_APPROVAL ->
                            switch (secondPerson.weigh(
                                    SecondPerson.Matter.of(scan, policy.savedBy()), by.credential())) {
                                case FIRST -> scans.agree(id, by.credential(), agreed(scan), clock.instant());
                                case SECOND -> scans.approve(id, by.credential());
                            };
                        default -> false;
                    };
            if (!done) {
                throw conflict(scan, "approved");
            }
            boolean late = scan.state() == ScanState.AWAITING_CONFIRMATION;
            decisions.approved(salon, (late ? "late-scan " : "scan ") + id, by.credential());
        });
        wake.run();
        return get(salon, id);
    }

    /** Neither looks for clients nor forgets those found, until it is resumed. */
    public Scan pause(String salon, UUID id, Caller by) {
        return move(salon, id, by, ScanBook.workable(), ScanState.PAUSED, "paused: by a person");
    }

    /** Goes on where it was. */
    public Scan resume(String salon, UUID id, Caller by) {
        Scan scan = move(salon, id, by, EnumSet.of(ScanState.PAUSED), ScanState.PENDING, null);
        wake.run();
        return scan;
    }

    /** Ends it; clients who are not yet being forgotten are kept. */
    public Scan stop(String salon, UUID id, Caller by) {
        return move(salon, id, by, ScanState.open(), ScanState.STOPPED, STOPPED);
    }

    /** Ends all open scans of a salon, and what scans have found and is not yet erasing, in the caller's transaction. */
    void endAll(String salon, String reason, String by) {
        for (Scan scan : scans.open(salon)) {
            scans.move(scan.id(), ScanState.open(), ScanState.STOPPED, reason, clock.instant());
        }
        requests.withdrawAll(salon, reason, by);
    }

    private Scan move(String salon, UUID id, Caller by, Set<ScanState> from, ScanState to, @Nullable String reason) {
        by.require(salon, Scope.RETENTION);
        return Objects.requireNonNull(transaction.execute(status -> {
            Scan scan = get(salon, id);
            if (scan.state() == to) {
                return scan;
            }
            boolean forgetting = scan.state() == ScanState.DONE
                    && to != ScanState.PENDING
                    && requests.progress(id).waiting() > 0;
            Set<ScanState> sources = EnumSet.copyOf(from);
            if (forgetting) {
                sources.add(ScanState.DONE);
            }
            if (!scans.move(id, sources, to, reason, clock.instant())) {
                throw conflict(
                        get(salon, id),
                        to == ScanState.PENDING ? "resumed" : to.name().toLowerCase(Locale.ROOT));
            }
            switch (to) {
                case PAUSED -> requests.hold(id);
                case STOPPED -> requests.withdraw(id, STOPPED, by.credential());
                default -> requests.release(id);
            }
            return get(salon, id);
        }));
    }

    private UUID insert(RetentionPolicy policy, Caller by) {
        Instant now = clock.instant();
        Timetable timetable = Objects.requireNonNull(policy.timetable());
        int months = Objects.requireNonNull(policy.months());
        var scan = new ScanBook.NewScan(
                policy.salon(),
                ScanKind.MANUAL,
                now,
                months,
                ScanSchedule.dueBefore(now, salons.get(policy.salon()).zone(), months),
                by.credential());
        return scans.insert(scan, timetable.inDoubt(), now);
    }

    /** Who asks for a scan that could not start wants it tried again now. */
    private UUID again(Scan open) {
        scans.move(open.id(), EnumSet.of(ScanState.BLOCKED), ScanState.PENDING, null, clock.instant());
        return open.id();
    }

    private static String agreed(Scan scan) {
        return scan.reason() + "; one person has agreed, and because a system set the period a second one has to";
    }

    private static ScanConflictException conflict(Scan scan, String wish) {
        return new ScanConflictException("The scan is " + scan.state() + " and cannot be " + wish);
    }
}
