package org.lethe.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lethe.request.Caller;
import org.lethe.request.NotUnderstoodException;
import org.lethe.request.Scope;
import org.lethe.salon.Salons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** How long each salon keeps clients who no longer come. */
public final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int LONGEST = 600;

    private final PolicyBook policies;
    private final Scans scans;
    private final DueCount count;
    private final DueClients clients;
    private final RetentionDecisions decisions;
    private final BlastRadius radius;
    private final ScanSchedule schedule;
    private final Salons salons;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Retention(
            PolicyBook policies,
            Scans scans,
            DueCount count,
            DueClients clients,
            RetentionDecisions decisions,
            BlastRadius radius,
            ScanSchedule schedule,
            Salons salons,
            TransactionTemplate transaction,
            Clock clock) {
        this.policies = policies;
        this.scans = scans;
        this.count = count;
        this.clients = clients;
        this.decisions = decisions;
        this.radius = radius;
        this.schedule = schedule;
        this.salons = salons;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What holds now. */
    public PolicyStatus status(String salon) {
        salons.get(salon);
        RetentionPolicy policy = policies.find(salon).orElse(null);
        if (policy == null) {
            return new PolicyStatus(null, false, null, null, null, null);
        }
        Long due = null;
        try {
            due = wouldForget(policy);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Cannot count the due clients of salon {} ({})",
                    salon,
                    e.getClass().getSimpleName());
        }
        return status(policy, due);
    }

    /** How many clients a first check at the next 02:00 would forget with this period. */
    public long wouldForget(String salon, int months) {
        check(months);
        return countOn(salon, months, schedule.saved(clock.instant(), zone(salon)));
    }

    /**
     * Saves the period, or switches it off with {@code null}. Another period than before makes a new first check at the
     * next 02:00 and ends whatever scan is open; saving the same one again leaves the dates as they are.
     *
     * @throws NotUnderstoodException if the months are not between 1 and 600
     */
    public PolicyStatus save(String salon, @Nullable Integer months, boolean notice, Caller by) {
        by.require(salon, Scope.RETENTION);
        Instant now = clock.instant();
        ZoneId zone = zone(salon);
        if (months != null) {
            check(months);
        }
        long shown = months == null ? 0 : countOn(salon, months, timetable(salon, months, now, zone));
        RetentionPolicy saved = Objects.requireNonNull(transaction.execute(status -> {
            RetentionPolicy old = policies.lock(salon).orElse(null);
            RetentionPolicy before = old != null && Objects.equals(old.months(), months) ? old : null;
            Timetable timetable = before != null ? again(before, now) : months == null ? null : anew(old, now, zone);
            boolean proven = old != null && old.proven();
            RetentionPolicy policy =
                    new RetentionPolicy(salon, months, notice, by.credential(), now, shown, proven, timetable);
            policies.save(policy);
            if (before == null) {
                decisions.periodSet(salon, months, by.credential());
                scans.endAll(salon, "period-changed: the retention period was changed", by.credential());
            }
            return policy;
        }));
        LOG.info(
                "Salon {}: retention period {} months, next scan {}, would forget {}",
                salon,
                months == null ? "off," : months,
                saved.timetable() == null ? "never" : saved.timetable().nextScanAt(),
                shown);
        return status(saved, months == null ? null : shown);
    }

    /** The dates stay; a first check that has not been yet stays a first check. */
    private static @Nullable Timetable again(RetentionPolicy old, Instant now) {
        Timetable timetable = old.timetable();
        return timetable == null || !timetable.drawnAt().equals(old.savedAt())
                ? timetable
                : new Timetable(timetable.nextScanAt(), now, timetable.doubtedSince());
    }

    /** A new first check. Whether the clock is right is another question: a doubt stays until a person says so. */
    private Timetable anew(@Nullable RetentionPolicy old, Instant now, ZoneId zone) {
        Timetable first = schedule.saved(now, zone);
        Timetable before = old == null ? null : old.timetable();
        return new Timetable(first.nextScanAt(), now, before == null ? null : before.doubtedSince());
    }

    private Timetable timetable(String salon, int months, Instant now, ZoneId zone) {
        return policies.find(salon)
                .filter(policy -> Objects.equals(policy.months(), months))
                .map(RetentionPolicy::timetable)
                .orElseGet(() -> schedule.saved(now, zone));
    }

    private @Nullable Long wouldForget(RetentionPolicy policy) {
        Timetable timetable = policy.timetable();
        Integer months = policy.months();
        return timetable == null || months == null ? null : Long.valueOf(countOn(policy.salon(), months, timetable));
    }

    private long countOn(String salon, int months, Timetable timetable) {
        ZoneId zone = zone(salon);
        LocalDate day = timetable.nextScanAt().atZone(zone).toLocalDate();
        return count.wouldForget(salon, day.minusMonths(months), day);
    }

    private PolicyStatus status(RetentionPolicy policy, @Nullable Long due) {
        Instant next = policy.timetable() == null ? null : policy.timetable().nextScanAt();
        if (due == null) {
            return new PolicyStatus(policy.months(), policy.notice(), next, null, null, null);
        }
        long approved = policy.approvedBySaving() ? policy.shown() : 0;
        boolean second = due - approved > radius.left(policy.salon());
        return new PolicyStatus(policy.months(), policy.notice(), next, due, clients.clients(policy.salon()), second);
    }

    private ZoneId zone(String salon) {
        return salons.get(salon).zone();
    }

    static void check(int months) {
        if (months < 1 || months > LONGEST) {
            throw new NotUnderstoodException("months", "give 1 to " + LONGEST + " months, or null to switch off");
        }
    }
}
