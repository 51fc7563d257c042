package org.lethe.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When scans are due. Saving a period makes a first check at the next 02:00 of the salon; that is the scan of its
 * calendar month. Every later calendar month has one, at 02:00 of a day drawn from all days of that month.
 *
 * <p>A scan belongs to the calendar month, in the salon's zone, in which it is claimed. However many months the hub was
 * down, it catches up once, and the next scan is in the month after. All of this is arithmetic on the hub's clock;
 * nothing here reads a clock or a store.
 */
public final class ScanSchedule {

    private static final LocalTime TWO = LocalTime.of(2, 0);

    /** Longer silence than this, and the clock is not believed until a person confirms it. */
    static final Duration LONGEST_SILENCE = Duration.ofDays(1);

    private final DayDraw draw;

    public ScanSchedule(DayDraw draw) {
        this.draw = draw;
    }

    /** The plan of a salon that saves its period now. */
    Timetable saved(Instant now, ZoneId zone) {
        return new Timetable(nextTwo(now, zone), now, null);
    }

    /**
     * The scan that is due now, if there is one.
     *
     * @param silence when nobody looked at the schedules for more than a day; null if that never was
     */
    Optional<DueScan> due(Timetable timetable, Instant now, @Nullable Silence silence, ZoneId zone) {
        if (timetable.nextScanAt().isAfter(now)) {
            return Optional.empty();
        }
        Instant dueAt = timetable.nextScanAt();
        boolean missed = silence != null && silence.covers(dueAt);
        boolean doubt = timetable.inDoubt() || missed || longerThanADay(dueAt, now);
        Instant since = timetable.doubtedSince() == null ? dueAt : timetable.doubtedSince();
        return Optional.of(
                new DueScan(dueAt, doubt, new Timetable(dayInMonthAfter(now, zone), now, doubt ? since : null)));
    }

    /**
     * The plan after the clock was set back by more than a day: a scan that waited because of the wrong clock is
     * planned for its true time again, and a date that was drawn for a month far ahead is drawn again.
     */
    Optional<Timetable> clockSetBack(Timetable timetable, Instant now, ZoneId zone) {
        if (!longerThanADay(now, timetable.drawnAt())) {
            return Optional.empty();
        }
        Instant doubted = timetable.doubtedSince();
        return Optional.of(new Timetable(doubted == null ? dayInMonthAfter(now, zone) : doubted, now, null));
    }

    /** Clients whose last visit lies before this date have not come for so many months on the day of the instant. */
    static LocalDate dueBefore(Instant at, ZoneId zone, int months) {
        return at.atZone(zone).toLocalDate().minusMonths(months);
    }

    static boolean longerThanADay(Instant from, Instant to) {
        return Duration.between(from, to).compareTo(LONGEST_SILENCE) > 0;
    }

    /** The first 02:00 after the instant; where 02:00 does not exist, the first instant after the gap. */
    static Instant nextTwo(Instant after, ZoneId zone) {
        LocalDate today = after.atZone(zone).toLocalDate();
        return IntStream.rangeClosed(-1, 2)
                .mapToObj(days -> twosOf(today.plusDays(days), zone))
                .flatMap(List::stream)
                .filter(two -> two.isAfter(after))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private Instant dayInMonthAfter(Instant now, ZoneId zone) {
        YearMonth month = YearMonth.from(now.atZone(zone)).plusMonths(1);
        List<LocalDate> days = Stream.iterate(month.atDay(1), day -> day.plusDays(1))
                .limit(month.lengthOfMonth())
                .filter(day -> exists(day, zone))
                .toList();
        return twosOf(days.get(draw.below(days.size())), zone).get(0);
    }

    /** When a clock on the salon's wall shows two: once, twice when clocks go back, or the end of the gap over it. */
    private static List<Instant> twosOf(LocalDate day, ZoneId zone) {
        LocalDateTime two = day.atTime(TWO);
        ZoneOffsetTransition transition = zone.getRules().getTransition(two);
        if (transition != null && transition.isGap()) {
            return List.of(transition.getInstant());
        }
        return zone.getRules().getValidOffsets(two).stream()
                .map(two::toInstant)
                .sorted()
                .toList();
    }

    /** Zones that crossed the date line have left out whole days. */
    private static boolean exists(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toLocalDate().equals(day);
    }
}
