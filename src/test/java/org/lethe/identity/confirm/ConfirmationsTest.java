package org.lethe.identity.confirm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lethe.identity.confirm.ConfirmTester.token;
import static org.lethe.identity.confirm.ConfirmTester.wrongCode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A confirmation")
class ConfirmationsTest {

    @TempDir
    Path folder;

    private ConfirmTester tester;

    @BeforeEach
    void open() {
        tester = new ConfirmTester(folder);
    }

    @Test
    void isProvenByLinkAndCode() {
        Invitation letter = tester.ask();
        assertThat(letter.link().toString()).startsWith("https://forget.seerose.example/confirm/");
        assertThat(letter.code()).matches("\\d{6}");
        assertThat(confirm(letter, letter.code())).isEqualTo(Standing.CONFIRMED);
        assertThat(tester.heard).containsExactly("proven FORGET");
    }

    @Test
    void keepsTheProvenAddressUntilItHasItsAnswer() {
        Invitation letter = tester.ask();
        assertThat(tester.unit.proven(tester.request, EnumSet.of(Purpose.FORGET)))
                .isEmpty();
        confirm(letter, letter.code());
        tester.clock.advance(Duration.ofDays(20));
        tester.rounds.run();
        assertThat(tester.unit.proven(tester.request, EnumSet.of(Purpose.FORGET)))
                .singleElement()
                .isEqualTo(letter.to());
        assertThat(tester.unit.proven(tester.request, EnumSet.of(Purpose.OWN_ADDRESS)))
                .isEmpty();
        tester.unit.answered(tester.request, EnumSet.allOf(Purpose.class));
        assertThat(tester.unit.proven(tester.request, EnumSet.allOf(Purpose.class)))
                .isEmpty();
    }

    @Test
    void isStillGivenWhenTheOthersHaveTheirAnswerAndNobodyIsReminded() {
        Invitation letter = tester.ask();
        tester.unit.answeredSoFar(tester.request, EnumSet.allOf(Purpose.class));
        tester.clock.advance(Duration.ofDays(8));
        tester.rounds.run();
        assertThat(tester.letters).hasSize(1);
        confirm(letter, letter.code());
        assertThat(tester.unit.proven(tester.request, EnumSet.of(Purpose.FORGET)))
                .containsExactly(letter.to());
        tester.unit.answeredSoFar(tester.request, EnumSet.allOf(Purpose.class));
        assertThat(tester.unit.proven(tester.request, EnumSet.of(Purpose.FORGET)))
                .isEmpty();
    }

    @Test
    void takesTheCodeWithSpacesAndDashes() {
        Invitation letter = tester.ask();
        String typed = " " + letter.code().substring(0, 3) + "-" + letter.code().substring(3) + "\u00a0";
        assertThat(confirm(letter, typed)).isEqualTo(Standing.CONFIRMED);
    }

    @Test
    void happensOnce() {
        Invitation letter = tester.ask();
        confirm(letter, letter.code());
        assertThat(confirm(letter, letter.code())).isEqualTo(Standing.USED);
        assertThat(tester.unit.look(token(letter)).standing()).isEqualTo(Standing.USED);
        assertThat(tester.heard).hasSize(1);
    }

    @Test
    void isNotGivenByLookingNorByPressingWithoutTheCode() {
        Invitation letter = tester.ask();
        for (int visit = 0; visit < 20; visit++) {
            assertThat(tester.unit.look(token(letter)).standing()).isEqualTo(Standing.OPEN);
            assertThat(confirm(letter, "")).isEqualTo(Standing.NO_CODE);
            assertThat(confirm(letter, "code")).isEqualTo(Standing.NO_CODE);
        }
        assertThat(tester.heard).isEmpty();
        assertThat(confirm(letter, letter.code()))
                .as("a scanner has not used up the tries")
                .isEqualTo(Standing.CONFIRMED);
    }

    @Test
    void isLockedAfterFiveWrongCodesUntilANewMail() {
        Invitation letter = tester.ask();
        for (int wrong = 1; wrong < 5; wrong++) {
            Answer answer = tester.unit.confirm(token(letter), wrongCode(letter));
            assertThat(answer.standing()).isEqualTo(Standing.WRONG_CODE);
            assertThat(answer.triesLeft()).isEqualTo(5 - wrong);
        }
        assertThat(confirm(letter, wrongCode(letter))).isEqualTo(Standing.LOCKED);
        assertThat(confirm(letter, letter.code())).isEqualTo(Standing.LOCKED);

        assertThat(tester.unit.sendAgain(token(letter)).standing()).isEqualTo(Standing.SENT_AGAIN);
        Invitation second = tester.lastLetter();
        assertThat(confirm(letter, letter.code())).isEqualTo(Standing.LOCKED);
        assertThat(tester.unit.sendAgain(token(letter)).standing())
                .as("one new mail for one locked link")
                .isEqualTo(Standing.NOT_AGAIN);
        assertThat(confirm(second, second.code())).isEqualTo(Standing.CONFIRMED);
        assertThat(tester.letters).hasSize(2);
    }

    @Test
    void isNotSentAgainWithoutEnd() {
        Invitation letter = tester.ask();
        int mails = 1;
        while (true) {
            for (int wrong = 0; wrong < 5; wrong++) {
                confirm(letter, wrongCode(letter));
            }
            if (tester.unit.sendAgain(token(letter)).standing() != Standing.SENT_AGAIN) {
                break;
            }
            mails++;
            letter = tester.lastLetter();
        }
        assertThat(mails).isEqualTo(4);
    }

    @Test
    void isOverFourteenDaysAfterTheLastLinkWhoeverWritesAgain() {
        Invitation first = tester.ask();
        tester.clock.advance(Duration.ofDays(13));
        assertThat(tester.askAgain()).isTrue();
        Invitation second = tester.lastLetter();
        tester.clock.advance(Duration.ofDays(2));
        tester.rounds.run();
        assertThat(confirm(first, first.code())).isEqualTo(Standing.OVER);
        assertThat(tester.heard).isEmpty();
        assertThat(tester.unit.look(token(second)).standing()).isEqualTo(Standing.OPEN);
        tester.clock.advance(Duration.ofDays(13));
        tester.rounds.run();
        assertThat(tester.heard).containsExactly("expired");
    }

    @Test
    void isAskedForFourTimesAtMostHoweverOftenSomebodyWrites() {
        tester.ask();
        assertThat(List.of(tester.askAgain(), tester.askAgain(), tester.askAgain(), tester.askAgain()))
                .containsExactly(true, true, true, false);
        assertThat(tester.letters).hasSize(4);
    }

    @Test
    void isOverWithTheFourteenthDayWhereTheSalonIs() {
        Invitation letter = tester.ask();
        assertThat(letter.expiresAt()).isEqualTo("2026-12-07T23:00:00Z");
        tester.clock.advance(Duration.ofDays(14));
        tester.rounds.run();
        assertThat(tester.unit.look(token(letter)).standing()).isEqualTo(Standing.OPEN);
        tester.clock.advance(Duration.ofHours(14));
        assertThat(confirm(letter, letter.code())).isEqualTo(Standing.OVER);
        tester.rounds.run();
        tester.rounds.run();
        assertThat(tester.heard).containsExactly("expired");
        assertThat(tester.jdbc
                        .sql("select count(*) from confirmation where address is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void isRemindedOfOnceAfterSevenDaysAndBothLinksWork() {
        Invitation first = tester.ask();
        tester.clock.advance(Duration.ofDays(6));
        tester.rounds.run();
        assertThat(tester.letters).hasSize(1);

        tester.clock.advance(Duration.ofDays(1));
        tester.rounds.run();
        tester.rounds.run();
        assertThat(tester.letters).hasSize(2);
        Invitation reminder = tester.lastLetter();
        assertThat(reminder.reminder()).isTrue();
        assertThat(reminder.to().address().reveal()).isEqualTo("anna@example.org");
        assertThat(reminder.expiresAt()).isEqualTo(first.expiresAt());
        assertThat(tester.unit.look(token(first)).standing()).isEqualTo(Standing.OPEN);

        assertThat(confirm(reminder, reminder.code())).isEqualTo(Standing.CONFIRMED);
        assertThat(confirm(first, first.code())).isEqualTo(Standing.USED);
    }

    @Test
    void ofWhichNobodyCanBeRemindedKeepsNobodyElseFromTheReminder() {
        tester.ask();
        UUID other = UUID.randomUUID();
        tester.clock.advance(Duration.ofMinutes(1));
        tester.askOther(other);
        tester.salonGone = true;
        tester.clock.advance(Duration.ofDays(8));
        tester.rounds.run();
        assertThat(tester.letters).extracting(Invitation::request).containsExactly(tester.request, other, other);

        tester.salonGone = false;
        tester.rounds.run();
        assertThat(tester.lastLetter().request()).isEqualTo(tester.request);
        assertThat(tester.letters).hasSize(4);
    }

    @Test
    void isNotAskedForWhenTheRequestWasDecidedMeanwhile() {
        Invitation letter = tester.ask();
        tester.decidedElsewhere.add(tester.request);
        assertThat(confirm(letter, letter.code())).isEqualTo(Standing.OVER);
        tester.clock.advance(Duration.ofDays(8));
        tester.rounds.run();
        assertThat(tester.letters).hasSize(1);
        tester.clock.advance(Duration.ofDays(8));
        tester.rounds.run();
        assertThat(tester.heard).isEmpty();
    }

    @Test
    void knowsNoOtherTokens() {
        tester.ask();
        for (String token : new String[] {"", "x", "A".repeat(43), "../../etc", "%00", "A".repeat(5000)}) {
            assertThat(tester.unit.look(token).standing()).isEqualTo(Standing.UNKNOWN);
            assertThat(tester.unit.confirm(token, "123456").standing()).isEqualTo(Standing.UNKNOWN);
            assertThat(tester.unit.sendAgain(token).standing()).isEqualTo(Standing.UNKNOWN);
        }
    }

    @Test
    void storesNeitherTokenNorCodeNorAddress() {
        Invitation letter = tester.ask();
        String stored = tester.jdbc
                .sql("select string_agg(c::text || encode(c.address, 'escape'), '') from confirmation c")
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain(token(letter), "anna@example.org");
        assertThat(letter.toString()).doesNotContain(letter.code(), "anna");
    }

    @Test
    void hasNoLinkWhenNoLetterMayBeWritten() {
        tester.lettersForbidden = true;
        assertThat(tester.unit.ask(
                        tester.request,
                        "seerose",
                        new org.lethe.request.ReplyAddress(
                                new org.lethe.person.Personal("no-reply@example.org"),
                                java.util.Locale.GERMAN,
                                null,
                                null),
                        Purpose.OWN_ADDRESS))
                .isFalse();
        assertThat(tester.jdbc
                        .sql("select count(*) from confirmation")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Standing confirm(Invitation letter, String code) {
        return tester.unit.confirm(token(letter), code).standing();
    }
}
