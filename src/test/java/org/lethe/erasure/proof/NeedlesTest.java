package org.lethe.erasure.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.erasure.redact.Kind;
import org.lethe.person.IdentifyingValues;
import org.lethe.person.PhoneForms;

class NeedlesTest {

    private final Needles unit = Needles.of(IdentifyingValues.of("DE")
            .firstName("Jürgen")
            .lastName("Groß")
            .email("j.gross@example.de")
            .phone("0171 2345678")
            .reference("K-1042")
            .build());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jürgen Groß|FULL_NAME",
                "GROSS, JUERGEN|FULL_NAME",
                "J.Gross@EXAMPLE.de|EMAIL",
                "+49 (0)171 / 234 56 78|PHONE",
                "Karte k-1042|REFERENCE"
            })
    void whatNamesThePersonIsHard(String cell, Kind kind) {
        assertThat(unit.judge(cell)).containsExactly(new Hit(Hardness.HARD, kind));
        assertThat(unit.namesClient(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jürgen war da", "Frau Groß", "Peter Groß"})
    void aLonePartOfTheNameIsSoft(String cell) {
        assertThat(unit.judge(cell)).containsExactly(new Hit(Hardness.SOFT, Kind.NAME));
        assertThat(unit.namesClient(cell)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hamburg", "20249", "weiblich", "", "großartig", "der große Tag"})
    void townPostcodeAndWordsDoNotCount(String cell) {
        assertThat(unit.judge(cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jürgen Groß",
                "JUERGEN GROSS",
                "Gross, Jurgen",
                "J\\u00fcrgen Gro\\u00df",
                "J&uuml;rgen",
                "mail j.gross@example.de",
                "k-1042"
            })
    void theQuickLookMissesNothing(String cell) {
        String lower = cell.toLowerCase(Locale.ROOT);
        assertThat(unit.judge(cell)).isNotEmpty();
        assertThat(unit.words()).anyMatch(lower::contains);
    }

    @Test
    void thQuickLookFindsPhonesByTheirDigits() {
        assertThat(unit.digits()).anyMatch(PhoneForms.onlyDigits("+49 (0)171/23-45-678")::contains);
    }

    @Test
    void hardComesFirst() {
        assertThat(unit.judge("Jürgen, Tel. 0171 2345678").get(0).hardness()).isEqualTo(Hardness.HARD);
    }

    @Test
    void nothingPersonalIsPrinted() {
        assertThat(unit.toString()).doesNotContainIgnoringCase("gro").doesNotContain("1042");
    }
}
