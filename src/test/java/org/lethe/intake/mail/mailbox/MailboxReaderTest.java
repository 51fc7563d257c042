package org.lethe.intake.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The mailbox")
class MailboxReaderTest {

    private final MailboxTester tester = new MailboxTester();

    @AfterEach
    void stop() {
        tester.close();
    }

    @Test
    void isReadOnceWithoutATraceAndMovedByWhatWasDecided() throws Exception {
        tester.arrives("erase");
        tester.arrives("doubt");
        tester.arrives("invoice");
        try (MailboxReader node = tester.node()) {
            List<IncomingMail> mails = node.next();
            assertThat(mails).extracting(MailboxReaderTest::subject).containsExactly("erase", "doubt", "invoice");
            assertThat(tester.folder("INBOX")).containsExactly("erase", "doubt", "invoice");
            node.finish(mails.get(0), MailState.DONE);
            node.finish(mails.get(1), MailState.REVIEW);
            node.finish(mails.get(2), MailState.LEFT);
            node.tidy();

            assertThat(tester.folder("INBOX")).containsExactly("invoice");
            assertThat(tester.folder("Lethe.Done")).containsExactly("erase");
            assertThat(tester.folder("Lethe.Review")).containsExactly("doubt");
            assertThat(node.next()).isEmpty();
        }
        try (MailboxReader restarted = tester.node()) {
            assertThat(restarted.next()).isEmpty();
        }
    }

    @Test
    void isReadWhetherOrNotStaffHaveOpenedAMail() throws Exception {
        tester.arrives("opened by staff");
        tester.onFolder("INBOX", inbox -> inbox.getMessage(1).setFlag(Flags.Flag.SEEN, true));
        try (MailboxReader node = tester.node()) {
            List<IncomingMail> mails = node.next();
            assertThat(mails).hasSize(1);
            node.finish(mails.get(0), MailState.LEFT);
            node.tidy();
        }
        assertThat(tester.folder("INBOX")).containsExactly("*opened by staff");
    }

    @Test
    void isSharedAmongNodes() {
        for (int mail = 0; mail < 250; mail++) {
            tester.arrives("mail " + mail);
        }
        List<Long> read = new ArrayList<>();
        try (MailboxReader one = tester.node();
                MailboxReader two = tester.node()) {
            for (int round = 0; round < 3; round++) {
                one.next().forEach(mail -> read.add(mail.uid()));
                two.next().forEach(mail -> read.add(mail.uid()));
            }
        }
        assertThat(read).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void isReadAtOnceWhereAMailArrivesWhileAnotherIsMoved() throws Exception {
        try (MailboxReader node = tester.node()) {
            tester.arrives("mail 0");
            for (int round = 0; round < 5; round++) {
                List<IncomingMail> mails = node.next();
                assertThat(mails).extracting(MailboxReaderTest::subject).containsExactly("mail " + round);
                tester.arrives("mail " + (round + 1));
                node.finish(mails.get(0), round % 2 == 0 ? MailState.DONE : MailState.REVIEW);
                node.tidy();
            }
        }
        assertThat(tester.folder("INBOX")).containsExactly("mail 5");
        assertThat(tester.folder("Lethe.Done")).containsExactly("mail 0", "mail 2", "mail 4");
    }

    @Test
    void isReadAgainWhereANodeDiedAndNeverAFourthTime() {
        tester.arrives("kills");
        for (int tries = 1; tries <= 3; tries++) {
            try (MailboxReader node = tester.node()) {
                assertThat(node.next()).singleElement().satisfies(mail -> assertThat(mail.whole())
                        .isTrue());
                assertThat(node.next()).isEmpty();
            }
            tester.clock.advance(Duration.ofMinutes(3));
        }
        try (MailboxReader node = tester.node()) {
            assertThat(node.next()).singleElement().satisfies(mail -> assertThat(mail.whole())
                    .isFalse());
        }
    }

    @Test
    void movesAfterACrashWhatWasDecidedBefore() throws Exception {
        tester.arrives("decided");
        try (MailboxReader node = tester.node()) {
            node.finish(node.next().get(0), MailState.DONE);
            node.writeDown();
        }
        try (MailboxReader node = tester.node()) {
            assertThat(node.next()).isEmpty();
            node.tidy();
        }
        assertThat(tester.folder("INBOX")).isEmpty();
        assertThat(tester.folder("Lethe.Done")).containsExactly("decided");
    }

    @Test
    void doesNotMindWhatSomebodyElseTakesAway() throws Exception {
        tester.arrives("gone");
        tester.arrives("stays");
        try (MailboxReader node = tester.node()) {
            List<IncomingMail> mails = node.next();
            tester.onFolder("INBOX", inbox -> {
                inbox.getMessage(1).setFlag(Flags.Flag.DELETED, true);
                inbox.expunge();
            });
            mails.forEach(mail -> node.finish(mail, MailState.DONE));
            node.tidy();
            assertThat(node.trouble()).isEmpty();
        }
        assertThat(tester.folder("Lethe.Done")).containsExactly("stays");
    }

    @Test
    void mayBeDownAndComesBack() {
        try (MailboxReader node = tester.node()) {
            assertThat(node.next()).isEmpty();
            int port = tester.serverGoesDown();
            assertThat(node.next()).isEmpty();
            assertThat(node.trouble()).isPresent();
            node.tidy();

            tester.serverComesBack(port);
            tester.arrives("after the break");
            assertThat(node.next()).hasSize(1);
            assertThat(node.trouble()).isEmpty();
        }
    }

    @Test
    void isReadFromAServerThatCannotMoveAndCannotHandOutOneMail() throws Exception {
        tester.arrives("first");
        tester.arrives("broken");
        tester.arrives("third");
        try (PickyServer picky = new PickyServer(tester.server.getImap().getPort(), 2, false);
                MailboxReader node = tester.nodeAt(picky.port())) {
            List<IncomingMail> mails = node.next();
            assertThat(mails).extracting(MailboxReaderTest::subject).containsExactly("first", "", "third");
            assertThat(mails.get(1).whole()).isFalse();
            mails.forEach(mail -> node.finish(mail, mail.whole() ? MailState.DONE : MailState.REVIEW));
            tester.arrives("fourth");
            node.tidy();
            assertThat(node.next()).extracting(MailboxReaderTest::subject).containsExactly("fourth");
            assertThat(node.trouble()).isEmpty();
        }
        assertThat(tester.folder("INBOX")).containsExactly("fourth");
        assertThat(tester.folder("Lethe.Done")).containsExactly("first", "third");
        assertThat(tester.folder("Lethe.Review")).containsExactly("broken");
    }

    @Test
    void isReadButForTheOneMailOverWhichTheServerHangsUp() throws Exception {
        tester.arrives("first");
        tester.arrives("breaks");
        tester.arrives("third");
        List<IncomingMail> mails = new ArrayList<>();
        try (PickyServer picky = new PickyServer(tester.server.getImap().getPort(), 2, true);
                MailboxReader node = tester.nodeAt(picky.port())) {
            for (int round = 0; round < 8; round++) {
                mails.addAll(node.next());
                mails.forEach(mail -> node.finish(mail, MailState.LEFT));
                node.tidy();
            }
        }
        assertThat(mails).extracting(MailboxReaderTest::subject).containsExactly("first", "", "third");
        assertThat(mails.get(1).whole()).isFalse();
    }

    @Test
    void startsAfreshWhenTheServerNumbersItsMailsAnew() {
        try (MailboxReader node = tester.node()) {
            tester.arrives("before");
            assertThat(node.next()).hasSize(1);
            tester.serverComesBack(tester.serverGoesDown());
            tester.arrives("after");
            List<IncomingMail> mails = new ArrayList<>(node.next());
            mails.addAll(node.next());
            assertThat(mails).singleElement().satisfies(mail -> assertThat(subject(mail))
                    .isEqualTo("after"));
        }
    }

    @Test
    void readsWhatIsNoMailAtAll() {
        tester.arrives("no header, no nothing\u0000\u00ff".getBytes(StandardCharsets.ISO_8859_1));
        tester.arrives("next one");
        try (MailboxReader node = tester.node()) {
            assertThat(node.next()).hasSize(2);
        }
    }

    @Test
    void deletesOriginalsAfterThirtyDays() throws Exception {
        tester.arrives("old");
        try (MailboxReader node = tester.node()) {
            node.finish(node.next().get(0), MailState.DONE);
            node.tidy();
            node.sweep();
            assertThat(tester.folder("Lethe.Done")).containsExactly("old");
            // the server stamps arrivals with its own clock
            Duration untilToday = Duration.between(tester.clock.instant(), java.time.Instant.now());
            tester.clock.advance(untilToday.plusDays(31));
            node.sweep();
            assertThat(tester.folder("Lethe.Done")).isEmpty();
        }
    }

    @Test
    void keepsOriginalsInReviewWhileALetterWaitsForAPerson() throws Exception {
        tester.arrives("doubtful");
        try (MailboxReader node = tester.node()) {
            node.finish(node.next().get(0), MailState.REVIEW);
            node.tidy();
            tester.clock.advance(Duration.between(tester.clock.instant(), java.time.Instant.now()));
            tester.jdbc
                    .sql("insert into letter_review (id, salon, reason, source, received_at, due_at)"
                            + " values (gen_random_uuid(), 'seerose', 'unclear', '\\x01', now(), now())")
                    .update();
            tester.clock.advance(Duration.ofDays(31));
            node.sweep();
            assertThat(tester.folder("Lethe.Review")).containsExactly("doubtful");
            tester.jdbc.sql("update letter_review set decided_at = now()").update();
            node.sweep();
            assertThat(tester.folder("Lethe.Review")).isEmpty();
        }
    }

    private static String subject(IncomingMail mail) {
        return new String(mail.raw(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("Subject: "))
                .map(line -> line.substring(9))
                .findFirst()
                .orElse("");
    }
}
