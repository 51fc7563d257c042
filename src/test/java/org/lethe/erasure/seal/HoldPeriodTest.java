package org.lethe.erasure.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoldPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "10 years, same-day, 2024-03-05, 2034-03-05",
        "10 years, end-of-calendar-year, 2024-03-05, 2034-12-31",
        "10 years, end-of-calendar-year, 2024-12-31, 2034-12-31",
        "8 years, end-of-calendar-year, 2025-01-01, 2033-12-31",
        "1 year, same-day, 2024-02-29, 2025-02-28",
        "18 months, same-day, 2024-08-31, 2026-02-28",
        "6 weeks, same-day, 2026-11-23, 2027-01-04",
        "30 days, same-day, 2026-11-23, 2026-12-23",
    })
    void endsOnTheLastDayOfThePeriod(String length, String start, LocalDate day, LocalDate until) {
        assertThat(HoldPeriod.parse(length, start).until(day)).isEqualTo(until);
    }

    @Test
    void isOverOnTheDayAfter() {
        HoldPeriod unit = HoldPeriod.parse("10 years", "same-day");
        LocalDate treated = LocalDate.of(2016, 11, 23);
        assertThat(unit.isOver(treated, LocalDate.of(2026, 11, 23))).isFalse();
        assertThat(unit.isOver(treated, LocalDate.of(2026, 11, 24))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "ten years", "-1 years", "10 centuries", "10years"})
    void anUnclearLengthIsRefused(String length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HoldPeriod.parse(length, "same-day"))
                .withMessageContaining("10 years");
    }

    @Test
    void anUnclearStartIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HoldPeriod.parse("10 years", "some day"))
                .withMessageContaining("end-of-calendar-year");
    }
}
