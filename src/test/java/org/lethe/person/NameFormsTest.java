package org.lethe.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormsTest {

    @ParameterizedTest
    @CsvSource({
        "Müller, Mueller",
        "Müller, MÜLLER",
        "Müller, Muller",
        "Mueller, muller",
        "Mu\u0308ller, Müller",
        "Weiß, WEISS",
        "Weiß, Weiss",
        "Işık, ISIK",
        "İbrahim, ibrahim",
        "Łukasz, Lukasz",
        "Wiśniewska, WISNIEWSKA",
        "Nguyễn Thị Hoà, nguyen thi hoa",
        "Đặng, Dang",
        "Anna-Lena, anna lena",
        "Anna-Lena, ANNA LENA",
        "von der Heide, Heide",
        "Øystein, Oystein",
    })
    void waysOfWritingOneNameAreTheSame(String one, String other) {
        assertThat(NameForms.same(one, other)).isTrue();
        assertThat(NameForms.normal(one)).isEqualTo(NameForms.normal(other));
    }

    @ParameterizedTest
    @CsvSource({"Bauer, Baur", "Michael, Michal", "Anna, Ann", "Anna, Hanna", "Müller, Möller", "Rosa, Rosalie"})
    void differentNamesStayDifferent(String one, String other) {
        assertThat(NameForms.same(one, other)).isFalse();
    }

    @Test
    void aNameWithoutLettersIsNobody() {
        assertThat(NameForms.same("-", "-")).isFalse();
        assertThat(NameForms.normal(" . ")).isEmpty();
    }

    @Test
    void wordsAreCutAtHyphensApostrophesAndBlanks() {
        assertThat(NameForms.words("von der Heide-O'Neil")).containsExactly("von", "der", "Heide", "O", "Neil");
    }

    @Test
    void aWordHasItsUmlautForms() {
        assertThat(NameForms.ofWord("Müller")).containsExactlyInAnyOrder("muller", "mueller");
        assertThat(NameForms.ofWord("Mueller")).containsExactlyInAnyOrder("muller", "mueller");
        assertThat(NameForms.ofWord("Bauer")).containsExactly("bauer");
    }

    @Test
    void genitivesFollowTheEndOfTheName() {
        assertThat(NameForms.inflected("Anna")).containsExactly("annas");
        assertThat(NameForms.inflected("Müller")).contains("mullers", "muellers");
        assertThat(NameForms.inflected("Hans")).containsExactly("hansens");
        assertThat(NameForms.inflected("Weiß")).containsExactly("weissens");
    }

    @Test
    void namesRunTogetherAreFormsToo() {
        assertThat(NameForms.joined("Anna-Lena", "Müller")).contains("annalenamueller", "mullerannalena");
    }
}
