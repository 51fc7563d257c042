package org.lethe.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneFormsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0171 2345678",
                "0171/2345678",
                "0171-234 56 78",
                "+49 171 2345678",
                "+49 (0)171 2345678",
                "0049 171 2345678",
                "+49(0)171/2345678",
                "(0171) 2345678",
                "0171.234.56.78",
                "tel:+491712345678",
                "Tel. 0171 2345678",
                "+49\u00a0171\u00a02345678",
                "0171 – 2345678",
                "００４９１７１２３４５６７８"
            })
    void everyNotationGivesOneNumber(String raw) {
        assertThat(PhoneForms.e164(raw, "DE")).contains("+491712345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "keine", "123", "2026-11-23 10:30 bis 2026-11-24 11:30 und dann noch viel mehr", "%"})
    void whatIsNoNumberHasNone(String raw) {
        assertThat(PhoneForms.e164(raw, "DE")).isEmpty();
    }

    @Test
    void theCountryDecidesWhereANumberWithoutCodeIsMeant() {
        assertThat(PhoneForms.e164("0664 1234567", "AT")).contains("+436641234567");
        assertThat(PhoneForms.e164("079 123 45 67", "CH")).contains("+41791234567");
        assertThat(PhoneForms.e164("0664 1234567", "DE")).isNotEqualTo(PhoneForms.e164("0664 1234567", "AT"));
    }

    @Test
    void numbersAreFoundInRunningText() {
        String text = "Bitte am 23.11.2026 um 10:30 unter 0171/2345678 oder +43 664 1234567 anrufen, Kdnr. 10442.";
        assertThat(PhoneForms.in(text, "DE")).containsExactly("+491712345678", "+436641234567");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0221 471 0321 ab 18h",
                "0221/4710321 (privat)",
                "0221 4710321 nur abends",
                "02214710321 Fr. Timm"
            })
    void aNoteBehindTheNumberIsNoPartOfIt(String raw) {
        assertThat(PhoneForms.e164(raw, "DE")).contains("+492214710321");
        assertThat(NormalForms.phones(raw, "DE")).containsExactly("+492214710321");
        assertThat(PhoneForms.numbers(raw, "DE"))
                .extracting(PhoneForms.Number::e164)
                .containsExactly("+492214710321");
    }

    @Test
    void aFieldMayHoldSeveralNumbers() {
        assertThat(NormalForms.phones("0171 2345678 / 040 1234567", "DE"))
                .containsExactly("+491712345678", "+49401234567");
        assertThat(NormalForms.phones("0171 2345678", "DE")).containsExactly("+491712345678");
        assertThat(NormalForms.phones("unbekannt", "DE")).isEmpty();
    }

    @Test
    void digitFormsCoverPrefixesAndADroppedZero() {
        assertThat(PhoneForms.digits("0171 2345678", "DE"))
                .contains("491712345678", "00491712345678", "01712345678", "1712345678", "4901712345678");
    }

    @Test
    void nameAndBirthDateHaveOneNormalForm() {
        LocalDate day = LocalDate.of(1985, 3, 7);
        assertThat(NormalForms.nameAndBirthDate("Anna", "Müller", day)).contains("anna muller|1985-03-07");
        assertThat(NormalForms.nameAndBirthDate("MUELLER", "anna", day)).contains("anna muller|1985-03-07");
        assertThat(NormalForms.nameAndBirthDate("Anna", " ", day)).isEmpty();
        assertThat(NormalForms.reference(" k-1042 ")).contains("K-1042");
    }

    @Test
    void identifyingValuesPrintNoValue() {
        IdentifyingValues values = IdentifyingValues.of("DE")
                .firstName("Anna")
                .email(null)
                .phone(" ")
                .firstName("Anna")
                .build();
        assertThat(values.size()).isEqualTo(1);
        assertThat(values).hasToString("IdentifyingValues[1 given]");
    }
}
