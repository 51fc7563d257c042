package org.lethe.intake.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.intake.mail.mailbox.SeenMails.Earlier;

@DisplayName("A mail that was seen")
class SeenMailsTest {

    private static final List<String> HERE = List.of("seerose");

    @TempDir
    Path folder;

    private IntakeTester tester;
    private SeenMails unit;

    @BeforeEach
    void open() {
        tester = new IntakeTester(folder);
        unit = new SeenMails(tester.jdbc, tester.keys.lookup(), tester.clock);
    }

    @Test
    void isItselfWhenItIsReadAgainAfterACrash() {
        assertThat(unit.remember(mail(1, "Hallo"), "a@x", HERE)).isInstanceOf(Earlier.None.class);
        assertThat(unit.remember(mail(1, "Hallo"), "a@x", HERE)).isInstanceOf(Earlier.None.class);
    }

    @Test
    void isTheSameElsewhereWhateverItsHeadersOnTheWay() {
        unit.remember(mail(1, "Hallo"), "a@x", HERE);
        assertThat(unit.remember(mail(2, "Hallo"), "a@x", HERE))
                .as("not decided yet")
                .isInstanceOf(Earlier.None.class);
        decided(1, MailState.DONE);
        assertThat(unit.remember(mail(2, "Hallo\r\n\r\n"), "a@x", HERE)).isEqualTo(new Earlier.Same(MailState.DONE));
        IncomingMail relayed = tester.raw(3, "Received: from elsewhere\nSubject: x\n\nHallo\n");
        assertThat(unit.remember(relayed, "a@x", HERE)).isEqualTo(new Earlier.Same(MailState.DONE));
    }

    @Test
    void isAnotherWithOtherWords() {
        unit.remember(mail(1, "Hallo"), "a@x", HERE);
        assertThat(unit.remember(mail(2, "Hallo!"), "a@x", HERE)).isInstanceOf(Earlier.Other.class);
    }

    @Test
    void isKnownByItsWordsWhereItHasNoId() {
        unit.remember(mail(1, "Hallo"), "", HERE);
        decided(1, MailState.LEFT);
        assertThat(unit.remember(mail(2, "Hallo"), "", HERE)).isEqualTo(new Earlier.Same(MailState.LEFT));
        assertThat(unit.remember(mail(3, "Servus"), "", HERE)).isInstanceOf(Earlier.None.class);
    }

    @Test
    void isAnothersWhereTwoPeopleSendTheSameWordsWithoutAnId() {
        String words = "Date: Mon, 23 Nov 2026 09:00:00 +0100\r\n\r\nBitte löschen Sie meine Daten.\r\n";
        IncomingMail annas = tester.raw(1, "From: anna@example.org\r\n" + words);
        IncomingMail bens = tester.raw(2, "From: ben@example.org\r\n" + words);
        unit.remember(annas, "", HERE);
        decided(1, MailState.DONE);
        assertThat(unit.remember(bens, "", HERE)).isInstanceOf(Earlier.None.class);
        assertThat(unit.key(bens, "", "seerose")).isNotEqualTo(unit.key(annas, "", "seerose"));
        IncomingMail relayed = tester.raw(3, "Received: from elsewhere\r\nFrom: anna@example.org\r\n" + words);
        assertThat(unit.remember(relayed, "", HERE)).isEqualTo(new Earlier.Same(MailState.DONE));
        assertThat(unit.key(relayed, "", "seerose")).isEqualTo(unit.key(annas, "", "seerose"));
    }

    @Test
    void isAnotherForAnotherSalon() {
        unit.remember(mail(1, "Hallo"), "a@x", HERE);
        decided(1, MailState.DONE);
        assertThat(unit.remember(mail(2, "Hallo"), "a@x", List.of("lindenhof"))).isInstanceOf(Earlier.None.class);
        assertThat(unit.key(mail(1, "Hallo"), "a@x", "lindenhof"))
                .isNotEqualTo(unit.key(mail(1, "Hallo"), "a@x", "seerose"));
    }

    @Test
    void leavesNothingThatCouldBeRead() {
        unit.remember(mail(1, "bitte löschen Sie Anna Müller"), "anna.mueller@post.example", HERE);
        String row = tester.jdbc
                .sql("select row_to_json(s)::text from mail_seen s")
                .query(String.class)
                .single();
        assertThat(row).doesNotContainIgnoringCase("anna").doesNotContain("post.example");
    }

    @Test
    void isForgottenAfterFourHundredDays() {
        unit.remember(mail(1, "Hallo"), "a@x", HERE);
        decided(1, MailState.DONE);
        tester.clock.advance(Duration.ofDays(401));
        unit.forgetOld();
        assertThat(unit.remember(mail(2, "Hallo"), "a@x", HERE)).isInstanceOf(Earlier.None.class);
    }

    private IncomingMail mail(long uid, String text) {
        return tester.raw(uid, "Subject: x\r\n\r\n" + text + "\r\n");
    }

    private void decided(long uid, MailState state) {
        tester.finish(new MailDecision(mail(uid, ""), state, null));
    }
}
