package org.lethe.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.lethe.person.Personal;
import org.lethe.salon.Salon;
import org.lethe.salon.Salons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells salons that want it, once for each scan, three days ahead or as soon as the scan is planned. */
final class NoticeRound {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeRound.class);
    private static final Duration AHEAD = Duration.ofDays(3);

    private final PolicyBook policies;
    private final DueCount count;
    private final DueList list;
    private final RetentionNotices notices;
    private final Salons salons;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NoticeRound(
            PolicyBook policies,
            DueCount count,
            DueList list,
            RetentionNotices notices,
            Salons salons,
            TransactionTemplate transaction,
            Clock clock) {
        this.policies = policies;
        this.count = count;
        this.list = list;
        this.notices = notices;
        this.salons = salons;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A salon that cannot be told now is told at the next tick; it keeps nobody else waiting. */
    void run() {
        for (String salon : policies.toNotice(clock.instant().plus(AHEAD))) {
            try {
                transaction.executeWithoutResult(
                        status -> policies.lockToNotice(salon, clock.instant().plus(AHEAD))
                                .ifPresent(this::tell));
            } catch (RuntimeException e) {
                // The message may hold personal values of the salon database: its class must do.
                LOG.warn(
                        "Salon {} could not be told of its next scan, the next tick tries again: {}",
                        salon,
                        e.getClass().getSimpleName());
            }
        }
    }

    private void tell(RetentionPolicy policy) {
        Timetable timetable = Objects.requireNonNull(policy.timetable());
        int months = Objects.requireNonNull(policy.months());
        Salon salon = salons.find(policy.salon()).orElse(null);
        if (salon == null && salons.complete()) {
            // it is not there any more, and will not be scanned
            policies.noticed(policy.salon());
            return;
        }
        ZoneId zone = salon == null ? salons.get(policy.salon()).zone() : salon.zone();
        LocalDate day = timetable.nextScanAt().atZone(zone).toLocalDate();
        LocalDate dueBefore = day.minusMonths(months);
        long due = count.wouldForget(policy.salon(), dueBefore, day);
        List<Personal> first =
                list.atNextScan(policy.salon(), null, null, RetentionNotices.ComingScan.LISTED, day).stream()
                        .filter(view ->
                                view.exemptUntil() == null || view.exemptUntil().isBefore(day))
                        .map(DueView::reference)
                        .toList();
        if (due > 0) {
            notices.comingUp(
                    new RetentionNotices.ComingScan(policy.salon(), timetable.nextScanAt(), dueBefore, due, first));
        }
        policies.noticed(policy.salon());
    }
}
