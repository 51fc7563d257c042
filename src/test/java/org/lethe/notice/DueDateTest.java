package org.lethe.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lethe.salon.Salon;
import org.lethe.testing.TestSalons;

@DisplayName("The due date")
class DueDateTest {

    private static final Salon HAMBURG = TestSalons.seerose();

    @ParameterizedTest(name = "received {0}, due {1}")
    @CsvSource({
        "2026-11-23, 2026-12-23",
        "2026-01-31, 2026-03-02", // 28 February is a Saturday
        "2027-01-31, 2027-03-01", // 28 February is a Sunday
        "2028-01-31, 2028-02-29", // a leap year, a Tuesday
        "2026-11-26, 2026-12-28", // 26 December is a holiday and a Saturday
        "2026-03-03, 2026-04-07", // Good Friday to Easter Monday
        "2026-04-01, 2026-05-04", // 1 May is a Friday
    })
    void isOneCalendarMonthAfterReceiptOrTheNextWorkingDay(LocalDate received, LocalDate due) {
        assertThat(DueDate.of(noon(received), HAMBURG)).isEqualTo(due);
    }

    @Test
    void looksAtTheHolidaysOfTheRegion() {
        Instant received = noon(LocalDate.of(2025, 9, 30)); // 30 October; a month later is a Thursday
        Instant reformationDay = noon(LocalDate.of(2028, 9, 30)).plusSeconds(86_400 * 2L);
        assertThat(DueDate.of(received, HAMBURG)).isEqualTo(LocalDate.of(2025, 10, 30));
        assertThat(DueDate.of(reformationDay, HAMBURG)).isEqualTo(LocalDate.of(2028, 11, 2));

        Instant endsOnAllSaints = noon(LocalDate.of(2027, 10, 1)); // Monday 1 November 2027
        assertThat(DueDate.of(endsOnAllSaints, HAMBURG)).isEqualTo(LocalDate.of(2027, 11, 1));
        assertThat(DueDate.of(endsOnAllSaints, TestSalons.in("DE", "de-by"))).isEqualTo(LocalDate.of(2027, 11, 2));
        assertThat(DueDate.of(endsOnAllSaints, TestSalons.in("AT", null))).isEqualTo(LocalDate.of(2027, 11, 2));
    }

    @Test
    void countsFromTheDayAtTheSalon() {
        Instant lateInTheEveningInLondon = Instant.parse("2026-11-22T23:30:00Z");
        assertThat(DueDate.of(lateInTheEveningInLondon, HAMBURG)).isEqualTo(LocalDate.of(2026, 12, 23));
    }

    @Test
    void isThreeMonthsAfterReceiptWhenExtended() {
        assertThat(DueDate.extended(noon(LocalDate.of(2026, 11, 23)), HAMBURG)).isEqualTo(LocalDate.of(2027, 2, 23));
        assertThat(DueDate.extended(noon(LocalDate.of(2026, 11, 30)), HAMBURG)).isEqualTo(LocalDate.of(2027, 3, 1));
    }

    @Test
    void endsWithTheLastSecondOfTheDayAtTheSalon() {
        assertThat(DueDate.lastMoment(LocalDate.of(2026, 12, 23), HAMBURG))
                .isEqualTo(Instant.parse("2026-12-23T22:59:59Z"));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(HAMBURG.zone()).toInstant();
    }
}
