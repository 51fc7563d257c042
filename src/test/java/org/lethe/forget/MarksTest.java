package org.lethe.forget;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.erasure.ClientKey;
import org.lethe.erasure.Recognisable;
import org.lethe.keys.HubKeys;
import org.lethe.ledger.Mark;
import org.lethe.ledger.Suppression;
import org.lethe.person.HashKind;
import org.lethe.person.IdentifyingValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MarksTest {

    @TempDir
    Path home;

    private Suppression suppression;
    private Marks unit;

    @BeforeEach
    void keys() {
        JdbcClient unused = JdbcClient.create(new DriverManagerDataSource());
        suppression = new Suppression(unused, HubKeys.loadOrCreate(home).suppression(), Clock.systemUTC());
        unit = new Marks(suppression);
    }

    private List<Mark> of(IdentifyingValues values) {
        return unit.of("seerose", "till", new Recognisable(ClientKey.of("17"), values));
    }

    private Mark mark(HashKind kind, String form) {
        return suppression.mark("seerose", "till", kind, form);
    }

    @Test
    void aNameInOneColumnIsMarkedAsOneInTwo() {
        LocalDate day = LocalDate.of(1985, 3, 7);
        List<Mark> one = of(IdentifyingValues.of("DE")
                .fullName("Dr. Hans-Peter Groß")
                .birthDate(day)
                .build());
        List<Mark> two = of(IdentifyingValues.of("DE")
                .firstName("Hans-Peter")
                .lastName("Groß")
                .birthDate(day)
                .build());

        assertThat(one)
                .containsExactlyInAnyOrderElementsOf(two)
                .contains(
                        mark(HashKind.FULL_NAME, "gross hans peter"),
                        mark(HashKind.NAME_AND_BIRTH_DATE, "gross hans peter|1985-03-07"));
    }

    @Test
    void allNumbersOfAFieldAndAllAddressesAreMarked() {
        assertThat(of(IdentifyingValues.of("DE")
                        .phone("0171 2345678 / 040 1234567")
                        .email("Anna@Example.de")
                        .build()))
                .contains(
                        mark(HashKind.PHONE, "+491712345678"),
                        mark(HashKind.PHONE, "+49401234567"),
                        mark(HashKind.EMAIL, "anna@example.de"));
    }
}
