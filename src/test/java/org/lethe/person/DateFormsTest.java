package org.lethe.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormsTest {

    private static final LocalDate DAY = LocalDate.of(1985, 3, 27);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1985-03-27",
                "1985-03-27 00:00:00",
                "1985-03-27T00:00",
                " 27.03.1985 ",
                "27.3.1985",
                "19850327",
                "27/03/1985",
                "3/27/1985",
                "27-03-1985",
                "27.03.1985 00:00",
                "27.3.85",
                "27/03/85",
                "270385",
                "27031985",
                "27. März 1985",
                "27 Mar 1985"
            })
    void readsADay(String written) {
        assertThat(DateForms.days(written)).containsExactly(DAY);
    }

    @Test
    void readsBothDaysWhereTheOrderIsNotKnown() {
        assertThat(DateForms.days("3/7/1985")).containsExactly(LocalDate.of(1985, 7, 3), LocalDate.of(1985, 3, 7));
        assertThat(DateForms.days("3.7.1985")).containsExactly(LocalDate.of(1985, 7, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0000-00-00",
                "1985-00-00",
                "31.02.1985",
                "31.2.85",
                "310285",
                "27. Foo 1985",
                "1985",
                "K-19850327",
                "unknown"
            })
    void readsNothingElse(String written) {
        assertThat(DateForms.days(written)).isEmpty();
    }

    @Test
    void readsWhatItWrites() {
        assertThat(DateForms.written(DAY))
                .allSatisfy(written -> assertThat(DateForms.days(written)).containsExactly(DAY));
    }
}
