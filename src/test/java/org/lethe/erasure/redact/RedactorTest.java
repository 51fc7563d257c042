package org.lethe.erasure.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.person.IdentifyingValues;

class RedactorTest {

    private final Redactor anna = Redactor.of(IdentifyingValues.of("DE")
            .firstName("Anna")
            .lastName("Müller")
            .email("anna.mueller@example.de")
            .phone("0171 2345678")
            .phone("040 / 1234567")
            .reference("K-1042")
            .reference("17")
            .nickname("Änni")
            .birthDate(LocalDate.of(1985, 3, 7))
            .addressLine("Hauptstraße 12")
            .build());

    private final Sightings annaAlone = Sightings.of(
            IdentifyingValues.of("DE").firstName("Anna").lastName("Müller").build());

    private static Redactor named(String first, String last) {
        return Redactor.of(
                IdentifyingValues.of("DE").firstName(first).lastName(last).build());
    }

    private static void assertLeft(Redactor unit, String text) {
        assertThat(unit.redact(text).text()).isEqualTo(text);
        assertThat(unit.redact(text).left()).isNotEmpty();
    }

    private static void assertUntouched(Redactor unit, String text) {
        assertThat(unit.redact(text).text()).isSameAs(text);
        assertThat(unit.redact(text).left()).isEmpty();
    }

    @Test
    void aNameBesideAFirmThatBeginsLikeItGoesWithTheFirm() {
        Redactor unit = Redactor.of(IdentifyingValues.of("DE")
                .fullName("Anna Kurz")
                .reference("Kurz Feinkost")
                .build());
        assertThat(unit.redact("Rechnung an Anna Kurz, Kurz Feinkost").text()).isEqualTo("Rechnung an ***, ***");
        assertThat(unit.redact("Kurz Feinkost, Anna Kurz").text()).isEqualTo("***, ***");
        assertThat(unit.redact("Kurz Feinkost").text()).isEqualTo("***");
    }

    @Test
    void aCodeOfCapitalsGoesWhereItStandsOut() {
        Redactor unit = Redactor.of(IdentifyingValues.of("DE")
                .fullName("Marlies Albers")
                .reference("ALBFE")
                .build());
        assertThat(unit.redact("Same truck as ALBFE, please").text()).isEqualTo("Same truck as ***, please");
        assertUntouched(unit, "SAME TRUCK AS ALBFE, PLEASE");
        assertUntouched(unit, "albfe steht hier klein");
        assertUntouched(unit, "die ALBFEN und ALBFE-7b");
    }

    @Test
    void aShortNumberGoesBesideTheNameWhoseItIs() {
        Redactor unit = Redactor.of(IdentifyingValues.of("DE")
                .firstName("Ernst")
                .lastName("von Bülow")
                .reference("4415")
                .build());
        assertThat(unit.redact("geworben durch 4415 von Bülow").text()).isEqualTo("geworben durch *** ***");
        assertThat(unit.redact("bringt Ernst von Bülow mit (4415)").text()).isEqualTo("bringt *** mit (***)");
        assertUntouched(unit, "4415 Punkte, und 4415 mal danke");
    }

    @Nested
    class EncodedTexts {

        @Test
        void aNameInAnEncodedWordOfAMailGoesWithTheWord() {
            assertThat(anna.redact("To: =?UTF-8?B?QW5uYSBNw7xsbGVy?= <anna.mueller@example.de>, x")
                            .text())
                    .isEqualTo("To: *** <***>, x");
            assertUntouched(anna, "To: =?UTF-8?B?T3R0byBLdXJ6?= <otto@example.de>");
            assertUntouched(anna, "=?UTF-8?B?not base64?= =?none?B?QW5uYQ==?= =?_no?B?QW5uYQ==?=");
        }

        @Test
        void aTextKeptAsBase64IsReadAndWrittenBackSo() {
            String kept = encoded("Rezept für Anna Müller: 7/3 und 8/0");

            assertThat(anna.redact(kept).text()).isEqualTo(encoded("Rezept für ***: 7/3 und 8/0"));
            assertUntouched(anna, encoded("Rezept für Otto Kurz: 7/3 und 8/0"));
        }

        private static String encoded(String text) {
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Nested
    class Names {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\0',
                value = {
                    "Hallo Anna, bis morgen!|Hallo ***, bis morgen!",
                    "Sehr geehrte Frau Müller,|Sehr geehrte Frau ***,",
                    "Annas Termin|*** Termin",
                    "Termin von Anna's Mutter|Termin von ***'s Mutter",
                    "Herrn Müllers Hund|Herrn *** Hund",
                    "MÜLLER kommt später|*** kommt später",
                    "mueller, anna|***",
                    "Frau Müller (Anna) wartet|Frau *** (***) wartet",
                    "Muller Anna|***",
                    "Müller,Anna;Kasse 2|***,***;Kasse 2",
                    "Anna Müller zahlt bar|*** zahlt bar",
                    "ANNA MUELLER|***",
                    "Mu\u0308ller|***",
                    "Anna Maria Müller|***",
                    "A. Müller war da|*** war da",
                    "A.Müller|***",
                    "Anna M. war da|*** war da",
                    "(Müller)|(***)",
                    "\"Müller\"|\"***\"",
                    "foto_anna_mueller.jpg|foto_***.jpg",
                    "AnnaMueller85|***85",
                    "Anni rief an|*** rief an",
                    "Änni hat abgesagt|*** hat abgesagt",
                    "Anna-Müller|***",
                    "Familie Müller 3x Schnitt|Familie *** 3x Schnitt",
                    "Anna und Peter Müller|*** und Peter Müller",
                    "Frau Dr. Müller|Frau Dr. ***",
                    "müller kommt um 3|*** kommt um 3",
                })
        void areTakenOutHoweverTheyAreWritten(String text, String expected) {
            assertThat(anna.redact(text).text()).isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Anno dazumal",
                    "Hanna kommt mit",
                    "Joanna",
                    "Susanna",
                    "Müllerin Art",
                    "Müllermeister",
                    "Mülleimer leeren",
                    "Annahme verweigert",
                    "Annamaria",
                    "Savanna",
                    "Schmüller"
                })
        void areNeverTakenOutOfALongerWord(String text) {
            assertUntouched(anna, text);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Anna-Lena kommt",
                    "Peter Müller holt sie ab",
                    "P. Müller",
                    "Anna Schmidt hat beraten",
                    "Frau Müller-Schmidt",
                    "anna@web.example",
                    "mueller@firma.example",
                    "Anna7"
                })
        void ofSomebodyElseAreLeftAndReported(String text) {
            assertLeft(anna, text);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\0',
                value = {
                    "Nachname: Müller, Vorname: Anna|Nachname: ***, Vorname: ***",
                    "\"fname\":\"Anna\",\"lname\":\"Müller\"|\"fname\":\"***\",\"lname\":\"***\"",
                    "{\"first_name\": \"Anna\", \"mname\": \"Eva\", \"last_name\": \"Müller\"}|{\"first_name\": \"***\", \"mname\": \"Eva\", \"last_name\": \"***\"}",
                    "fname=Anna&lname=Müller|fname=***&lname=***",
                    "{\"n\": \"Müller\", \"v\": \"Anna\"}|{\"n\": \"***\", \"v\": \"***\"}",
                    "{\"vn\": \"Anna\", \"nn\": \"Müller\"}|{\"vn\": \"***\", \"nn\": \"***\"}",
                    "<b>Müller</b><br>Anna|<b>***</b><br>***",
                    "<lastName>Müller</lastName><firstName>Anna</firstName>|<lastName>***</lastName><firstName>***</firstName>",
                    "Nachname: Müller; Vorname: Anna; geb. 26.07.1975|Nachname: ***; Vorname: ***; geb. 26.07.1975",
                    "select fname, lname from x where lname like 'Müller%' and fname like 'Anna%'|select fname, lname from x where lname like '***%' and fname like '***%'"
                })
        void inFieldsOfTheirOwnAreOneName(String text, String expected) {
            assertThat(anna.redact(text).text()).isEqualTo(expected);
            assertThat(annaAlone.in(text)).filteredOn(Sighting::hard).hasSize(2);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Vorname: Eva, Nachname: Müller; Vorname: Anna, Nachname: Schmidt",
                    "[{\"fname\":\"Eva\",\"lname\":\"Müller\"},{\"fname\":\"Anna\",\"lname\":\"Meier\"}]",
                    "Eva Müller<br>Anna Meier",
                    "<tr><td>Müller</td></tr><tr><td>Anna</td></tr>",
                    "Anna Meier und Frau Müller",
                    "Nachname: Müller-Kühn, Vorname: Anna",
                    "Anna-Lena Müller",
                    "Anna Müller-Kühn",
                    "Nachname: Müllerin, Vorname: Anna"
                })
        void ofTwoPeopleOrInLongerWordsAreNot(String text) {
            assertThat(annaAlone.in(text)).filteredOn(Sighting::hard).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "15:00 Krause, Anna Tel 0151 5445857",
                    "mit Öztürk, Anna",
                    "Tagesliste\n17:00 Müller, Julia Tel 0172 5714927",
                    "Müller, Julia; Krause, Anna"
                })
        void besideAnothersNameInListsAreTheirs(String text) {
            assertLeft(named("Anna", "Müller"), text);
        }

        @Test
        void behindAnothersFirstNameAndBeforeACommaAreTheirs() {
            Redactor rosa = named("Rosa", "Winter");

            assertLeft(rosa, "Hallo Christina Winter, Rosa Nagellack ist im Angebot");
            assertThat(rosa.redact("Hallo Winter, Rosa").text()).isEqualTo("Hallo ***");
        }

        @Test
        void haveTheLettersThatTheyHave() {
            Redactor hollen = named("Käthe", "Hollenmüller");

            assertThat(hollen.redact("Käthe Hollenmüller und KAETHE HOLLENMUELLER und Kathe Hollenmuller")
                            .text())
                    .isEqualTo("*** und *** und ***");
            assertThat(hollen.redact("Höllenmüller war da").text()).isEqualTo("Höllenmüller war da");
            assertThat(hollen.redact("Käthe Höllenmüller war da").text()).contains("Höllenmüller");
            assertThat(named("Jörg", "Größmann").redact("Herr Großmann").text()).isEqualTo("Herr Großmann");
            assertThat(named("Jörg", "Größmann")
                            .redact("Herr Grössmann, Herr Groessmann, Herr Grossmann")
                            .text())
                    .isEqualTo("Herr ***, Herr ***, Herr ***");
            assertThat(named("Ayşe", "Yıldız")
                            .redact("Frau YILDIZ und Ayse Yildiz")
                            .text())
                    .isEqualTo("Frau *** und ***");
        }

        @Test
        void withAnotherNameBehindACommaInASentenceAreTheClients() {
            assertThat(anna.redact("Frau Müller, Julia macht die Farbe").text())
                    .isEqualTo("Frau ***, Julia macht die Farbe");
            assertThat(anna.redact("Liebe Grüße, Anna").text()).isEqualTo("Liebe Grüße, ***");
        }

        @Test
        void thatAreWordsAndWrittenSoWithASignBetweenAreWords() {
            assertLeft(named("Rosa", "Weiß"), "rosa/weiß gewünscht");
            assertThat(named("Rosa", "Weiß").redact("rosa weiß rief an").text()).isEqualTo("*** rief an");
            assertThat(named("Rosa", "Weiß")
                            .redact("Fragen? Rosa weiß Bescheid")
                            .text())
                    .isEqualTo("Fragen? Rosa weiß Bescheid");
            assertThat(named("Frauke", "Weiß").redact("Frauke weiß Bescheid").text())
                    .isEqualTo("*** weiß Bescheid");
            assertThat(named("Rosa", "Weiß").redact("Rosa/Weiß").text()).isEqualTo("***/***");
        }

        @Test
        void nearToEachOtherMayBeTheClient() {
            assertThat(annaAlone.mayName("Anna Meier und Frau Müller")).isTrue();
            assertThat(annaAlone.mayName("Anna-Lena und Frau Müller")).isFalse();
            assertThat(annaAlone.mayName("Anna\u001fMüller")).isFalse();
        }

        @Test
        void thatAreWordsAreNamesInFieldsOfTheirOwn() {
            assertThat(named("Ernst", "Lang")
                            .redact("Nachname: Lang, Vorname: Ernst, Tel.")
                            .text())
                    .isEqualTo("Nachname: ***, Vorname: ***, Tel.");
            assertThat(named("Rosa", "Koch")
                            .redact("lname like 'Koch%' and fname like 'Rosa%'")
                            .text())
                    .isEqualTo("lname like '***%' and fname like '***%'");
        }

        @Test
        void inHyphensAndPartsAreTheClients() {
            Redactor unit = named("Anna-Lena", "von der Heide-Müller");
            assertThat(unit.redact("Anna-Lena von der Heide-Müller").text()).isEqualTo("***");
            assertThat(unit.redact("Anna Lena Heide").text()).isEqualTo("***");
            assertThat(unit.redact("Annalena kommt").text()).isEqualTo("*** kommt");
            assertThat(unit.redact("Lena kommt von der Arbeit").text()).isEqualTo("*** kommt von der Arbeit");
            assertUntouched(unit, "Sie kommt von der Schule");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Mary Jane St. John",
                    "St. John, Mary Jane",
                    "Mary St John",
                    "Mary Jane St.John",
                    "Mary Jane Saint John",
                    "M. St. John",
                    "St. John"
                })
        void withAnAbbreviationAreTakenOutWhole(String text) {
            Redactor together = Redactor.of(
                    IdentifyingValues.of("DE").fullName("Mary Jane St. John").build());
            assertThat(together.redact(text + " rang").text()).isEqualTo("*** rang");
            assertThat(named("Mary Jane", "St. John").redact(text + " rang").text())
                    .isEqualTo("*** rang");
        }

        @Test
        void theirAbbreviationsAreKnownFromTheNameItself() {
            Redactor unit = named("Bernh.", "Okonkwo");
            assertThat(unit.redact("an Bernh. Okonkwo").text()).isEqualTo("an ***");
            assertThat(unit.redact("Okonkwo kommt nicht. Bernh. zahlt").text())
                    .isEqualTo("*** kommt nicht. ***. zahlt");
        }

        @Test
        void anAbbreviationThatIsNotTheClientsStays() {
            assertThat(named("Mary", "John")
                            .redact("Salon St. Georg, Mary John")
                            .text())
                    .isEqualTo("Salon St. Georg, ***");
            assertUntouched(named("Mary", "St. John"), "Filiale St. Georg, die St. Nikolaus, Dr. med. Weber");
        }

        @Test
        void withADegreeBetweenAreOneName() {
            assertThat(named("Hans-Peter", "Groß")
                            .redact("an Groß, Dr. Hans-Peter")
                            .text())
                    .isEqualTo("an ***");
        }

        @ParameterizedTest
        @CsvSource({
            "Işıl, Öztürk, ISIL OZTURK",
            "Işıl, Öztürk, ışıl oeztuerk",
            "İbrahim, Yıldız, ibrahim yildiz",
            "Łukasz, Wiśniewski, Lukasz WISNIEWSKI",
            "Thị Hoà, Nguyễn, Nguyen Thi Hoa",
            "Đức, Đặng, Duc Dang",
            "Jürgen, Groß, JÜRGEN GROSS",
            "Jürgen, Groß, Juergen Gross",
            "Seán, O'Brien, sean obrien",
            "Seán, O'Brien, O’Brien Sean",
            "Seán, O’Brien, O`Brien Sean",
            "Seán, OʼBrien, Sean O'Brien",
            "Rita, D’Angelo, rita d'angelo",
            "Vi, Le, Vi Le",
            "Rosa, Lang, Rosa Lang",
            "Rosa, Lang, ROSA LANG",
            "Rosa, Müller, rosa Müller",
            "An, Bo, 'Bo, An'",
        })
        void ofManyLanguagesAreSeenWhole(String first, String last, String text) {
            assertThat(named(first, last).redact("Kundin " + text + ", bar").text())
                    .isEqualTo("Kundin ***, bar");
        }

        @Test
        void inOneColumnAreReadInBothOrders() {
            Redactor unit = Redactor.of(
                    IdentifyingValues.of("DE").fullName("Müller, Anna").build());
            assertThat(unit.redact("Anna Müller und Frau Müller").text()).isEqualTo("*** und Frau ***");
            Redactor other = Redactor.of(
                    IdentifyingValues.of("DE").fullName("Dr. Anna Müller").build());
            assertThat(other.redact("Müller Anna, Dr. Schmidt").text()).isEqualTo("***, Dr. Schmidt");
        }

        @Test
        void withAGenitiveThatIsAnotherNameAreLeft() {
            assertLeft(named("Andrea", "Nowitzki"), "Termin bei Andreas");
            assertThat(named("Hans", "Nowitzki")
                            .redact("Hans' Termin, Hansens Hut")
                            .text())
                    .isEqualTo("***' Termin, *** Hut");
        }
    }

    @Nested
    class Structures {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\0',
                value = {
                    "[\"Anna\",\"Müller\"]|[\"***\",\"***\"]",
                    "K-1042;Müller;Anna;0171 2345678;Berlin|***;***;***;***;Berlin",
                    "K-1042,Müller,Anna|***,***,***",
                    "<b>Anna</b> <i>Müller</i>|<b>***</b> <i>***</i>",
                    "{\"a\":\"Anna\",\"b\":\"x\"}|{\"a\":\"***\",\"b\":\"x\"}",
                })
        void ofCsvJsonAndHtmlStayWhole(String text, String expected) {
            assertThat(anna.redact(text).text()).isEqualTo(expected);
        }
    }

    @Nested
    class CommonWordsAndShortNames {

        private final Redactor rosa = named("Rosa", "Ernst");
        private final Redactor vi = named("Vi", "Bo");
        private final Redactor an = named("An", "Nguyen");

        @ParameterizedTest
        @ValueSource(strings = {"rosafarben", "Lack rosa, matt", "Sie meint es ernst", "ernsthaft", "Rosatöne"})
        void stayWhereTheyAreWords(String text) {
            assertUntouched(rosa, text);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Rosa war da", "Im Ernst?", "Rosa Lack"})
        void areLeftAndReportedWhereTheyMayBeTheClient(String text) {
            assertLeft(rosa, text);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Hallo Rosa, bis bald|Hallo ***, bis bald",
                    "Liebe Rosa!|Liebe ***!",
                    "Sehr geehrte Frau Ernst|Sehr geehrte Frau ***",
                    "Rosa Ernst|***",
                    "rosa ernst angerufen|*** angerufen",
                    "Guten Morgen Rosa, wie geht es|Guten Morgen ***, wie geht es",
                    "LG Rosa|LG ***",
                })
        void areTakenOutWithEvidence(String text, String expected) {
            assertThat(rosa.redact(text).text()).isEqualTo(expected);
        }

        @Test
        void ofTwoLettersNeedEvidence() {
            assertThat(vi.redact("Hallo Vi, danke").text()).isEqualTo("Hallo ***, danke");
            assertThat(vi.redact("Vi Bo").text()).isEqualTo("***");
            assertLeft(vi, "Vi kommt");
            assertUntouched(vi, "Visite, Bob, Video");
        }

        @Test
        void thatArePrepositionsDoNotEatSentences() {
            assertUntouched(an, "Bitte an der Kasse warten, Hi an alle");
            assertThat(an.redact("Frau Nguyen an der Kasse").text()).isEqualTo("Frau *** an der Kasse");
            assertThat(an.redact("Nguyen, An").text()).isEqualTo("***");
        }
    }

    @Nested
    class Emails {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\0',
                value = {
                    "Mail: anna.mueller@example.de.|Mail: ***.",
                    "<Anna.Mueller@Example.DE>|<***>",
                    "mailto:anna.mueller+salon@example.de?x|mailto:***?x",
                    "a=1&email=anna.mueller%40example.de&b|a=1&email=***&b",
                    "anna.mueller (at) example (punkt) de ok|*** ok",
                    "anna.mueller@example.de.Danke|***.Danke",
                    "'anna.mueller@example.de'|'***'",
                    "x&anna.mueller@example.de|x&***",
                    "_anna.mueller@example.de_|_***_",
                })
        void areTakenOutWithTagsAndInsidePunctuation(String text, String expected) {
            assertThat(anna.redact(text).text()).isEqualTo(expected);
        }

        @Test
        void areNeverPartOfALongerAddress() {
            Redactor ann =
                    Redactor.of(IdentifyingValues.of("DE").email("ann@x.de").build());
            assertUntouched(ann, "joann@x.de, ann@x.de.vu, jo.ann@x.de, ann@xx.de, jo-ann@x.de, jo_ann@x.de");
            assertThat(ann.redact("ann@x.de, joann@x.de").text()).isEqualTo("***, joann@x.de");
        }
    }

    @Nested
    class Phones {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "0171 2345678", "0171/2345678", "+49 171 234 56 78", "+49 (0)171 2345678", "0049-171-2345678",
                    "(0171) 2345678", "491712345678", "171 2345678", "0171 – 23 45 67 8", "0171.2345678",
                    "+49\u00a0171\u00a02345678"
                })
        void areTakenOutInAnyNotation(String number) {
            assertThat(anna.redact("Mobil: " + number + " privat").text()).isEqualTo("Mobil: *** privat");
            assertThat(anna.redact("10:30 " + number + ", 5 Personen").text()).isEqualTo("10:30 ***, 5 Personen");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "0171 23456789",
                    "0171 2345679",
                    "10171 2345678",
                    "+43 171 2345678",
                    "0043 171 2345678",
                    "2026-11-23 10:30"
                })
        void ofOthersStay(String text) {
            assertUntouched(anna, text);
        }

        @Test
        void keptAsABareNumberMayBeginWithACountryCode() {
            Redactor bare =
                    Redactor.of(IdentifyingValues.of("DE").phone("491754307114").build());

            assertThat(bare.redact("Rückruf 0175/4307114 bitte").text()).isEqualTo("Rückruf *** bitte");
        }

        @Test
        void landlinesAndExtensionsAreSeen() {
            assertThat(anna.redact("Tel.040/123 45 67-0").text()).isEqualTo("Tel.***-0");
            assertThat(anna.redact("491712345678@c.us").text()).isEqualTo("***@c.us");
        }

        @Test
        void thatAreNoValidNumbersAreStillCompared() {
            Redactor unit = Redactor.of(
                    IdentifyingValues.of("DE").phone("5550100 (Büro)").build());
            assertThat(unit.redact("Ruf 555 0100 an").text()).isEqualTo("Ruf *** an");
        }
    }

    @Nested
    class OtherValues {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Kunde k-1042 gesperrt|Kunde *** gesperrt",
                    "Kundennr. 17 gesperrt|Kundennr. *** gesperrt",
                    "Kd-Nr. 000017 angelegt|Kd-Nr. *** angelegt",
                    "Kasse 000017 geschlossen|Kasse 000017 geschlossen",
                    "Kundennr. 00170 angelegt|Kundennr. 00170 angelegt",
                    "siehe #17|siehe #***",
                    "geb. 7.3.1985|geb. ***",
                    "geb. 07.03.85|geb. ***",
                    "geb. 1985-03-07|geb. ***",
                    "geb. 7. März 1985|geb. ***",
                    "born March 7, 1985|born ***",
                    "Geburtstag am 07.03. nicht vergessen|Geburtstag am ***. nicht vergessen",
                    "Glückwunsch zum 7.3.!|Glückwunsch zum ***.!",
                    "7.3. Geburtstag|***. Geburtstag",
                    "Mobil alt 0157-4546211 neu 0171 2345678|Mobil alt *** neu ***",
                    "0171 2345678 -> +49 (176) 958 74 62|*** -> ***",
                    "Tel. 0171 2345678, neu: 0176/9587462 ab Mai|Tel. ***, neu: *** ab Mai",
                    "Beleg 30164 neu 0171 2345678|Beleg 30164 neu ***",
                    "wohnt Hauptstr. 12, 2. Stock|wohnt ***, 2. Stock",
                    "HAUPTSTRASSE 12|***",
                    "Haupt-Straße 12|***",
                })
        void areTakenOut(String text, String expected) {
            assertThat(anna.redact(text).text()).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "47 Lakeside Drive|lives at 47 Lakeside Drive, upstairs|lives at ***, upstairs",
                    "47 Lakeside Drive|47, LAKESIDE-DRIVE|***",
                    "47 Lakeside Drive|147 Lakeside Drive|147 Lakeside Drive",
                    "47 Lakeside Drive|47 Lakeside Drives|47 Lakeside Drives",
                    "47 Lakeside Drive|47 Lakeside|47 Lakeside",
                    "8, rue de la Paix|8 rue de la paix à Paris|*** à Paris",
                })
        void aHouseNumberMayStandFirst(String address, String text, String expected) {
            Redactor unit =
                    Redactor.of(IdentifyingValues.of("FR").address(address).build());
            assertThat(unit.redact(text).text()).isEqualTo(expected);
        }

        @Test
        void streetAndNumberMayStandInColumnsOfTheirOwn() {
            Redactor unit = Redactor.of(IdentifyingValues.of("DE")
                    .address("Hauptstraße")
                    .address("12a")
                    .build());
            assertThat(unit.redact("in der Hauptstr. 12").text()).isEqualTo("in der ***");
            assertUntouched(unit, "in der Hauptstr. 13");
            assertUntouched(unit, "in der Hauptstr. 12c");
            assertUntouched(unit, "in der Hauptstraße");
        }

        @ParameterizedTest
        @CsvSource({
            "Schloßstr. 1a,***",
            "Schloßstr. 1 a,***",
            "SCHLOSSSTR. 1A,***",
            "Schloßstraße 1,***",
            "Schloßstr. 1b,Schloßstr. 1b",
            "Schloßstr. 1 u. 2,*** u. 2"
        })
        void theLetterBelongsToTheNumber(String text, String expected) {
            Redactor unit = Redactor.of(
                    IdentifyingValues.of("DE").addressLine("Schloßstr. 1a").build());

            assertThat(unit.redact(text).text()).isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "um 17 Uhr",
                    "17,50 €",
                    "K-10421",
                    "SK-1042",
                    "K-1042-7",
                    "7.3.1986",
                    "17.3.1985",
                    "kommt am 7.3. wieder",
                    "alt 0171 9999999 neu 0172 8888888",
                    "Geburtstag am 8.3.",
                    "Geburtstag 2 am 7.3.2011",
                    "Hauptstr. 121",
                    "Nebenstraße 12",
                    "Alte Hauptstraße",
                    "12 Hauptstraßen"
                })
        void ofOthersStay(String text) {
            assertUntouched(anna, text);
        }
    }

    @Nested
    class Encodings {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "M\\u00fcller",
                    "M&uuml;ller",
                    "M&#252;ller",
                    "M&#xfc;ller",
                    "M%C3%BCller",
                    "M=C3=BCller",
                    "MÃ¼ller",
                    "Mül\u00adler",
                    "M\u200büller"
                })
        void areReadThrough(String written) {
            assertThat(anna.redact("Frau " + written + " war da").text()).isEqualTo("Frau *** war da");
        }

        @Test
        void ofJsonAreReadThrough() {
            assertThat(anna.redact("{\"text\":\"Hallo\\nAnna, \\\"M\\u00fcller\\\"\"}")
                            .text())
                    .isEqualTo("{\"text\":\"Hallo\\n***, \\\"***\\\"\"}");
        }

        @Test
        void leaveEverythingElseAsItWas() {
            String text = "100 % Rabatt &amp; mehr \\ =) [x] (at home) Ärger Å";
            assertUntouched(anna, text);
        }
    }

    @Test
    void aTextOfOthersComesBackAsItIs() {
        assertUntouched(anna, "");
        assertUntouched(anna, "Farbe 6/0, 45 min, Allergie gegen PPD. Nächster Termin in 6 Wochen.");
    }

    @Test
    void cellsReadTogetherAreJudgedApart() {
        Sightings unit = Sightings.of(IdentifyingValues.of("DE")
                .firstName("Anna")
                .lastName("Müller")
                .phone("0171 2345678")
                .build());
        assertThat(unit.in("Anna\u001fMüller\u001e0171\u001f2345678")).noneMatch(Sighting::hard);
        assertThat(unit.in("x\u001f{\"t\":\"\\nAnna Müller\"}")).anyMatch(Sighting::hard);
    }

    @Test
    void aColumnIsNeverOverfilled() {
        assertThat(named("Vi", "Le").redactWithin("Vi Le", 5)).isEqualTo("***");
        assertThat(named("Bo", "X").redactWithin("Hi Bo", 5)).isEqualTo("Hi **");
    }

    @Test
    void nothingPersonalIsPrinted() {
        assertThat(anna.redact("Peter Müller").toString())
                .doesNotContain("Müller")
                .contains("1 left");
    }
}
