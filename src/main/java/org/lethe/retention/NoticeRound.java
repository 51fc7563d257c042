package org.lethe.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.lethe.person.Personal;
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

    void run() {
        try {
            while (Boolean.TRUE.equals(transaction.execute(status -> tellOne()))) {
                LOG.debug("Told a salon of its next scan");
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "A salon could not be told of its next scan, the next tick tries again: {}",
                    e.getClass().getName());
        }
    }

    private boolean tellOne() {
        List<RetentionPolicy> next = policies.toNotice(clock.instant().plus(AHEAD), 1);
        next.forEach(this::tell);
        return !next.isEmpty();
    }

    private void tell(RetentionPolicy policy) {
        Timetable timetable = Objects.requireNonNull(policy.timetable());
        int months = Objects.requireNonNull(policy.months());
        LocalDate day =
                timetable.nextScanAt().atZone(salons.get(policy.salon()).zone()).toLocalDate();
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
