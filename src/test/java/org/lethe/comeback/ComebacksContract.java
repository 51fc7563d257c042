package org.lethe.comeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.forget.Alarms;
import org.lethe.request.RequestState;
import org.lethe.request.StoredRequest;
import org.lethe.salon.Salon;

/** Forgotten clients who are back: from a restored table, an import, a restored database, a restored hub. */
abstract class ComebacksContract {

    @TempDir
    private Path keys;

    private RestoredSalon hub;
    private List<String> three;

    /** Some hundred clients with the columns of the sample salon. */
    abstract RestoredSalon.Sample sample();

    @BeforeEach
    void forgetThree() {
        hub = new RestoredSalon(keys, sample());
        hub.backUp();
        three = hub.forgettable(3);
        hub.forget(three);
        assertThat(hub.standing()).containsOnly("FORGOTTEN").hasSize(3);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void aQuietNightFindsNobody() {
        Looked looked = hub.look(Look.NIGHTLY);

        assertThat(looked.state()).isEqualTo("fine");
        assertThat(looked.clients()).isGreaterThan(400);
        assertThat(looked.missing() + looked.takenOver() + looked.again() + looked.review())
                .isZero();
    }

    @Test
    void recordsOfARestoredTableAreForgottenAgain() {
        hub.restoreRows(three);
        assertThat(hub.lastNames(three)).doesNotContain("Anonym");

        assertThat(hub.look(Look.NIGHTLY).again()).isEqualTo(3);
        hub.work();

        assertThat(hub.lastNames(three)).containsExactly("Anonym");
        assertThat(hub.requests("FORGOTTEN")).isEqualTo(6);
        assertThat(hub.look(Look.NIGHTLY).again()).isZero();
    }

    @Test
    void aSalonWhoseMapCannotBeReadKeepsNoOtherWaiting() {
        Salon unreadable = hub.addUnreadable();
        hub.restoreRows(three);

        hub.unit.journals();
        hub.unit.nightly();

        assertThat(hub.requests("APPROVED")).isEqualTo(3);
        assertThat(hub.unit.look(unreadable, Look.NIGHTLY))
                .extracting(Looked::state)
                .containsExactly(Looked.NOT_READY);
    }

    @Test
    void aRecordThatComesBackAtOnceIsForAPerson() {
        hub.restoreRows(three);
        hub.look(Look.NIGHTLY);
        hub.work();
        hub.restoreRows(three);

        Looked looked = hub.look(Look.NIGHTLY);

        assertThat(looked.again()).isZero();
        assertThat(looked.review()).isEqualTo(3);
    }

    @Test
    void moreThanTheCapAllowsWait() {
        hub.restoreRows(three);
        hub.allowance.set(1);

        Looked looked = hub.look(Look.NIGHTLY);

        assertThat(looked.capped()).isEqualTo(2);
        assertThat(hub.requests("APPROVED")).isEqualTo(1);
        assertThat(hub.requests("BLOCKED")).isEqualTo(2);
    }

    @Test
    void whoWasImportedUnderANewKeyIsForAPerson() {
        hub.importAgain(three.get(0));

        assertThat(hub.look(Look.NIGHTLY).review()).isEqualTo(1);
        assertThat(hub.look(Look.NIGHTLY).review()).as("asked once").isZero();

        StoredRequest asked =
                hub.book.list("seerose", RequestState.NEEDS_REVIEW, null, 10).get(0);
        assertThat(asked.reason()).isEqualTo("looks-like-somebody-forgotten");
        hub.book.refuse(asked.id(), "a-new-client", "user:manager");
        assertThat(hub.look(Look.NIGHTLY).review()).as("decided once").isZero();
    }

    @Test
    void whoHasVisitedSinceIsAClientAgain() {
        hub.clock.advance(Duration.ofDays(20));
        hub.importAgain(three.get(0));
        hub.sql
                .sql("update client set last_visit_on = date '2026-12-10' where client_no = 'I-1'")
                .update();

        Looked looked = hub.look(Look.NIGHTLY);

        assertThat(looked.review() + looked.again()).isZero();
    }

    @Test
    void inARestoredDatabaseNothingIsForgottenBeforeAPersonSaysSo() {
        String fourth = hub.forgettable(1).get(0);
        hub.restoreAll(three);
        hub.ask(List.of(fourth));
        hub.work();

        hub.unit.nightly();
        Looked looked = hub.look(Look.NIGHTLY);

        assertThat(looked.state()).isEqualTo(Alarms.RESTORED);
        assertThat(looked.missing()).isEqualTo(3);
        assertThat(hub.lastNames(List.of(fourth))).doesNotContain("Anonym");
        assertThat(hub.alarms.standing()).extracting(Alarms.Alarm::what).containsExactly(Alarms.RESTORED);
        assertThat(hub.ledgerEntries("alarm")).isEqualTo(1);
        assertThat(hub.requests("APPROVED")).isEqualTo(1);
    }

    @Test
    void whatARestoredDatabaseLacksIsForgottenAgainAndWorkGoesOn() {
        String fourth = hub.forgettable(1).get(0);
        hub.restoreAll(three);
        hub.ask(List.of(fourth));
        hub.work();
        assertThat(hub.look(Look.dry("user:manager")).again()).isEqualTo(3);

        Looked looked = hub.look(Look.decided(false, "user:manager"));
        hub.clock.advance(Duration.ofMinutes(10));
        hub.work();

        assertThat(looked.missing()).isEqualTo(3);
        assertThat(looked.again()).isEqualTo(3);
        assertThat(hub.lastNames(three)).containsExactly("Anonym");
        assertThat(hub.lastNames(List.of(fourth))).containsExactly("Anonym");
        assertThat(hub.alarms.standing()).isEmpty();
        Looked next = hub.look(Look.NIGHTLY);
        assertThat(next.state()).isEqualTo("fine");
        assertThat(next.missing() + next.again() + next.review()).isZero();
    }

    @Test
    void aStrangerIsNotTouchedUntilAPersonTakesIt() {
        hub.restoreAll(three);
        hub.sql.sql("drop table lethe_journal").update();

        assertThat(hub.look(Look.NIGHTLY).state()).isEqualTo(Alarms.STRANGER);
        assertThat(hub.look(Look.decided(false, "user:manager")).state()).isEqualTo(Alarms.STRANGER);
        assertThat(hub.alarms.standing()).extracting(Alarms.Alarm::what).containsExactly(Alarms.STRANGER);
        assertThat(hub.requests("FORGOTTEN")).isEqualTo(3);
        assertThat(hub.lastNames(three)).doesNotContain("Anonym");

        assertThat(hub.look(Look.decided(true, "user:manager")).again()).isEqualTo(3);
        hub.work();
        assertThat(hub.lastNames(three)).containsExactly("Anonym");
    }

    @Test
    void aRestoredHubTakesOverWhatTheJournalsKnow() {
        hub.state.sql("delete from forget_request").update();
        hub.state.sql("delete from suppression").update();
        long logs = hub.state
                .sql("select count(*) from ledger_origin")
                .query(Long.class)
                .single();

        hub.unit.journals();

        assertThat(hub.requests("FORGOTTEN")).isEqualTo(3);
        assertThat(hub.ledgerEntries("alarm")).isEqualTo(1);
        assertThat(hub.ledgerEntries("forgotten")).isEqualTo(6);
        assertThat(hub.state
                        .sql("select count(*) from ledger_origin")
                        .query(Long.class)
                        .single())
                .isEqualTo(logs + 1);
        assertThat(hub.look(Look.NIGHTLY).takenOver()).isZero();
    }

    @Test
    void twoHubsThatWereRestoredTogetherTakeTheJournalOverOnce() throws Exception {
        hub.state.sql("delete from forget_request").update();
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Void> journals = () -> {
            together.await();
            hub.unit.journals();
            return null;
        };
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (Future<Void> node : nodes.invokeAll(List.of(journals, journals))) {
                node.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(hub.requests("FORGOTTEN")).isEqualTo(3);
        assertThat(hub.ledgerEntries("alarm")).isEqualTo(1);
        assertThat(hub.ledgerEntries("forgotten")).isEqualTo(6);
    }
}
