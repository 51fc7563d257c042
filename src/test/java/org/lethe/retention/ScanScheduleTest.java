package org.lethe.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class ScanScheduleTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Property(tries = 20_000)
    void theFirstCheckIsAtTheNextTwoOfTheSalonsClock(@ForAll("zones") ZoneId zone, @ForAll("instants") Instant saved) {
        assertThat(ScanSchedule.nextTwo(saved, zone)).isEqualTo(nextTwoByWatchingTheClock(saved, zone));
    }

    @Property(tries = 5_000)
    void nearAChangeOfTheClocksTheFirstCheckIsStillRight(
            @ForAll("zones") ZoneId zone, @ForAll("instants") Instant about, @ForAll("minutes") int minutes) {
        var change = zone.getRules().nextTransition(about);
        Instant saved = (change == null ? about : change.getInstant()).plus(MINUTE.multipliedBy(minutes));
        assertThat(ScanSchedule.nextTwo(saved, zone)).isEqualTo(nextTwoByWatchingTheClock(saved, zone));
    }

    @Example
    void onEveryDayOf2027InBerlinTheFirstCheckIsTheNextNight() {
        for (LocalDate day = LocalDate.of(2027, 1, 1); day.getYear() == 2027; day = day.plusDays(1)) {
            for (LocalTime time : List.of(LocalTime.of(14, 0), LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59))) {
                Instant saved = day.atTime(time).atZone(BERLIN).toInstant();
                LocalDate night = time.isBefore(LocalTime.of(2, 0)) ? day : day.plusDays(1);
                LocalTime expected = night.equals(LocalDate.of(2027, 3, 28)) ? LocalTime.of(3, 0) : LocalTime.of(2, 0);
                ZonedDateTime check = ScanSchedule.nextTwo(saved, BERLIN).atZone(BERLIN);
                assertThat(check.toLocalDateTime()).isEqualTo(night.atTime(expected));
            }
        }
    }

    @Example
    void whereTwoDoesNotExistTheFirstCheckIsWhenTheClocksHaveGoneForward() {
        Instant saved = berlin("2027-03-27T14:00");
        assertThat(ScanSchedule.nextTwo(saved, BERLIN)).isEqualTo("2027-03-28T01:00:00Z");
    }

    @Example
    void whereTwoComesTwiceTheFirstOneCounts() {
        Instant saved = berlin("2026-10-24T14:00");
        assertThat(ScanSchedule.nextTwo(saved, BERLIN)).isEqualTo("2026-10-25T00:00:00Z");
    }

    @Example
    void savingAtTwoSharpWaitsForTheNextNight() {
        assertThat(ScanSchedule.nextTwo(berlin("2027-01-05T02:00"), BERLIN)).isEqualTo(berlin("2027-01-06T02:00"));
    }

    @Property(tries = 2_000)
    void everyDayOfTheNextMonthIsDrawnByExactlyOneNumber(
            @ForAll("zones") ZoneId zone, @ForAll("instants") Instant now) {
        YearMonth month = YearMonth.from(now.atZone(zone)).plusMonths(1);
        Set<LocalDate> drawn = new HashSet<>();
        int[] days = {0};
        for (int number = 0; number == 0 || number < days[0]; number++) {
            int chosen = number;
            ScanSchedule unit = new ScanSchedule(bound -> {
                days[0] = bound;
                return chosen;
            });
            Instant next = claim(unit, now, zone).next().nextScanAt();
            assertThat(next).isEqualTo(nextTwoByWatchingTheClock(next.minus(MINUTE), zone));
            assertThat(YearMonth.from(next.atZone(zone))).isEqualTo(month);
            assertThat(drawn.add(next.atZone(zone).toLocalDate())).isTrue();
        }
        assertThat(drawn).isEqualTo(daysThatExist(month, zone));
    }

    @Property(tries = 1_500)
    void aHubThatTicksScansExactlyOncePerCalendarMonth(
            @ForAll("zones") ZoneId zone, @ForAll("instants") Instant start, @ForAll Random random) {
        History history = new History(zone, start, random);
        history.saveAndRunFor(Duration.ofDays(30L * (1 + random.nextInt(30))));
        List<YearMonth> months = history.months();
        assertThat(history.ran.get(0)).isEqualTo(nextTwoByWatchingTheClock(start, zone));
        assertThat(months).doesNotHaveDuplicates();
        for (int i = 1; i < months.size(); i++) {
            assertThat(months.get(i)).isEqualTo(months.get(i - 1).plusMonths(1));
        }
        assertThat(history.waiting).isZero();
    }

    @Property(tries = 1_500)
    void everyChangeOfThePeriodMakesANewFirstCheckAndOffMakesNone(
            @ForAll("zones") ZoneId zone, @ForAll("instants") Instant start, @ForAll Random random) {
        History history = new History(zone, start, random);
        for (int change = 0; change < 5; change++) {
            int before = history.ran.size();
            Instant expected = nextTwoByWatchingTheClock(history.now, zone);
            history.saveAndRunFor(Duration.ofHours(50 + random.nextInt(5_000)));
            List<Instant> since = history.ran.subList(before, history.ran.size());
            assertThat(since.get(0)).isEqualTo(expected);
            assertThat(months(since, zone)).doesNotHaveDuplicates();
            if (random.nextBoolean()) {
                int ran = history.ran.size();
                history.offFor(Duration.ofHours(random.nextInt(5_000)));
                assertThat(history.ran).hasSize(ran);
            }
        }
    }

    @Property(tries = 1_500)
    void aHubThatWasDownCatchesUpOnceAndAfterMoreThanADayItWaitsForAPerson(
            @ForAll("zones") ZoneId zone, @ForAll("instants") Instant start, @ForAll Random random) {
        History history = new History(zone, start, random);
        history.saveAndRunFor(Duration.ofDays(3));
        Timetable before = history.timetable();
        int ran = history.ran.size();
        Duration down = Duration.ofHours(1 + random.nextInt(3_000));
        history.downFor(down);
        boolean missed = !before.nextScanAt().isAfter(history.now);
        history.tick();
        history.tick();
        assertThat(history.ran).hasSize(missed ? ran + 1 : ran);
        boolean longSilence = down.plus(MINUTE).compareTo(ScanSchedule.LONGEST_SILENCE) > 0;
        if (missed && down.compareTo(ScanSchedule.LONGEST_SILENCE) != 0) {
            assertThat(history.waiting).isEqualTo(longSilence ? 1 : 0);
        }
        history.runFor(Duration.ofDays(100));
        assertThat(history.months()).doesNotHaveDuplicates();
        assertThat(history.months()).hasSizeGreaterThanOrEqualTo(missed ? 4 : 3);
    }

    @Property(tries = 1_000)
    void withTheDateAYearAheadEverythingWaitsAndSettingItRightMakesItAsItWas(
            @ForAll("zones") ZoneId zone, @ForAll("instants") Instant start, @ForAll Random random) {
        History history = new History(zone, start, random);
        history.saveAndRunFor(Duration.ofDays(3 + random.nextInt(60)));
        Instant planned = history.timetable().nextScanAt();
        int ran = history.ran.size();
        Instant right = history.now;
        history.clockJumps(Duration.ofDays(365));
        history.runFor(Duration.ofDays(70));
        assertThat(history.waiting).isEqualTo(history.ran.size() - ran).isGreaterThanOrEqualTo(2);
        history.now = right;
        history.tick();
        assertThat(history.timetable().nextScanAt()).isEqualTo(planned);
        assertThat(history.timetable().inDoubt()).isFalse();
    }

    /** What the hub does with a schedule, minute by minute where something can happen. */
    private static final class History {
        private final ZoneId zone;
        private final ScanSchedule unit;
        private final List<Instant> ran = new ArrayList<>();
        private int waiting;
        private Instant now;
        private Instant lastTick;
        private @Nullable Silence silence;
        private Optional<Timetable> timetable = Optional.empty();

        History(ZoneId zone, Instant start, Random random) {
            this.zone = zone;
            this.unit = new ScanSchedule(random::nextInt);
            this.now = start;
            this.lastTick = start;
        }

        void saveAndRunFor(Duration time) {
            timetable = Optional.of(unit.saved(now, zone));
            runFor(time);
        }

        void offFor(Duration time) {
            timetable = Optional.empty();
            runFor(time);
        }

        void runFor(Duration time) {
            Instant end = now.plus(time);
            while (now.isBefore(end)) {
                Instant calm = timetable.map(t -> t.nextScanAt().minus(MINUTE)).orElse(end);
                if (calm.isAfter(now)) {
                    now = calm.isBefore(end) ? calm : end; // nothing can be due before: only the ticks themselves count
                    lastTick = now.minus(MINUTE);
                } else {
                    now = now.plus(MINUTE);
                }
                tick();
            }
        }

        void downFor(Duration time) {
            now = now.plus(time);
        }

        void clockJumps(Duration time) {
            now = now.plus(time);
            tick();
        }

        void tick() {
            timetable = timetable.map(t -> unit.clockSetBack(t, now, zone).orElse(t));
            if (ScanSchedule.longerThanADay(lastTick, now)) {
                silence = new Silence(lastTick, now);
            }
            timetable.flatMap(t -> unit.due(t, now, silence, zone)).ifPresent(scan -> {
                ran.add(scan.dueAt().equals(now) || ran.isEmpty() ? scan.dueAt() : now);
                waiting += scan.needsConfirmation() ? 1 : 0;
                timetable = Optional.of(scan.next());
            });
            lastTick = now;
        }

        Timetable timetable() {
            return timetable.orElseThrow();
        }

        List<YearMonth> months() {
            return ScanScheduleTest.months(ran, zone);
        }
    }

    private static List<YearMonth> months(List<Instant> scans, ZoneId zone) {
        return scans.stream().map(at -> YearMonth.from(at.atZone(zone))).toList();
    }

    private static DueScan claim(ScanSchedule unit, Instant now, ZoneId zone) {
        return unit.due(new Timetable(now, now, null), now, null, zone).orElseThrow();
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    private static Set<LocalDate> daysThatExist(YearMonth month, ZoneId zone) {
        Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
        Set<LocalDate> days = new HashSet<>();
        for (Instant at = from; YearMonth.from(at.atZone(zone)).equals(month); at = at.plus(Duration.ofMinutes(30))) {
            days.add(at.atZone(zone).toLocalDate());
        }
        return days.stream().filter(day -> YearMonth.from(day).equals(month)).collect(Collectors.toSet());
    }

    /** Looks at the clock on the wall once a minute until it shows two, or has passed it without showing it. */
    private static Instant nextTwoByWatchingTheClock(Instant saved, ZoneId zone) {
        Instant at = saved;
        while (true) {
            LocalDateTime before = at.atZone(zone).toLocalDateTime();
            at = at.plus(MINUTE);
            LocalDateTime shown = at.atZone(zone).toLocalDateTime();
            LocalDateTime two = before.toLocalDate()
                    .plusDays(before.toLocalTime().isBefore(LocalTime.of(2, 0)) ? 0 : 1)
                    .atTime(2, 0);
            if (shown.toLocalTime().equals(LocalTime.of(2, 0)) || shown.isAfter(two)) {
                return at;
            }
        }
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        List<String> names = ZoneId.getAvailableZoneIds().stream()
                .filter(name -> !name.startsWith("SystemV"))
                .sorted()
                .toList();
        return Arbitraries.of(names).map(ZoneId::of);
    }

    /** Whole minutes from 1990 to 2040. */
    @Provide
    Arbitrary<Instant> instants() {
        long from = Instant.parse("1990-01-01T00:00:00Z").getEpochSecond() / 60;
        long to = Instant.parse("2040-01-01T00:00:00Z").getEpochSecond() / 60;
        return Arbitraries.longs().between(from, to).map(minute -> Instant.ofEpochSecond(minute * 60));
    }

    @Provide
    Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(-1500, 180);
    }
}
