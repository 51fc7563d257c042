package org.lethe.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.intake.mail.letter.Action;
import org.lethe.intake.mail.letter.Intent;
import org.lethe.person.Personal;

class LetterReaderTest {

    private static final MailContext SALON =
            new MailContext("DE", List.of("tina@salon-seerose.example"), "info@salon-seerose.example");
    private static final String ASK = "Bitte löschen Sie alle meine Daten.";

    private final LetterReader unit = new LetterReader();

    @Test
    void fieldsOfTheMailAreRead() {
        Letter letter = read(
                """
                Message-ID: <a1@web.example>
                In-Reply-To: <b2@salon-seerose.example>
                References: <c3@x> <b2@salon-seerose.example>
                From: =?UTF-8?Q?Anna_M=C3=BCller?= <Anna@Web.example>
                Reply-To: anna.privat@web.example
                To: info@salon-seerose.example
                Subject: =?iso-8859-1?Q?L=F6schung?=

                Bitte löschen Sie alle meine Daten.
                """);
        assertThat(letter.messageId()).isEqualTo("a1@web.example");
        assertThat(letter.inReplyTo()).isEqualTo("b2@salon-seerose.example");
        assertThat(letter.references()).containsExactly("c3@x", "b2@salon-seerose.example");
        assertThat(letter.from()).isNotNull();
        assertThat(reveal(letter.said().email())).isEqualTo("anna@web.example");
        assertThat(reveal(letter.said().lastName())).isEqualTo("Müller");
        assertThat(letter.replyTo()).isNotNull();
        assertThat(reveal(letter.subject())).isEqualTo("Löschung");
        assertThat(letter.automatic()).isFalse();
    }

    @Test
    void anEncodedNameIsNoAddress() {
        Letter letter = read("From: =?utf-8?Q?victim=40web.example=2C?= <anna@web.example>\n\n" + ASK);
        assertThat(letter.from()).isNotNull();
        assertThat(reveal(letter.from().address())).isEqualTo("anna@web.example");
        Letter comma = read("From: =?utf-8?Q?M=C3=BCller=2C_Anna?= <anna@web.example>\n\n" + ASK);
        assertThat(reveal(comma.said().firstName())).isEqualTo("Anna");
        assertThat(reveal(comma.said().lastName())).isEqualTo("Müller");
    }

    @Test
    void anEncodedAddressIsReadWhereThereIsNoOther() {
        Letter letter = read("From: =?utf-8?Q?Anna_=3Canna=40web.example=3E?=\n\n" + ASK);
        assertThat(letter.from()).isNotNull();
        assertThat(reveal(letter.from().address())).isEqualTo("anna@web.example");
    }

    /** What somebody writes to keep the mailbox busy. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                " ",
                "A",
                "a",
                "\n",
                "\n\u000b",
                "1 ",
                "re:",
                "re: ",
                "lg,",
                "(",
                "@",
                "a@",
                "Name:",
                "Kundennummer ",
                "A ",
                "my ",
                "1\n"
            })
    void longRunsOfAnythingCostNoTime(String run) {
        String runs = run.repeat(30_000 / run.length());
        String some = run.replaceAll("\\v", "").repeat(30_000 / run.length());
        for (String before : List.of("", "Kundennummer", "my client A")) {
            String raw = "From: anna@web.example\nSubject: " + before + some + "\nTo: " + some + "\n\n" + ASK + "\n"
                    + before + runs + "x\n-- \n" + before + runs + "x";
            Letter letter = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(raw));
            assertThat(letter.from()).isNotNull();
        }
    }

    @Test
    void nothingPersonalIsPrinted() {
        Letter letter = read("From: Anna Müller <anna@web.example>\nSubject: Daten\n\n" + ASK + "\nTel. 0171 2345678");
        assertThat(letter.toString() + letter.said()).doesNotContain("anna", "Müller", "2345678", "Daten.");
    }

    @Test
    void wrongCharsetsAreReadAsWhatTheyAre() {
        byte[] windows = ("From: a@web.example\nSubject: x\nContent-Type: text/plain; charset=utf-8\n\n" + ASK)
                .getBytes(Charset.forName("windows-1252"));
        byte[] unicode = ("From: a@web.example\nSubject: x\nContent-Type: text/plain; charset=iso-8859-1\n\n" + ASK)
                .getBytes(StandardCharsets.UTF_8);
        byte[] twice = ("From: a@web.example\nSubject: x\n\nBitte lÃ¶schen Sie alle meine Daten.")
                .getBytes(StandardCharsets.UTF_8);
        for (byte[] raw : List.of(windows, unicode, twice)) {
            assertThat(reveal(unit.read(raw, SALON).newText())).isEqualTo(ASK);
        }
    }

    @Test
    void aForwardedLetterWithoutAnAddressIsNotTheStaffs() {
        Letter letter = read(
                """
                From: Tina <tina@salon-seerose.example>
                To: info@salon-seerose.example
                Subject: WG: Daten

                Bitte kümmern!

                Von: Anna Müller
                Gesendet: Montag, 23. November 2026 09:12
                An: Salon Seerose
                Betreff: Daten

                Hallo,
                bitte löschen Sie alle meine Daten.
                Anna Müller
                """);
        assertThat(letter.forwardedByStaff()).isTrue();
        assertThat(letter.from()).isNull();
        assertThat(letter.said().email()).isNull();
        assertThat(reveal(letter.said().lastName())).isEqualTo("Müller");
    }

    @Test
    void theAddressOfStaffWhoWriteThemselvesIsNotTheClients() {
        Letter letter = read("From: Tina <tina@salon-seerose.example>\nTo: info@salon-seerose.example\n\n"
                + "Bitte alle Daten der Kundin Anna Müller löschen.");
        assertThat(letter.said().email()).isNull();
    }

    @Test
    void staffForwardsAreTheInnerLetter() {
        Letter letter = read(
                """
                From: Tina <tina@salon-seerose.example>
                To: info@salon-seerose.example
                Subject: WG: Daten

                -----Ursprüngliche Nachricht-----
                Von: Jana Vogt <jana@web.example>
                Gesendet: Montag, 4. Mai 2026 10:00
                An: tina@salon-seerose.example
                Betreff: Daten

                Bitte löschen Sie alle meine Daten.
                Jana Vogt
                """);
        assertThat(letter.forwardedByStaff()).isTrue();
        assertThat(letter.understanding().action()).isEqualTo(Action.REQUEST);
        assertThat(reveal(letter.said().email())).isEqualTo("jana@web.example");
        assertThat(reveal(letter.said().firstName())).isEqualTo("Jana");
    }

    @Test
    void strangersForwardsAreForAPerson() {
        Letter letter = read(
                """
                From: Sina <sina@elsewhere.example>
                To: info@salon-seerose.example
                Subject: Fwd: Daten

                ---------- Forwarded message ---------
                From: Jana Vogt <jana@web.example>
                Subject: Daten

                Bitte löschen Sie alle meine Daten.
                """);
        assertThat(letter.forwardedByStaff()).isFalse();
        assertThat(letter.understanding().action()).isEqualTo(Action.REVIEW);
    }

    @Test
    void listsAndBouncesAreAutomaticAndNeverARequest() {
        for (String field : List.of(
                "List-Id: <x.example>", "Auto-Submitted: auto-replied", "Precedence: bulk", "Return-Path: <>")) {
            Letter letter = read(field + "\nFrom: a@web.example\nSubject: Daten\n\n" + ASK);
            assertThat(letter.automatic()).as(field).isTrue();
            assertThat(letter.understanding().action()).as(field).isNotEqualTo(Action.REQUEST);
        }
    }

    @Test
    void aFormOfTheWebSiteSpeaksForThePersonInReplyTo() {
        Letter letter = read("From: noreply@salon-seerose.example\nReply-To: Eva Lutz <eva@web.example>\n"
                + "Subject: Kontaktformular\n\nName: Eva Lutz\nNachricht: " + ASK);
        assertThat(letter.automatic()).isFalse();
        assertThat(letter.understanding().action()).isEqualTo(Action.REQUEST);
        assertThat(reveal(letter.said().email())).isEqualTo("eva@web.example");
    }

    @Test
    void aLetterInAPdfIsRead() throws IOException {
        Letter letter = read(withFile(
                "brief.pdf",
                "application/pdf",
                pdf("Hiermit bitte ich um die vollstaendige "
                        + "Loeschung aller meiner personenbezogenen Daten. Anna Berg")));
        assertThat(letter.understanding().intent()).isEqualTo(Intent.ERASURE);
        assertThat(letter.understanding().action()).isEqualTo(Action.REQUEST);
    }

    @Test
    void aLetterInADocxIsRead() throws IOException {
        Letter letter = read(withFile("brief.docx", "application/octet-stream", docx(ASK)));
        assertThat(letter.understanding().action()).isEqualTo(Action.REQUEST);
    }

    @Test
    void aLetterInAnRtfIsRead() {
        String rtf =
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator Word;}\\f0 Sehr geehrte Damen und Herren,\\par\n"
                        + "bitte l\\'f6schen Sie alle \\b meine\\b0  gespeicherten Daten vollst\\u228?ndig.\\par Anna Berg}";
        for (String type : List.of("application/rtf", "text/rtf", "application/msword")) {
            Letter letter = read(withFile("brief.rtf", type, rtf.getBytes(StandardCharsets.US_ASCII)));
            assertThat(letter.understanding().action()).as(type).isEqualTo(Action.REQUEST);
            assertThat(reveal(letter.newText()))
                    .as(type)
                    .contains("löschen Sie alle meine gespeicherten Daten vollständig");
        }
    }

    @Test
    void anOldWordFileIsForAPerson() {
        byte[] doc = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        Letter letter = read(withFile("brief.doc", "application/msword", doc));
        assertThat(letter.understanding().action()).isEqualTo(Action.REVIEW);
    }

    @Test
    void aScanIsForAPerson() throws IOException {
        Letter letter = read(withFile("scan.pdf", "application/pdf", pdf("")));
        assertThat(letter.understanding().action()).isEqualTo(Action.REVIEW);
    }

    @Test
    void bombsAreRefusedQuickly() throws IOException {
        byte[] zip = docx("x".repeat(60 * 1024 * 1024));
        String bomb = withFile("brief.docx", "application/octet-stream", zip);
        assertThat(millisOfProcessor(
                        () -> assertThat(read(bomb).understanding().action()).isEqualTo(Action.REVIEW)))
                .isLessThan(1_000);
        assertThat(read(withFile("brief.pdf", "application/pdf", "%PDF-1.4 broken".getBytes(StandardCharsets.US_ASCII)))
                        .understanding()
                        .action())
                .isEqualTo(Action.REVIEW);
    }

    @Test
    void endlessNestingAndEndlessLinesEnd() {
        StringBuilder nested = new StringBuilder("From: a@web.example\n");
        for (int i = 0; i < 2_000; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        String line = "From: a@web.example\nSubject: x\n\n" + "Am schrieb wrote von: > ".repeat(40_000);
        String commas = "From: " + "a,".repeat(200_000) + "\n\n" + "lösch ".repeat(100_000);
        String tags = "From: a@web.example\nContent-Type: text/html\n\n" + "<div><blockquote>".repeat(30_000) + ASK;
        for (String raw : List.of(nested.toString(), line, commas, tags)) {
            assertThat(millisOfProcessor(() -> assertThat(read(raw)).isNotNull()))
                    .isLessThan(1_000);
        }
    }

    @Test
    void whatIsTooLargeIsForAPerson() {
        assertThat(unit.read(new byte[40 * 1024 * 1024], SALON).understanding().action())
                .isEqualTo(Action.REVIEW);
    }

    @Test
    void anEmptyMailIsNothing() {
        assertThat(unit.read(new byte[0], SALON).understanding().action()).isEqualTo(Action.IGNORE);
    }

    /**
     * What a reading costs this thread, whatever else the machine does meanwhile: the least of three, as the first may
     * still be paying for loading classes.
     */
    private static long millisOfProcessor(Runnable reading) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return LongStream.range(0, 3)
                .map(turn -> {
                    long before = threads.getCurrentThreadCpuTime();
                    reading.run();
                    return (threads.getCurrentThreadCpuTime() - before) / 1_000_000;
                })
                .min()
                .orElseThrow();
    }

    private Letter read(String raw) {
        return unit.read(raw.getBytes(StandardCharsets.UTF_8), SALON);
    }

    private static String reveal(@org.jspecify.annotations.Nullable Personal value) {
        return value == null ? "" : value.reveal();
    }

    private static String withFile(String name, String type, byte[] content) {
        return "From: Anna Berg <anna@web.example>\nSubject: Brief\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\nsiehe Anhang\n"
                + "--b\nContent-Type: " + type + "; name=\"" + name + "\"\nContent-Transfer-Encoding: base64\n"
                + "Content-Disposition: attachment; filename=\"" + name + "\"\n\n"
                + Base64.getMimeEncoder().encodeToString(content) + "\n--b--\n";
    }

    private static byte[] pdf(String text) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                if (!text.isEmpty()) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 10);
                    content.newLineAtOffset(50, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] docx(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:body></w:document>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
