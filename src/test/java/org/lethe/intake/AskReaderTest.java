package org.lethe.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.request.NotUnderstoodException;

@DisplayName("An ask as JSON")
class AskReaderTest {

    @Test
    void hasDatesThatPeopleAndDatabasesKnow() {
        Ask ask = AskReader.read(born("1987-04-12", "2026-11-23T10:00:00+01:00"));
        assertThat(ask.client().birthDate()).hasToString("1987-04-12");
        assertThat(ask.requestedAt()).hasToString("2026-11-23T09:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "1849-12-31", "2101-01-01", "+12345-01-01", "-0044-03-15", "12.4.1987"})
    void isNotUnderstoodWithABirthDateOfNobody(String date) {
        assertThatThrownBy(() -> AskReader.read(born(date, "2026-11-23T10:00:00Z")))
                .isInstanceOf(NotUnderstoodException.class)
                .hasMessageStartingWith("client.birthDate: must be a date")
                .hasMessageNotContaining(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+300000-01-01T00:00:00Z", "1999-12-31T23:59:59Z", "2101-01-02T00:00:00Z", "yesterday"})
    void isNotUnderstoodWithATimeOfNoAsk(String time) {
        assertThatThrownBy(() -> AskReader.read(born("1987-04-12", time)))
                .isInstanceOf(NotUnderstoodException.class)
                .hasMessageStartingWith("requestedAt: must be a time");
    }

    private static String born(String date, String requestedAt) {
        return "{\"salon\":\"seerose\",\"client\":{\"reference\":\"K-1\",\"birthDate\":\"" + date
                + "\"},\"requestedAt\":\"" + requestedAt + "\"}";
    }
}
