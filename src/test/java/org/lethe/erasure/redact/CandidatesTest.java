package org.lethe.erasure.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lethe.person.HashKind;
import org.lethe.person.IdentifyingValues;
import org.lethe.person.NormalForms;

/** What is hashed when a client is forgotten, and what is looked up of a text later, have one form. */
class CandidatesTest {

    private static final String NAMES =
            """
            Duncan O'Brien     | Duncan O'Brien
            Duncan O'Brien     | Frau O’Brien, Duncan zahlt bar
            Duncan O’Brien     | duncan o'brien
            Duncan O'Brien     | {"name": "Duncan O\\u2019Brien"}
            Duncan O'Brien     | insert into x values ('Duncan O''Brien')
            Duncan O'Brien     | Duncan O&#39;Brien
            Rita D’Angelo      | an Rita D'Angelo
            Rita D'Angelo      | RITA D’ANGELO
            Anna Maria D'Amico Rossi | Anna Maria D'Amico Rossi
            Dr. Hans-Peter Groß | Empfohlen von Dr. Hans-Peter Gross, Tel.
            Dr. Hans-Peter Groß | Hans-Peter Groß
            Hans-Peter Groß    | Gross, Dr. Hans-Peter
            Prof. Dr. Ute Weber | Frau Prof. Dr. Ute Weber
            Frau Ute Weber     | Ute Weber rief an
            Mary Jane St. John | Mary Jane St. John
            Mary Jane St. John | for St. John, Mary Jane
            Mary Jane St. John | Mary Jane St John
            Mary Jane St. John | MARY JANE SAINT JOHN
            Anna von der Heide | Anna Von Der Heide
            Anna Maria von und zu Heide-Berg | Anna Maria von und zu Heide-Berg
            Ben Smith          | an Ben Smith
            Anna M. Weber      | Anna M. Weber
            Anna Weber         | Anna M. Weber
            Anna Weber         | Nachname: Weber, Vorname: Anna
            Anna Weber         | {"fname":"Anna","lname":"Weber"}
            Anna Weber         | fname=Anna&lname=Weber
            Anna Weber         | <b>Weber</b><br>Anna
            Zofia Łukaszewska  | Nachname: Łukaszewska; Vorname: Zofia; geb. 26.07.1975
            Anna Weber         | lname like 'Weber%' and fname like 'Anna%'
            Wm. Smith          | Wm. Smith
            """;

    private static Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        Candidates.in(text, "DE", (kind, form) -> {
            if (kind == HashKind.FULL_NAME) {
                names.add(form);
            }
        });
        return names;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = NAMES)
    void aWholeNameIsMetHoweverItIsWritten(String name, String text) {
        IdentifyingValues client = IdentifyingValues.of("DE").fullName(name).build();

        assertThat(names(text))
                .containsAnyElementsOf(NormalForms.of(client).getOrDefault(HashKind.FULL_NAME, Set.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Mary | St. John", "Duncan | O'Brien", "Dr. Hans-Peter | Groß", "Ben | Smith"})
    void inTwoColumnsItHasTheSameForm(String first, String last) {
        assertThat(names(first + " " + last))
                .contains(NormalForms.fullName(first, last).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Weber | Termin mit Anna. Weber ist nicht da",
                "Anna Weber | Anna u. Weber",
                "Anna Weber | Vorname: Eva, Nachname: Weber; Vorname: Anna, Nachname: Kurz",
                "Duncan O'Brien | Duncan Brien",
                "Hans-Peter Groß | Dr. Hans Groß",
                "Herr Groß | Herr Groß"
            })
    void somethingElseIsNot(String name, String text) {
        IdentifyingValues client = IdentifyingValues.of("DE").fullName(name).build();

        assertThat(names(text))
                .doesNotContainAnyElementsOf(
                        NormalForms.of(client).getOrDefault(HashKind.FULL_NAME, Set.of("nobody at all")));
    }
}
