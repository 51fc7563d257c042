package org.lethe.intake.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.request.Caller;
import org.lethe.request.ForgetRequest;
import org.lethe.salon.MailSettings;
import org.lethe.salon.Salon;
import org.lethe.salon.SalonIndex;
import org.lethe.testing.HostileMails;
import org.lethe.testing.TestSalons;

@DisplayName("A mail")
class MailIntakeTest {

    private static final int MEGABYTE = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void thatAsksClearlyBecomesARequestThatHasYetToProveItself() {
        IntakeTester tester = new IntakeTester(folder);
        MailDecision decision = tester.decide("Message-ID: <1@x>", "bitte löschen Sie alle meine Daten.");
        ForgetRequest ask = tester.asked(decision);
        assertThat(decision.state()).isEqualTo(MailState.DONE);
        assertThat(ask.caller().credential()).isEqualTo("mail");
        assertThat(ask.caller().scopes()).isEmpty();
        assertThat(ask.idempotencyKey()).isEqualTo("1@x");
    }

    @Test
    void readAgainComesToTheSame() {
        IntakeTester tester = new IntakeTester(folder);
        IncomingMail mail = tester.mail(7, "Message-ID: <1@x>", "bitte löschen Sie alle meine Daten.");
        String first = tester.asked(tester.unit.decide(mail)).idempotencyKey();
        assertThat(tester.asked(tester.unit.decide(mail)).idempotencyKey()).isEqualTo(first);
        IncomingMail doubtful = tester.mail(8, "Message-ID: <2@x>", "bitte löschen Sie meine Daten NICHT.");
        assertThat(tester.unit.decide(doubtful).state()).isEqualTo(MailState.REVIEW);
        assertThat(tester.unit.decide(doubtful).state()).isEqualTo(MailState.REVIEW);
        assertThat(tester.reviews.open("seerose", 10)).hasSize(1);
    }

    @Test
    void isForTheSalonOfASharedDatabaseToWhoseAddressItWasSent() {
        IntakeTester tester = new IntakeTester(folder, seeroseAndListed("nord", "sued"));
        MailDecision named = tester.unit.decide(tester.raw(1, letterTo("privacy+sued@kette.example")));
        assertThat(tester.asked(named).salon()).isEqualTo("sued");
    }

    @Test
    void toNobodyInParticularIsNotShownToTheSalonsOfASharedDatabase() {
        IntakeTester tester = new IntakeTester(folder, seeroseAndListed("nord", "sued"));
        MailDecision unaddressed = tester.unit.decide(tester.raw(1, letterTo("privacy@kette.example")));
        assertThat(unaddressed.state()).isEqualTo(MailState.REVIEW);
        assertThat(tester.reviews.open("seerose", 10)).singleElement().satisfies(letter -> assertThat(letter.reason())
                .isEqualTo(ReviewReason.WHICH_SALON));
        IntakeTester listedOnly =
                new IntakeTester(folder, new SalonIndex(List.of(), List.of(listed("nord"), listed("sued")), List.of()));
        assertThat(listedOnly
                        .unit
                        .decide(listedOnly.raw(1, letterTo("privacy@kette.example")))
                        .state())
                .isEqualTo(MailState.LEFT);
    }

    @Test
    void toTwoSalonsIsForAPersonOfEach() {
        IntakeTester tester = new IntakeTester(folder, seeroseAndListed("nord", "sued"));
        String both = letterTo("privacy+nord@kette.example, privacy+sued@kette.example");
        assertThat(tester.unit.decide(tester.raw(1, both)).state()).isEqualTo(MailState.REVIEW);
        assertThat(tester.unit.decide(tester.raw(1, both)).state()).isEqualTo(MailState.REVIEW);
        assertThat(tester.reviews.open("nord", 10)).hasSize(1);
        assertThat(tester.reviews.open("sued", 10)).hasSize(1);
        assertThat(tester.reviews.open("seerose", 10)).isEmpty();
    }

    @Test
    void toTwoSalonsInACopyEachIsARequestToEach() {
        IntakeTester tester = new IntakeTester(folder, seeroseAndListed("nord", "sued"));
        MailDecision nord = tester.unit.decide(tester.raw(1, letterTo("privacy+nord@kette.example")));
        tester.finish(nord);
        MailDecision sued = tester.unit.decide(tester.raw(2, letterTo("privacy+sued@kette.example")));
        assertThat(tester.asked(nord).salon()).isEqualTo("nord");
        assertThat(tester.asked(sued).salon()).isEqualTo("sued");
    }

    private static SalonIndex seeroseAndListed(String... ids) {
        return new SalonIndex(
                List.of(TestSalons.seerose()),
                Stream.of(ids).map(MailIntakeTest::listed).toList(),
                List.of());
    }

    private static Salon listed(String id) {
        Salon like =
                TestSalons.with(new MailSettings("privacy+" + id + "@kette.example", List.of(), null, false, null));
        return new Salon(
                id,
                id,
                like.zone(),
                like.country(),
                like.language(),
                like.region(),
                like.mail(),
                null,
                like.databases());
    }

    private static String letterTo(String address) {
        return "Message-ID: <1@x>\r\nFrom: Anna <anna@example.org>\r\nTo: " + address + "\r\nSubject: Daten\r\n\r\n"
                + "Guten Tag,\r\nbitte löschen Sie alle meine Daten.\r\nAnna Müller\r\n";
    }

    @Test
    void thatComesASecondTimeIsDealtWithOnce() {
        IntakeTester tester = new IntakeTester(folder);
        MailDecision first = tester.decide(1, "Message-ID: <1@x>", "bitte löschen Sie alle meine Daten.");
        tester.finish(first);
        MailDecision again = tester.decide(2, "Message-ID: <1@x>", "bitte löschen Sie alle meine Daten.");
        assertThat(again.asks()).isFalse();
        assertThat(again.state()).isEqualTo(MailState.DONE);
    }

    @Test
    void underAKnownMessageIdWithOtherWordsIsForAPerson() {
        IntakeTester tester = new IntakeTester(folder);
        tester.finish(tester.decide(1, "Message-ID: <1@x>", "ich hätte gern einen Termin."));
        MailDecision other = tester.decide(2, "Message-ID: <1@x>", "bitte löschen Sie alle meine Daten.");
        assertThat(other.state()).isEqualTo(MailState.REVIEW);
        assertThat(tester.reviews.open("seerose", 10))
                .extracting(ListedLetter::reason)
                .containsExactly(ReviewReason.SAME_ID_OTHER_CONTENT);
    }

    @Test
    void ofAMachineIsNeverAnswered() {
        for (String header : List.of(
                "Auto-Submitted: auto-replied",
                "List-Id: <news.example>",
                "Precedence: bulk",
                "Return-Path: <>",
                "Content-Type: multipart/report; boundary=b")) {
            IntakeTester tester = new IntakeTester(folder);
            MailDecision decision = tester.decide(header, "bitte löschen Sie alle meine Daten.");
            assertThat(decision.asks()).as(header).isFalse();
            assertThat(tester.reviews.open("seerose", 10)).as(header).allSatisfy(letter -> assertThat(letter.reply())
                    .isNull());
        }
    }

    @Test
    void ofStaffWithALetterOfAClientIsForTheSalonToApprove() {
        IntakeTester tester = new IntakeTester(folder);
        MailDecision decision = tester.unit.decide(tester.raw(
                1,
                "From: team@seerose.example\r\nTo: salon@seerose.example\r\nSubject: WG: Daten\r\nMessage-ID: <1@x>\r\n\r\n"
                        + "Bitte kümmern!\r\n\r\n---------- Forwarded message ---------\r\n"
                        + "Von: Anna Müller <anna@example.org>\r\nDate: Mo., 23. Nov. 2026 um 09:12 Uhr\r\n"
                        + "Subject: Daten\r\nTo: <team@seerose.example>\r\n\r\n"
                        + "Hallo,\r\nbitte löschen Sie alle meine Daten.\r\nAnna Müller\r\n"));
        ForgetRequest ask = tester.asked(decision);
        assertThat(ask.caller().credential()).isEqualTo(Caller.STAFFS_LETTER);
        assertThat(ask.reply())
                .isNotNull()
                .satisfies(reply -> assertThat(reply.address().reveal()).isEqualTo("anna@example.org"));
    }

    @Test
    void ofStaffThatDoesNotSayWhoseLetterItIsIsForTheSalonAndAnswersNobody() {
        IntakeTester tester = new IntakeTester(folder);
        MailDecision forwarded = tester.unit.decide(tester.raw(
                1,
                "From: team@seerose.example\r\nTo: salon@seerose.example\r\nSubject: WG: Daten\r\nMessage-ID: <1@x>\r\n\r\n"
                        + "Bitte kümmern!\r\n\r\nVon: Anna Müller\r\nGesendet: Montag, 23. November 2026 09:12\r\n"
                        + "An: Salon\r\nBetreff: Daten\r\n\r\nHallo,\r\nbitte löschen Sie alle meine Daten."
                        + " Meine Kundennummer ist K-10118.\r\nAnna Müller\r\n"));
        MailDecision own = tester.unit.decide(
                tester.raw(
                        2,
                        "From: team@seerose.example\r\nTo: salon@seerose.example\r\nSubject: Daten\r\nMessage-ID: <2@x>\r\n\r\n"
                                + "Hallo,\r\nbitte löschen Sie alle meine Daten. Meine Kundennummer ist K-10119.\r\nTina Team\r\n"));
        assertThat(List.of(tester.asked(forwarded), tester.asked(own))).allSatisfy(ask -> {
            assertThat(ask.caller().credential()).isEqualTo(Caller.STAFFS_LETTER);
            assertThat(ask.reply()).isNull();
            assertThat(ask.client().email()).isNull();
        });
    }

    @Test
    void tooLargeToBeReadIsForAPersonAndCostsNoTime() {
        try (MailboxTester mailbox = new MailboxTester();
                MailboxReader node = mailbox.node()) {
            mailbox.arrives(HostileMails.sixtyMegabytes());
            mailbox.arrives("next");
            List<IncomingMail> mails = new ArrayList<>(node.next());
            mails.addAll(node.next());
            assertThat(mails).hasSize(2);
            assertThat(mails.get(0).whole()).isFalse();
            assertThat(new IntakeTester(folder).unit.decide(mails.get(0)).state())
                    .isEqualTo(MailState.REVIEW);
        }
    }

    @Test
    void tooLargeToBeReadIsListedForTheSalonItWasSentTo() {
        try (MailboxTester mailbox = new MailboxTester();
                MailboxReader node = mailbox.node()) {
            mailbox.arrives(HostileMails.twentyFiveMegabytes("privacy+sued@kette.example"));
            IntakeTester tester = new IntakeTester(folder, seeroseAndListed("nord", "sued"));
            MailDecision decision = tester.unit.decide(node.next().get(0));
            assertThat(decision.state()).isEqualTo(MailState.REVIEW);
            assertThat(decision.mail().raw()).hasSizeLessThan(1000);
            assertThat(tester.reviews.open("seerose", 10)).isEmpty();
            assertThat(tester.reviews.open("sued", 10)).singleElement().satisfies(letter -> assertThat(letter.reason())
                    .isEqualTo(ReviewReason.UNREADABLE));
        }
    }

    @Test
    void meantToHurtCostsNeitherASecondNorMuchMemory() throws IOException {
        assertCheap(HostileMails.all());
    }

    @Test
    void ofTheCorpusCostsNeitherASecondNorMuchMemoryAndIsNoRequest() throws IOException {
        String corpus = System.getenv("LETHE_MIME");
        assumeTrue(corpus != null, "LETHE_MIME is not set");
        Map<String, byte[]> mails = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(Path.of(String.valueOf(corpus)))) {
            for (Path file :
                    files.filter(any -> any.toString().endsWith(".msg")).toList()) {
                mails.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        assertThat(mails).isNotEmpty();
        assertThat(assertCheap(mails)).isEmpty();
    }

    /** Through a real mailbox: each is read and decided; returns which of them became requests. */
    private List<String> assertCheap(Map<String, byte[]> mails) {
        List<String> requests = new ArrayList<>();
        try (MailboxTester mailbox = new MailboxTester();
                MailboxReader node = mailbox.node()) {
            IntakeTester tester = new IntakeTester(folder);
            tester.decide("Message-ID: <warm@up>", "bitte löschen Sie alle meine Daten.");
            mails.values().forEach(mailbox::arrives);
            List<String> names = List.copyOf(mails.keySet());
            for (IncomingMail mail : node.next()) {
                String name = names.get((int) mail.uid() - 1);
                long allocated = allocated();
                long started = cpu();
                MailDecision decision = tester.unit.decide(mail);
                assertThat(Duration.ofNanos(cpu() - started)).as(name).isLessThan(Duration.ofSeconds(1));
                assertThat((allocated() - allocated) / MEGABYTE)
                        .as(name + ": MB, all told")
                        .isLessThan(80);
                node.finish(decision.mail(), decision.state());
                if (decision.asks()) {
                    requests.add(name);
                }
            }
            node.tidy();
            assertThat(node.trouble()).isEmpty();
            assertThat(node.next()).isEmpty();
            assertThat(mailbox.jdbc
                            .sql("select count(*) from mail_claim where state <> 'READING'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(mails.size());
        }
        return requests;
    }

    /** Not the time on the wall: that is also what else the machine has to do. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
