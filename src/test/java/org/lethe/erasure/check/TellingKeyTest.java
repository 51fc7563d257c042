package org.lethe.erasure.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingKeyTest {

    @ParameterizedTest
    @CsvSource({
        "MUEANN01, Anna Müller",
        "ALFKI, Alfreds Futterkiste",
        "BOTTM, Bottom-Dollar Markets",
        "BSBEV, B's Beverages",
        "K-MUELL-7, Anna Müller",
        "anna.mueller, Anna Müller",
        "xmuellerx, Anna Müller"
    })
    void aKeyThatBeginsLikeTheWordsOfANameIsCutFromIt(String key, String name) {
        assertThat(TellingKey.of(key).isCutFrom(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "K0001, Klara Kurz",
        "KD-00017, Anna Müller",
        "4711, Anna Müller",
        "9f3ac1d2-77ab-4e0c-9d51-0a6b4e8dd001, Anna Müller",
        "MUXQP, Anna Müller",
        "XKQPD, Anna Müller"
    })
    void aNumberAnInitialOrRandomLettersAreNot(String key, String name) {
        assertThat(TellingKey.of(key).isCutFrom(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"+491711234567, 0171/123 45 67, true", "491719999999, 0171/123 45 67, false", "4711, 4711, false"})
    void aKeyMayBeThePhoneInAnyNotation(String key, String phone, boolean holds) {
        assertThat(TellingKey.of(key).holdsPhone(phone)).isEqualTo(holds);
    }
}
