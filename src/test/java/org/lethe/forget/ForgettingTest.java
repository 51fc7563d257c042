package org.lethe.forget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.request.IllegalTransitionException;

/** A batch in a salon of two databases: what one client meets is not the others' trouble, and nothing goes unsaid. */
class ForgettingTest {

    @TempDir
    private Path folder = Path.of("");

    private Duo duo;

    @BeforeEach
    void open() {
        duo = new Duo(folder);
    }

    @AfterEach
    void close() {
        duo.close();
    }

    @Test
    void aFileThatStaysHoldsUpItsOwnClientOnlyAndIsTriedAgain() throws IOException {
        Path stays = undeletable(1);
        UUID one = duo.ask(1);
        UUID other = duo.ask(2);

        duo.work();

        assertThat(duo.standing(other)).isEqualTo("FORGOTTEN");
        assertThat(duo.standing(one))
                .isEqualTo("APPROVED not-finished: news, a file could not be deleted (DirectoryNotEmptyException)");
        Files.delete(stays);
        duo.clock.advance(Duration.ofMinutes(10));
        duo.work();
        assertThat(duo.standing(one)).isEqualTo("FORGOTTEN");
        assertThat(folder.resolve("picture-1")).doesNotExist();
        assertThat(duo.ledger(one, "forgotten")).hasSize(1);
    }

    @Test
    void aFileThatStaysForeverIsForAPersonAndTheLedgerSaysWhatIsErased() throws IOException {
        undeletable(1);
        UUID one = duo.ask(1);

        for (int i = 0; i < 20; i++) {
            duo.work();
            duo.clock.advance(Duration.ofMinutes(10));
        }

        assertThat(duo.standing(one)).startsWith("FAILED not-finished: news").endsWith("; already erased in news");
        assertThat(duo.inTill(1)).isTrue();
        assertThat(duo.ledger(one, "partly-forgotten"))
                .singleElement()
                .asString()
                .contains("already erased in news");
        assertThatThrownBy(() -> duo.book.refuse(one, "let it be", "user:anna"))
                .as("what is to be finished stands in the work record")
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void whatTheLeadingDatabaseRefusesMayBeClosedByAPerson() {
        UUID one = duo.ask(1);
        duo.till.sql("create table verboten (nr text)").update();
        duo.till
                .sql("create function nein() returns trigger language plpgsql as $$ begin"
                        + " if exists (select from verboten v where v.nr = old.nr) then raise exception 'no'; end if;"
                        + " return new; end $$")
                .update();
        duo.till
                .sql("create trigger nein before update on kunde for each row execute function nein()")
                .update();
        duo.looksAtTheMaps();
        duo.till.sql("insert into verboten values ('A-1')").update();

        duo.work();
        assertThat(duo.standing(one)).startsWith("FAILED").endsWith("; already erased in news");
        duo.book.refuse(one, "stays a client of the till", "user:anna");

        assertThat(duo.standing(one)).isEqualTo("REFUSED stays a client of the till");
    }

    @Test
    void whoHasComeAgainSinceTheScanIsTouchedNowhere() {
        UUID one = duo.ask(1);
        UUID other = duo.ask(2);
        duo.comesAgain(1);

        duo.work();

        assertThat(duo.standing(one)).isEqualTo("WITHDRAWN client-came-back");
        assertThat(duo.inNews(1)).isTrue();
        assertThat(duo.standing(other)).isEqualTo("FORGOTTEN");
        assertThat(duo.inNews(2)).isFalse();
    }

    @Test
    void aGuardOrProtectionInTheLeadingDatabaseKeepsTheOthersUntouchedToo() {
        UUID guarded = duo.ask(1);
        UUID kept = duo.ask(2);
        duo.till.sql("insert into rechnung values (1, 'A-1', true)").update();
        duo.till.sql("update kunde set geschuetzt = true where nr = 'A-2'").update();

        duo.work();

        assertThat(duo.standing(guarded)).isEqualTo("BLOCKED guard: open-bill");
        assertThat(duo.standing(kept)).isEqualTo("REFUSED protected-client");
        assertThat(duo.inNews(1) && duo.inNews(2)).isTrue();
    }

    @Test
    void whoComesAgainBetweenTwoDatabasesIsForAPersonAndTheLedgerSaysWhatIsErased() {
        UUID one = duo.ask(1);
        AtomicInteger commits = new AtomicInteger();
        duo.at(step -> {
            if (step.equals("salon-committed") && commits.incrementAndGet() == 1) {
                duo.comesAgain(1);
            }
        });

        duo.work();

        assertThat(duo.inNews(1)).isFalse();
        assertThat(duo.inTill(1)).isTrue();
        assertThat(duo.standing(one)).isEqualTo("NEEDS_REVIEW client-came-back; already erased in news");
        assertThat(duo.ledger(one, "partly-forgotten"))
                .singleElement()
                .asString()
                .contains("subscriber")
                .contains("partly forgotten")
                .doesNotContain("Kern1");
    }

    @Test
    void whatWasErasedBeforeACrashIsNotForgottenOverAClientWhoCameAgain() {
        UUID one = duo.ask(1);
        diesAfterCommit(1);
        duo.comesAgain(1);

        duo.work();

        assertThat(duo.standing(one)).isEqualTo("NEEDS_REVIEW client-came-back; already erased in news");
        assertThat(duo.inTill(1)).isTrue();
    }

    @Test
    void whatIsDoneInBothBeforeACrashIsFinished() {
        UUID one = duo.ask(1);
        ClaimedBatch batch = duo.claims.next();
        assertThat(duo.forgetting.forget(batch).finished(one)).isTrue();
        duo.clock.advance(Duo.LEASE.plusSeconds(1));

        duo.work();

        assertThat(duo.standing(one)).isEqualTo("FORGOTTEN");
    }

    @Test
    void aBatchInHandKeepsItsLeaseHoweverLongItTakes() {
        UUID one = duo.ask(1);
        AtomicInteger released = new AtomicInteger();
        duo.at(step -> {
            duo.clock.advance(Duo.LEASE.dividedBy(2));
            duo.heartbeat.beat();
            released.addAndGet(duo.claims.releaseExpired());
        });

        duo.work();

        assertThat(released).hasValue(0);
        assertThat(duo.standing(one)).isEqualTo("FORGOTTEN");
    }

    @Test
    void aBatchThatWasLostBeforeItWasBegunIsLeftToOthers() {
        duo.ask(1);
        ClaimedBatch claimedAhead = duo.claims.next();
        duo.clock.advance(Duo.LEASE.plusSeconds(1));
        duo.claims.releaseExpired();
        assertThat(duo.claims.next().waiting()).isTrue();

        duo.forgetting.forget(claimedAhead);

        assertThat(duo.inNews(1)).isTrue();
    }

    @Test
    void aBatchThatHasWaitedForAWhileIsRenewedWhenItIsBegun() {
        UUID one = duo.ask(1);
        ClaimedBatch claimedAhead = duo.claims.next();
        duo.clock.advance(Duo.LEASE.minusSeconds(1));

        assertThat(duo.forgetting.forget(claimedAhead).finished(one)).isTrue();

        duo.clock.advance(Duo.LEASE.minusSeconds(1));
        assertThat(duo.claims.releaseExpired()).isZero();
    }

    @Test
    void theReceiptNamesWhoIsTold() {
        duo.told.add("newsletter-house");
        UUID one = duo.ask(1);

        duo.work();

        assertThat(duo.ledger(one, "forgotten"))
                .singleElement()
                .asString()
                .contains("\"recipients\":[\"newsletter-house\"]");
    }

    @Test
    void whoIsNotInTheOtherDatabaseAnyMoreIsForgottenInTheLeadingOne() {
        UUID one = duo.ask(1);
        duo.news.sql("delete from subscriber").update();

        duo.work();

        assertThat(duo.standing(one)).isEqualTo("FORGOTTEN");
        assertThat(duo.inTill(1)).isFalse();
        assertThat(duo.done(one)).containsExactly("news", "till");
        UUID next = duo.ask(2);
        duo.work();
        assertThat(duo.standing(next)).as("no journal row is missing").isEqualTo("FORGOTTEN");
    }

    @Test
    void whoIsInNoDatabaseAnyMoreIsNotFound() {
        UUID one = duo.ask(1);
        duo.news.sql("delete from subscriber").update();
        duo.till.sql("delete from kunde").update();

        duo.work();

        assertThat(duo.standing(one)).isEqualTo("NOT_FOUND");
        assertThat(duo.done(one)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasErasedBeforeACrashWhereNoJournalIsKeptIsFinished(boolean gone) throws IOException {
        duo.close();
        duo = Duo.withoutJournal(folder);
        Path picture = Files.writeString(folder.resolve("picture-1"), "Ina");
        UUID one = duo.ask(1);
        duo.news.sql("update subscriber set email = 'other@post.example'").update();
        diesAfterCommit(1);
        if (gone) {
            duo.news.sql("delete from subscriber").update();
        }

        duo.work();

        assertThat(duo.standing(one)).isEqualTo("FORGOTTEN");
        assertThat(picture).doesNotExist();
        assertThat(duo.state
                        .sql("select count(*) from suppression where kind = 'EMAIL'")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
        assertThat(duo.state
                        .sql("select count(*) from work_record")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatWasLeftInDoubtAndTheFiguresAreSaidAfterACrashToo() {
        UUID one = duo.ask(1);
        duo.news.sql("update subscriber set picture = '../elsewhere'").update();
        diesAfterCommit(2);

        duo.work();

        assertThat(duo.standing(one)).isEqualTo("FORGOTTEN");
        assertThat(duo.ledger(one, "forgotten")).singleElement().asString().contains("\"bills\"");
        assertThat(duo.state
                        .sql("select soft_hits::text from request_database where database = 'news'")
                        .query(String.class)
                        .single())
                .contains("FILE_LEFT");
    }

    @Test
    void whatTheSalonHasNotedDownOfAForgottenClientIsDropped() {
        duo.ask(1);

        duo.work();

        assertThat(duo.unexempted).containsExactlyInAnyOrder("news 1", "till A-1");
    }

    @Test
    void aRestoredHubTakesOverWhatEachDatabaseTells() {
        UUID one = duo.ask(1);
        duo.work();
        duo.losesItsRequests();

        duo.comebacks.journals();
        duo.comebacks.journals();

        assertThat(duo.done(one)).containsExactly("news", "till");
        assertThat(duo.ledger(one, "forgotten")).hasSize(3);
    }

    @Test
    void aDatabaseThatDoesNotFitItsMapKeepsNoOtherJournalFromBeingRead() {
        UUID one = duo.ask(1);
        duo.work();
        duo.losesItsRequests();
        duo.till.sql("drop table rechnung").update();
        duo.looksAtTheMaps();

        duo.comebacks.journals();

        assertThat(duo.done(one)).containsExactly("news");
    }

    /** The hub dies once so many databases have committed, and comes up again when its lease is over. */
    private void diesAfterCommit(int databases) {
        AtomicInteger commits = new AtomicInteger();
        duo.at(step -> {
            if (step.equals("salon-committed") && commits.incrementAndGet() == databases) {
                throw new AssertionError("the hub dies");
            }
        });
        assertThatThrownBy(duo::work).hasMessage("the hub dies");
        duo.clock.advance(Duo.LEASE.plusSeconds(1));
    }

    /** A folder with something in it, where the client's picture should be. */
    private Path undeletable(int client) throws IOException {
        Path picture = Files.createDirectory(folder.resolve("picture-" + client));
        return Files.writeString(picture.resolve("inside"), "x");
    }
}
