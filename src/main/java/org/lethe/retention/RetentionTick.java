package org.lethe.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lethe.request.RetentionRequests;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;
import org.lethe.state.SqlFile;
import org.lethe.state.Timestamps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once a minute, on every node: claims the schedules whose time has come. However many nodes tick, each due time makes
 * one scan.
 */
public final class RetentionTick {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionTick.class);
    private static final String LOOK = SqlFile.read("retention/tick-lock.sql");
    private static final String SET = SqlFile.read("retention/tick-set.sql");
    private static final int AT_ONCE = 100;
    private static final String BY = "schedule";
    private static final String SUPERSEDED = "superseded: the next scan was due";

    private final JdbcClient store;
    private final PolicyBook policies;
    private final ScanBook scans;
    private final RetentionRequests requests;
    private final ScanSchedule schedule;
    private final BlastRadius radius;
    private final Exemptions exemptions;
    private final Salons salons;
    private final TransactionTemplate transaction;
    private final Runnable wake;
    private final Clock clock;

    RetentionTick(
            JdbcClient store,
            PolicyBook policies,
            ScanBook scans,
            RetentionRequests requests,
            ScanSchedule schedule,
            BlastRadius radius,
            Exemptions exemptions,
            Salons salons,
            TransactionTemplate transaction,
            Runnable wake,
            Clock clock) {
        this.store = store;
        this.policies = policies;
        this.scans = scans;
        this.requests = requests;
        this.schedule = schedule;
        this.radius = radius;
        this.exemptions = exemptions;
        this.salons = salons;
        this.transaction = transaction;
        this.wake = wake;
        this.clock = clock;
    }

    /** @param left how many are due of salons that nobody knows yet: they stay due until the list of salons is read */
    private record Claimed(int planned, int left) {}

    private record Ticks(Instant last, @Nullable Silence silence) {}

    /** Claims what is due and wakes the workers. */
    public void tick() {
        Instant now = clock.instant();
        Ticks ticks = Objects.requireNonNull(transaction.execute(status -> look(now)));
        if (Math.floorMod(now.getEpochSecond() / 60, 60) == 0) {
            radius.expire();
            exemptions.deleteThoseOver();
        }
        Claimed claimed = new Claimed(0, 0);
        int left;
        do {
            left = claimed.left();
            int skip = left;
            claimed = Objects.requireNonNull(transaction.execute(status -> claim(now, ticks.silence(), skip)));
        } while (claimed.planned() == AT_ONCE || claimed.left() > left);
        wake.run();
    }

    /** Notes that somebody looked, and what the clock has done since somebody last did. */
    private Ticks look(Instant now) {
        Ticks before = store.sql(LOOK)
                .param("now", Timestamps.of(now))
                .query((row, number) -> {
                    Instant from = Timestamps.read(row, "silent_from");
                    Instant until = Timestamps.read(row, "silent_until");
                    return new Ticks(
                            Objects.requireNonNull(Timestamps.read(row, "last_at")),
                            from == null || until == null ? null : new Silence(from, until));
                })
                .single();
        Silence silence = before.silence();
        Instant last = now;
        if (ScanSchedule.longerThanADay(before.last(), now)) {
            silence = new Silence(before.last(), now);
            LOG.warn("Nobody looked at the schedules from {} to {}", before.last(), now);
        } else if (ScanSchedule.longerThanADay(now, before.last())) {
            LOG.warn("The clock was set back from {} to {}", before.last(), now);
            clockSetBack(now);
            silence = null;
        } else if (before.last().isAfter(now)) {
            last = before.last();
        }
        store.sql(SET)
                .param("lastAt", Timestamps.of(last))
                .param("silentFrom", silence == null ? null : Timestamps.of(silence.from()))
                .param("silentUntil", silence == null ? null : Timestamps.of(silence.until()))
                .update();
        return new Ticks(last, silence);
    }

    private void clockSetBack(Instant now) {
        for (RetentionPolicy policy : policies.plannedAfter(now.plus(ScanSchedule.LONGEST_SILENCE))) {
            Optional<ZoneId> zone = salons.find(policy.salon()).map(Salon::zone);
            Timetable timetable = policy.timetable();
            if (timetable != null && zone.isPresent()) {
                scans.clockSetBack(policy.salon(), now);
                schedule.clockSetBack(timetable, now, zone.get())
                        .ifPresent(again -> policies.plan(policy.salon(), again));
            }
        }
    }

    private Claimed claim(Instant now, @Nullable Silence silence, int skip) {
        int planned = 0;
        int left = 0;
        for (RetentionPolicy policy : policies.due(now, AT_ONCE + skip)) {
            Optional<Salon> salon = salons.find(policy.salon());
            if (salon.isEmpty() && !salons.complete()) {
                left++;
            } else {
                claim(policy, salon, now, silence);
                planned++;
            }
        }
        return new Claimed(planned, left);
    }

    private void claim(RetentionPolicy policy, Optional<Salon> salon, Instant now, @Nullable Silence silence) {
        Timetable timetable = Objects.requireNonNull(policy.timetable());
        ZoneId zone = salon.map(Salon::zone).orElse(ZoneId.of("UTC"));
        DueScan scan = schedule.due(timetable, now, silence, zone).orElseThrow();
        policies.plan(policy.salon(), scan.next());
        if (salon.isEmpty()) {
            LOG.warn("Salon {} has a retention period but is not there (any more): not scanned", policy.salon());
            return;
        }
        int months = Objects.requireNonNull(policy.months());
        // what a paused one has found and holds is found anew
        scans.supersede(policy.salon(), SUPERSEDED, now).forEach(id -> requests.withdraw(id, SUPERSEDED, BY));
        boolean first = timetable.drawnAt().equals(policy.savedAt());
        var planned = new ScanBook.NewScan(
                policy.salon(),
                first ? ScanKind.FIRST : ScanKind.MONTHLY,
                scan.dueAt(),
                months,
                ScanSchedule.dueBefore(now, zone, months),
                BY);
        scans.insert(planned, scan.needsConfirmation(), now);
        LOG.info(
                "Salon {}: the scan of {} is due{}; the next is at {}",
                policy.salon(),
                scan.dueAt(),
                scan.needsConfirmation() ? " and waits for confirmation" : "",
                scan.next().nextScanAt());
    }
}
