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
        "Duncan O'Brien, duncan o’brien",
        "Duncan OʼBrien, OBrien Duncan",
        "Dr. Hans-Peter Groß, Hans-Peter Gross",
        "Prof. Dr. med. Groß, Groß",
        "Groß Dr. Hans-Peter, Hans Peter Groß",
        "Herr Hans Groß, Hans Groß",
        "Mary Jane St. John, Mary Jane Saint John",
        "Anna M. Weber, Anna Weber",
    })
    void waysOfWritingOneNameAreTheSame(String one, String other) {
        assertThat(NameForms.same(one, other)).isTrue();
        assertThat(NameForms.normal(one)).isEqualTo(NameForms.normal(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Bauer, Baur",
        "Michael, Michal",
        "Anna, Ann",
        "Anna, Hanna",
        "Müller, Möller",
        "Rosa, Rosalie",
        "Anna M., Anna K.",
        "Anna Herr, Anna",
        "O'Brien, Brien"
    })
    void differentNamesStayDifferent(String one, String other) {
        assertThat(NameForms.same(one, other)).isFalse();
    }

    @Test
    void aNameWithoutLettersIsNobody() {
        assertThat(NameForms.same("-", "-")).isFalse();
        assertThat(NameForms.normal(" . ")).isEmpty();
    }

    @Test
    void aWholeNameKeepsAFirstNameThatIsAlsoAParticle() {
        assertThat(NameForms.whole("Smith, Ben")).isEqualTo("ben smith");
        assertThat(NameForms.whole("Anna von der Heide")).isEqualTo("anna heide");
    }

    @Test
    void aSurnameThatIsAlsoATitleStays() {
        assertThat(NameForms.normal("Herr, Anna Maria")).isEqualTo("anna herr maria");
        assertThat(NameForms.normal("Herr")).isEqualTo("herr");
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
