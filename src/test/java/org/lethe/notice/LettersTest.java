package org.lethe.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.person.Personal;
import org.lethe.request.ReplyAddress;
import org.lethe.salon.MailSettings;
import org.lethe.testing.TestSalons;

@DisplayName("A letter")
class LettersTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 23);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final URI LINK = URI.create("http://localhost:8080/confirm/abc");

    @TempDir
    Path folder;

    private NoticeTester tester;

    @BeforeEach
    void open() {
        tester = new NoticeTester(folder);
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"de", "en", "fr", "es", "it", "nl", "pl", "tr", "pt"})
    void isCompleteInEveryLanguage(String language) {
        LetterWriter writer = new LetterWriter(null);
        for (Reply reply : everyReply().toList()) {
            LetterWriter.Written letter = writer.write(reply, tester.salon, Locale.forLanguageTag(language), "case-1");
            assertThat(letter.language()).isEqualTo(language);
            assertThat(letter.subject()).as(reply.template()).isNotBlank().doesNotContain("\n", "[(", "${");
            assertThat(letter.text())
                    .as(reply.template())
                    .contains("Salon Seerose", "case-1")
                    .doesNotContain("[(", "[#", "[/", "${", "\n\n\n")
                    .doesNotContainPattern("\\bnull\\b");
            assertThat(letter.html())
                    .as(reply.template())
                    .contains("Salon Seerose", "case-1", "lang=\"" + language + "\"")
                    .doesNotContain(" th:", "${")
                    .doesNotContainPattern("\\bnull\\b");
        }
    }

    @Test
    void ofReceiptNamesTheDueDateAndSaysNothingAboutBeingAClient() {
        Mail mail = written(new Reply.Received(TODAY, DUE), Locale.GERMAN);
        assertThat(mail.subject()).isEqualTo("Ihre Anfrage ist angekommen");
        assertThat(mail.text()).contains("23. November 2026", "spätestens am 23. Dezember 2026");
    }

    @Test
    void toConfirmHasLinkAndCodeOnLinesOfTheirOwn() {
        Mail mail = written(new Reply.Confirm(LINK, "482913", DUE), Locale.ENGLISH);
        assertThat(mail.text().lines()).contains("http://localhost:8080/confirm/abc", "Code: 482913");
        assertThat(mail.html()).contains("href=\"http://localhost:8080/confirm/abc\"", ">482913<");
    }

    @Test
    void ofWhatIsKeptListsEachClassWithNormAndEnd() {
        Mail mail = written(
                new Reply.PartlyDone(
                        TODAY,
                        List.of(
                                new Reply.Kept("treatment_record", "BGB §630f(3)", LocalDate.of(2031, 5, 2)),
                                new Reply.Kept("treatment_record", "BGB §630f(3)", LocalDate.of(2034, 12, 31)),
                                new Reply.Kept("treatment_record", "BGB §630f(3)", LocalDate.of(2033, 1, 9)),
                                new Reply.Kept("Gutschein <offen>", "Art. 17(3)(e) DSGVO", null)),
                        List.of("Newsletter-Dienst")),
                Locale.GERMAN);
        assertThat(mail.text())
                .contains("– Behandlungsunterlagen: BGB §630f(3), bis 31. Dezember 2034")
                .contains("– Gutschein <offen>: Art. 17(3)(e) DSGVO, bis der Grund entfällt")
                .doesNotContain("2031", "2033")
                .contains("– Newsletter-Dienst")
                .contains("Der Hamburgische Beauftragte");
        assertThat(mail.html()).contains("<td>Behandlungsunterlagen</td>", "Gutschein &lt;offen&gt;");
    }

    @Test
    void ofRefusalNamesReasonAuthorityAndCourt() {
        Mail mail = written(new Reply.Refused("Der Antrag ist für eine andere Person gestellt."), Locale.GERMAN);
        assertThat(mail.text())
                .contains("Der Antrag ist für eine andere Person gestellt.", "Der Hamburgische Beauftragte", "klagen");
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"de", "en", "fr", "es", "it", "nl", "pl", "tr", "pt"})
    void ofRefusalSaysInWordsWhatTheHubNotesAsACode(String language) {
        LetterWriter writer = new LetterWriter(null);
        Locale locale = Locale.forLanguageTag(language);
        for (String code : List.of("protected-client", "some-new-code")) {
            LetterWriter.Written letter = writer.write(new Reply.Refused(code), tester.salon, locale, "case-1");
            assertThat(letter.text()).doesNotContain(code, "reason.", "null");
            assertThat(letter.text().split("\n\n")[2]).as(language).hasSizeGreaterThan(40);
        }
    }

    @Test
    void thatAsksForNothingInParticularHasOnlyThePersonsWords() {
        Mail mail = written(new Reply.TellUsMore(Set.of(), "Wann waren Sie zuletzt bei uns?"), Locale.GERMAN);
        assertThat(mail.text())
                .contains("Bitte antworten Sie auf diese E-Mail.\n\nWann waren Sie zuletzt bei uns?")
                .doesNotContain("nennen Sie uns");
    }

    @Test
    void isInTheSalonsLanguageWhenTheWritersIsNotSpoken() {
        assertThat(written(new Reply.NothingFound(), Locale.forLanguageTag("fi"))
                        .language())
                .isEqualTo("de");
    }

    @Test
    void answersInTheThreadAndTakesOnlyAStrictMessageId() {
        assertThat(written(new Reply.NothingFound(), Locale.GERMAN).inReplyTo()).isEqualTo("<letter-1@example.org>");

        ReplyAddress forged =
                new ReplyAddress(new Personal("b@example.org"), Locale.GERMAN, "<a@b>\r\nBcc: c@example.org", null);
        tester.letters(null).write("seerose", null, forged, new Reply.NothingFound());
        assertThat(tester.waitingLetters().get(0).inReplyTo()).isNull();
    }

    @Test
    void usesTheSalonsOwnWordsAndSurvivesBrokenOnes() throws IOException {
        Path own = Files.createDirectories(folder.resolve("templates/seerose/de"));
        Files.writeString(own.resolve("nothing-found.txt"), "Nichts da\n\nMoin, hier ist [(${salon})].\n");
        Files.writeString(own.resolve("refused.txt"), "Kaputt\n\n[(${salon.nonsense.here})]\n");
        LetterWriter writer = new LetterWriter(folder.resolve("templates"));

        LetterWriter.Written nothing = writer.write(new Reply.NothingFound(), tester.salon, Locale.GERMAN, "1");
        assertThat(nothing.subject()).isEqualTo("Nichts da");
        assertThat(nothing.html()).contains("Moin, hier ist Salon Seerose.");

        LetterWriter.Written refused = writer.write(new Reply.Refused("darum"), tester.salon, Locale.GERMAN, "1");
        assertThat(refused.subject()).isEqualTo("Wir können Ihrer Bitte um Löschung nicht entsprechen");
    }

    @Test
    void survivesWordsAndALayoutThatAreNotUtf8() throws IOException {
        Path own = Files.createDirectories(folder.resolve("templates/seerose/de"));
        byte[] latin = "Für Sie erledigt\n\nGelöscht.\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(own.resolve("refused.txt"), latin);
        LetterWriter writer = new LetterWriter(folder.resolve("templates"));
        Reply reply = new Reply.Refused("darum");
        assertThat(writer.write(reply, tester.salon, Locale.GERMAN, "1").subject())
                .isEqualTo("Wir können Ihrer Bitte um Löschung nicht entsprechen");

        Files.writeString(own.resolve("refused.txt"), "Nein\n\nLeider nicht.\n");
        Files.write(own.resolveSibling("layout.html"), latin);
        LetterWriter.Written letter = writer.write(reply, tester.salon, Locale.GERMAN, "1");
        assertThat(letter.subject()).isEqualTo("Wir können Ihrer Bitte um Löschung nicht entsprechen");
        assertThat(letter.html()).contains("Salon Seerose");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-reply@example.org",
                "noreply+17@example.org",
                "NoReply@example.org",
                "do-not-reply@example.org",
                "mailer-daemon@example.org",
                "bounces+4711@lists.example.org",
                "list-owner@example.org",
                "salon@seerose.example",
                "Salon@Seerose.example",
                "team@seerose.example"
            })
    void isNotWrittenToWhoCannotAnswer(String address) {
        assertThat(tester.letters(null)
                        .write(
                                "seerose",
                                null,
                                NoticeTester.writer(address, Locale.GERMAN),
                                new Reply.Received(TODAY, DUE)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rita.reply@example.org", "norbert@example.org", "rooter@example.org"})
    void isWrittenToPeopleWithUnluckyNames(String address) {
        assertThat(tester.letters(null)
                        .write(
                                "seerose",
                                null,
                                NoticeTester.writer(address, Locale.GERMAN),
                                new Reply.Received(TODAY, DUE)))
                .isTrue();
    }

    @Test
    void ofReceiptIsWrittenOncePerThread() {
        Letters letters = tester.letters(null);
        ReplyAddress writer = NoticeTester.writer("anna@example.org", Locale.GERMAN);
        assertThat(letters.write("seerose", null, writer, new Reply.Received(TODAY, DUE)))
                .isTrue();
        assertThat(letters.write("seerose", null, writer, new Reply.Received(TODAY, DUE)))
                .isFalse();
        ReplyAddress otherThread =
                new ReplyAddress(writer.address(), Locale.GERMAN, "<letter-2@example.org>", "<letter-2@example.org>");
        assertThat(letters.write("seerose", null, otherThread, new Reply.Received(TODAY, DUE)))
                .isTrue();
    }

    @Test
    void toOneAddressGoesFiveTimesADayAndWhatIsOwedWaitsForTheNext() {
        Letters letters = tester.letters(null);
        ReplyAddress writer = NoticeTester.writer("Anna@example.org", Locale.GERMAN);
        for (int letter = 1; letter <= 5; letter++) {
            assertThat(letters.write("seerose", null, writer, new Reply.Confirm(LINK, "1", DUE)))
                    .isTrue();
        }
        assertThat(letters.write("seerose", null, writer, new Reply.Confirm(LINK, "1", DUE)))
                .isFalse();
        ReplyAddress tagged = NoticeTester.writer("anna+17@example.org", Locale.GERMAN);
        assertThat(letters.write("seerose", null, tagged, new Reply.Confirm(LINK, "1", DUE)))
                .as("the same mailbox")
                .isFalse();
        ReplyAddress sameInSmall = NoticeTester.writer("anna@example.org", Locale.GERMAN);
        assertThat(letters.write("seerose", null, sameInSmall, new Reply.Done(TODAY, List.of())))
                .isTrue();

        assertThat(tester.waitingLetters()).hasSize(5);
        tester.clock.advance(Duration.ofHours(14));
        assertThat(tester.claims.claim(10).notices()).hasSize(5 + 1);
    }

    @Test
    void isNotWrittenForASalonWithoutAnAddress() {
        NoticeTester mute = new NoticeTester(folder.resolve("mute"), TestSalons.with(MailSettings.NONE));
        assertThat(mute.letters(null)
                        .write(
                                "seerose",
                                null,
                                NoticeTester.writer("a@example.org", Locale.GERMAN),
                                new Reply.NothingFound()))
                .isFalse();
    }

    private Mail written(Reply reply, Locale language) {
        tester.letters(null).write("seerose", null, NoticeTester.writer("anna@example.org", language), reply);
        return tester.waitingLetters().get(0);
    }

    private static Stream<Reply> everyReply() {
        return Stream.of(
                new Reply.Received(TODAY, DUE),
                new Reply.Confirm(LINK, "482913", DUE),
                new Reply.Reminder(LINK, "482913", DUE),
                new Reply.TellUsMore(EnumSet.allOf(Reply.Missing.class), "?"),
                new Reply.TellUsMore(EnumSet.of(Reply.Missing.PHONE), null),
                new Reply.Done(TODAY, List.of()),
                new Reply.Done(TODAY, List.of("Newsletter")),
                new Reply.PartlyDone(TODAY, List.of(new Reply.Kept("a", "b", DUE)), List.of("x")),
                new Reply.PartlyDone(TODAY, List.of(new Reply.Kept("a", "b", null)), List.of()),
                new Reply.NothingFound(),
                new Reply.Refused("because"),
                new Reply.Extended(DUE, "because"));
    }
}
