package org.lethe.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The outbox")
class OutboxTest {

    @TempDir
    Path folder;

    private NoticeTester tester;

    @BeforeEach
    void open() {
        tester = new NoticeTester(folder);
    }

    @Test
    void tellsNothingOfAChangeThatWasRolledBack() {
        tester.transaction.executeWithoutResult(status -> {
            tester.outbox.add(event("{}"));
            status.setRollbackOnly();
        });
        assertThat(tester.claims.claim(10).notices()).isEmpty();
    }

    @Test
    void keepsItsContentEncryptedAndDeletesItWithTheSending() {
        tester.outbox.add(event("anna@example.org"));
        assertThat(storedText()).doesNotContain("anna");

        ClaimedNotice claimed = tester.claims.claim(10).notices().get(0);
        assertThat(claimed.content()).isEqualTo("anna@example.org");
        tester.claims.sent(claimed);

        assertThat(tester.jdbc
                        .sql("select count(*) from outbox where content is not null")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(tester.claims.claim(10).notices()).isEmpty();
    }

    @Test
    void givesANoticeToOneNodeOnly() {
        tester.outbox.addAll(List.of(event("1"), event("2"), event("3")));
        List<ClaimedNotice> first = tester.claims.claim(2).notices();
        List<ClaimedNotice> second = tester.claims.claim(2).notices();
        assertThat(first).extracting(ClaimedNotice::content).containsExactly("1", "2");
        assertThat(second).extracting(ClaimedNotice::content).containsExactly("3");
    }

    @Test
    void givesItAgainUnderTheSameIdWhenTheNodeDied() {
        tester.outbox.add(event("1"));
        ClaimedNotice lost = tester.claims.claim(1).notices().get(0);
        tester.clock.advance(Duration.ofMinutes(3));

        ClaimedNotice again = tester.claims.claim(1).notices().get(0);
        assertThat(again.id()).isEqualTo(lost.id());
        assertThat(again.tries()).isEqualTo(2);

        tester.claims.sent(lost);
        assertThat(tester.claims.level().waiting())
                .as("the node that lost its lease has no say")
                .isEqualTo(1);
    }

    @Test
    void doesNotBeginASendingThatMayOutliveTheLease() {
        tester.outbox.add(event("1"));
        ClaimedNotice claimed = tester.claims.claim(1).notices().get(0);
        assertThat(tester.claims.mayLeave(claimed)).isTrue();
        tester.clock.advance(Duration.ofSeconds(90));
        assertThat(tester.claims.mayLeave(claimed)).isFalse();
        assertThat(tester.claims.claim(1).notices()).hasSize(1);
    }

    @Test
    void beginsNoSendingWhenTheHubStops() {
        tester.outbox.add(event("1"));
        tester.outbox.add(event("2"));
        ClaimedNotice claimed = tester.claims.claim(1).notices().get(0);

        tester.stopping = true;

        assertThat(tester.claims.mayLeave(claimed)).isFalse();
        assertThat(tester.claims.claim(2).waiting()).isFalse();
        tester.stopping = false;
        assertThat(tester.claims.claim(2).notices())
                .as("it went back, for other nodes")
                .hasSize(2);
    }

    @Test
    void triesAgainLaterAndLater() {
        tester.outbox.add(event("1"));
        tester.claims.failed(tester.claims.claim(1).notices().get(0), new NotSentException("SMTP 451"));
        assertThat(tester.claims.claim(1).notices()).isEmpty();

        tester.clock.advance(Duration.ofSeconds(1));
        tester.claims.failed(tester.claims.claim(1).notices().get(0), new NotSentException("SMTP 451"));
        tester.clock.advance(Duration.ofSeconds(1));
        assertThat(tester.claims.claim(1).notices()).isEmpty();
        tester.clock.advance(Duration.ofSeconds(1));
        assertThat(tester.claims.claim(1).notices()).hasSize(1);
    }

    @Test
    void givesUpWhatCanNeverBeDeliveredAndForgetsIt() {
        tester.outbox.add(event("anna@example.org"));
        tester.claims.failed(tester.claims.claim(1).notices().get(0), new UndeliverableException("SMTP 550"));
        assertThat(tester.claims.level()).isEqualTo(new OutboxLevel(0, 0, 1));

        tester.clock.advance(Duration.ofDays(91));
        assertThat(tester.claims.forgetOld()).isEqualTo(1);
    }

    @Test
    void givesUpALetterAfterFiveDaysButNeverAnEvent() {
        tester.outbox.add(Notice.letter(UUID.randomUUID(), "seerose", null, "letter"));
        tester.outbox.add(event("event"));
        List<ClaimedNotice> claimed = tester.claims.claim(2).notices();
        tester.clock.advance(Duration.ofDays(6));
        List<ClaimedNotice> again = tester.claims.claim(2).notices();
        assertThat(again).hasSize(2);
        claimed.forEach(old -> tester.claims.failed(old, new NotSentException("late")));
        again.forEach(notice -> tester.claims.failed(notice, new NotSentException("down")));
        assertThat(tester.claims.level()).isEqualTo(new OutboxLevel(1, 0, 1));
    }

    @Test
    void givesALetterThatHadToWaitFiveDaysFromWhenItMayLeave() {
        Instant later = tester.clock.instant().plus(Duration.ofDays(6));
        tester.outbox.add(Notice.letter(UUID.randomUUID(), "seerose", null, "letter"), later);
        tester.clock.advance(Duration.ofDays(6));

        tester.claims.failed(tester.claims.claim(1).notices().get(0), new NotSentException("SMTP 451"));
        assertThat(tester.claims.level()).as("tried once").isEqualTo(new OutboxLevel(1, 0, 0));

        tester.clock.advance(Duration.ofDays(6));
        tester.claims.failed(tester.claims.claim(1).notices().get(0), new NotSentException("SMTP 451"));
        assertThat(tester.claims.level()).isEqualTo(new OutboxLevel(0, 0, 1));
    }

    @Test
    void aLetterThatHadToWaitIsNotGivenUpWithTheOthersForASilentServer() {
        Instant later = tester.clock.instant().plus(Duration.ofDays(5));
        tester.outbox.add(Notice.letter(UUID.randomUUID(), "seerose", null, "old"));
        tester.outbox.add(Notice.letter(UUID.randomUUID(), "seerose", null, "had to wait"), later);
        tester.clock.advance(Duration.ofDays(6));

        silence(tester.claims.claim(1));

        assertThat(tester.claims.level()).isEqualTo(new OutboxLevel(1, 0, 1));
    }

    @Test
    void tellsOfARequestInTheOrderInWhichItHappened() {
        UUID request = UUID.randomUUID();
        tester.outbox.add(Notice.event(UUID.randomUUID(), "seerose", request, "accepted"));
        tester.outbox.add(Notice.event(UUID.randomUUID(), "seerose", request, "forgotten"));
        ClaimedNotice accepted = tester.claims.claim(1).notices().get(0);
        assertThat(tester.claims.claim(10).notices())
                .as("forgotten waits until accepted has left")
                .isEmpty();
        tester.claims.sent(accepted);
        assertThat(tester.claims.claim(10).notices())
                .extracting(ClaimedNotice::content)
                .containsExactly("forgotten");
    }

    @Test
    void aRecipientThatDoesNotAnswerHoldsUpNobodyElse() {
        tester.outbox.addAll(List.of(webhook("dead", "1"), webhook("dead", "2"), webhook("alive", "3")));
        tester.outbox.add(Notice.letter(UUID.randomUUID(), "seerose", null, "letter"));
        List<ClaimedNotice> claimed = tester.claims.claim(2).notices();

        tester.claims.failed(claimed.get(0), NotSentException.silence("HTTP: HttpConnectTimeoutException"));

        assertThat(tester.claims.mayLeave(claimed.get(1)))
                .as("the next one for the same recipient is not tried")
                .isFalse();
        tester.outbox.add(webhook("dead", "4"));
        assertThat(contents()).containsExactly("3", "letter");
        tester.clock.advance(Duration.ofSeconds(1));
        assertThat(contents())
                .as("and all for it come in their order when it is tried again")
                .containsExactly("1", "2", "4");
    }

    @Test
    void aRecipientIsAskedLessAndLessOftenUntilItAnswers() {
        tester.outbox.addAll(List.of(webhook("dead", "1"), webhook("dead", "2")));
        silence(tester.claims.claim(1));
        tester.clock.advance(Duration.ofSeconds(1));
        silence(tester.claims.claim(1));
        tester.clock.advance(Duration.ofSeconds(1));
        assertThat(tester.claims.claim(10).notices()).isEmpty();

        tester.clock.advance(Duration.ofSeconds(1));
        List<ClaimedNotice> claimed = tester.claims.claim(10).notices();
        tester.claims.sent(claimed.get(0));

        assertThat(tester.claims.mayLeave(claimed.get(1))).isTrue();
    }

    @Test
    void aRecipientThatRefusesOneThingIsAskedForTheNext() {
        tester.outbox.addAll(List.of(webhook("busy", "1"), webhook("busy", "2")));
        List<ClaimedNotice> claimed = tester.claims.claim(10).notices();
        tester.claims.failed(claimed.get(0), new NotSentException("HTTP 500"));
        assertThat(tester.claims.mayLeave(claimed.get(1))).isTrue();
    }

    @Test
    void whatWaitedFiveDaysForASilentRecipientIsGivenUpTogether() {
        tester.outbox.addAll(List.of(webhook("dead", "1"), webhook("dead", "2"), webhook("alive", "3")));
        tester.clock.advance(Duration.ofDays(6));
        tester.outbox.add(webhook("dead", "4"));
        silence(tester.claims.claim(1));
        assertThat(tester.claims.level()).isEqualTo(new OutboxLevel(2, 0, 2));
    }

    private void silence(ClaimedNotices claimed) {
        tester.claims.failed(claimed.notices().get(0), NotSentException.silence("HTTP: ConnectException"));
    }

    private List<String> contents() {
        return tester.claims.claim(10).notices().stream()
                .map(ClaimedNotice::content)
                .toList();
    }

    private static Notice webhook(String target, String content) {
        return Notice.webhook(UUID.randomUUID(), "seerose", UUID.randomUUID(), target, content);
    }

    private String storedText() {
        return tester.jdbc
                .sql("select string_agg(o::text || encode(content, 'escape'), ' ') from outbox o")
                .query(String.class)
                .single();
    }

    private static Notice event(String content) {
        return Notice.event(UUID.randomUUID(), "seerose", UUID.randomUUID(), content);
    }
}
