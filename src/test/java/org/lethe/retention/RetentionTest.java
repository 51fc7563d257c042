package org.lethe.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lethe.retention.TestHub.ANNA;
import static org.lethe.retention.TestHub.BEN;
import static org.lethe.retention.TestHub.TILL;
import static org.lethe.retention.TestHub.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lethe.person.Personal;
import org.lethe.request.NotUnderstoodException;
import org.lethe.request.RetentionRequests;
import org.springframework.jdbc.core.simple.JdbcClient;

class RetentionTest {

    private static final String SALON = "seerose";
    private final TestHub hub = new TestHub("2027-03-27T14:00");

    @Test
    void savingSaysWhenTheFirstCheckIsAndHowManyItWouldForget() {
        hub.clients.clients(SALON, 70, LocalDate.of(2025, 3, 27));
        hub.clients.clients(SALON, 30, LocalDate.of(2025, 3, 28));
        PolicyStatus status = save(24);
        assertThat(status.nextScanAt()).isEqualTo("2027-03-28T01:00:00Z");
        assertThat(status.wouldForget()).isEqualTo(70);
        assertThat(status.clients()).isEqualTo(100);
        assertThat(status.needsSecondPerson()).isFalse();
        assertThat(hub.room.retention().status(SALON)).isEqualTo(status);
    }

    @Test
    void theFirstCheckForgetsWhatSavingShowedThoughTwoDoesNotExistThatNight() {
        hub.clients.clients(SALON, 250, LocalDate.of(2020, 1, 1));
        hub.clients.clients(SALON, 50, LocalDate.of(2027, 1, 1));
        save(24);
        hub.runUntil("2027-03-28T01:59");
        assertThat(hub.scans(SALON)).isEmpty();
        hub.runUntil("2027-03-28T03:00");
        Scan scan = hub.newestScan(SALON);
        assertThat(scan.state()).isEqualTo(ScanState.DONE);
        assertThat(scan.kind()).isEqualTo(ScanKind.FIRST);
        assertThat(scan.found()).isEqualTo(250);
        assertThat(scan.expected()).isEqualTo(250);
        assertThat(hub.requests.clients(SALON)).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void afterTheFirstCheckThereIsOneScanInEachCalendarMonth() {
        hub.drawn = 16;
        hub.clients.clients(SALON, 5, LocalDate.of(2027, 3, 1));
        save(24);
        hub.runUntil("2027-09-30T12:00");
        assertThat(hub.scans(SALON).stream().map(Scan::dueAt).sorted())
                .containsExactly(
                        at("2027-03-28T03:00"),
                        at("2027-04-17T02:00"),
                        at("2027-05-17T02:00"),
                        at("2027-06-17T02:00"),
                        at("2027-07-17T02:00"),
                        at("2027-08-17T02:00"),
                        at("2027-09-17T02:00"));
        assertThat(hub.scans(SALON)).allMatch(scan -> scan.state() == ScanState.DONE);
    }

    @Test
    void whoCameBackHasAGuardOrIsExemptIsSparedAndTheReasonIsKnown() {
        hub.clients.clients(SALON, 50, LocalDate.of(2020, 1, 1));
        hub.clients.guard(7);
        exempt("K8");
        assertThat(save(24).wouldForget()).isEqualTo(48);
        hub.clients.comesBack(9, LocalDate.of(2027, 3, 27));
        hub.runUntil("2027-03-28T03:00");
        assertThat(hub.requests.clients(SALON)).hasSize(47).doesNotContain("7", "8", "9");
        assertThat(hub.newestScan(SALON).exempted()).isEqualTo(1);
        assertThat(why("K7")).isEqualTo("guard");
        assertThat(why("K8")).isEqualTo("exempt");
        assertThat(why("K9")).isEqualTo("not-due");
        assertThat(explain("K1").due()).isTrue();
        assertThatThrownBy(() -> explain("K4711")).isInstanceOf(UnknownClientException.class);
    }

    @Test
    void anExemptionEndsWithItsDayAndIsNeverPlainTextInTheStore() {
        hub.clients.clients(SALON, 2, LocalDate.of(2020, 1, 1));
        hub.room.exemptions().put(SALON, new Personal("K1"), LocalDate.of(2027, 3, 28), "Frau Yıldız mag Rot", ANNA);
        hub.room.exemptions().put(SALON, new Personal("K1"), LocalDate.of(2027, 3, 27), "only today", ANNA);
        assertThat(hub.room.exemptions().list(SALON)).hasSize(1);
        assertThat(JdbcClient.create(hub.state)
                        .sql("select encode(reference || reason || client_key, 'escape') from retention_exemption")
                        .query(String.class)
                        .single())
                .doesNotContain("today")
                .doesNotContain("K1");
        assertThat(save(24).wouldForget()).isEqualTo(2);
        assertThatThrownBy(() ->
                        hub.room.exemptions().put(SALON, new Personal("K1"), LocalDate.of(2027, 3, 26), "late", ANNA))
                .isInstanceOf(NotUnderstoodException.class)
                .hasMessageStartingWith("until");
        assertThat(hub.room.exemptions().remove(SALON, new Personal("K1"), ANNA))
                .isTrue();
        assertThat(hub.room.exemptions().remove(SALON, new Personal("K1"), ANNA))
                .isFalse();
    }

    @Test
    void anExemptionIsDeletedWhenItsDayIsOverInTheSalonOrTheClientIsForgotten() {
        hub.clients.clients(SALON, 4, LocalDate.of(2020, 1, 1));
        hub.room.exemptions().put(SALON, new Personal("K1"), LocalDate.of(2027, 3, 27), "only today", ANNA);
        exempt("K2");
        exempt("K3");
        exempt("K4");
        hub.jumpTo("2027-03-27T23:00");
        assertThat(hub.room.exemptions().list(SALON)).hasSize(4);

        hub.jumpTo("2027-03-28T00:00");
        hub.room.exemptions().drop(SALON, Set.of("2", "9"), Set.of(new Personal("K3")));

        assertThat(hub.room.exemptions().list(SALON))
                .extracting(exemption -> exemption.reference().reveal())
                .containsExactly("K4");
    }

    @Test
    void switchedOffNothingIsScannedAndAnOpenScanEnds() {
        hub.clients.clients(SALON, 50, LocalDate.of(2020, 1, 1));
        save(24);
        Scan scan = hub.room.scans().start(SALON, ANNA);
        PolicyStatus off = hub.room.retention().save(SALON, null, false, ANNA);
        assertThat(off.nextScanAt()).isNull();
        assertThat(off.wouldForget()).isNull();
        hub.runUntil("2027-06-01T12:00");
        assertThat(hub.scans(SALON)).hasSize(1);
        assertThat(hub.room.scans().get(SALON, scan.id()).state()).isEqualTo(ScanState.STOPPED);
        assertThat(hub.requests.clients(SALON)).isEmpty();
        assertThatThrownBy(() -> hub.room.scans().start(SALON, ANNA)).isInstanceOf(ScanConflictException.class);
    }

    @Test
    void anotherPeriodMakesANewFirstCheckAndTheSameOneDoesNot() {
        hub.clients.clients(SALON, 5, LocalDate.of(2026, 1, 1));
        save(24);
        hub.runUntil("2027-03-28T12:00");
        Instant next = Objects.requireNonNull(hub.room.retention().status(SALON).nextScanAt());
        assertThat(save(24).nextScanAt()).isEqualTo(next);
        assertThat(save(12).nextScanAt()).isEqualTo(at("2027-03-29T02:00"));
        hub.runUntil("2027-03-29T02:00");
        assertThat(hub.newestScan(SALON).kind()).isEqualTo(ScanKind.FIRST);
        assertThat(hub.newestScan(SALON).found()).isEqualTo(5);
    }

    @Test
    void beyondTheCapASecondPersonHasToAgree() {
        ranOnce();
        hub.clients.clients(SALON, 200, LocalDate.of(2020, 1, 1));
        Scan scan = startAndRun();
        assertThat(scan.state()).isEqualTo(ScanState.AWAITING_APPROVAL);
        assertThat(scan.expected()).isEqualTo(200);
        assertThat(scan.reason()).contains("200").contains("at most 100");
        assertThat(hub.requests.clients(SALON)).isEmpty();
        assertThatThrownBy(() -> hub.room.scans().approve(SALON, scan.id(), ANNA))
                .isInstanceOf(SecondPersonNeededException.class)
                .hasMessageContaining("colleague");
        assertThatThrownBy(() -> hub.room.scans().approve(SALON, scan.id(), TILL))
                .isInstanceOf(SecondPersonNeededException.class)
                .hasMessageContaining("person");
        hub.room.scans().approve(SALON, scan.id(), BEN);
        hub.room.work();
        assertThat(hub.newestScan(SALON).state()).isEqualTo(ScanState.DONE);
        assertThat(hub.newestScan(SALON).approvedBy()).isEqualTo("user:ben");
        assertThat(hub.requests.clients(SALON)).hasSize(200);
        assertThat(hub.radius.left(SALON)).isEqualTo(140);
    }

    @Test
    void theOnlyPersonOfASalonApprovesADayLater() {
        hub.people.remove("user:ben");
        ranOnce();
        hub.clients.clients(SALON, 200, LocalDate.of(2020, 1, 1));
        Scan scan = startAndRun();
        assertThatThrownBy(() -> hub.room.scans().approve(SALON, scan.id(), ANNA))
                .isInstanceOf(SecondPersonNeededException.class)
                .hasMessageContaining("2027-03-29");
        hub.clock.advance(Duration.ofHours(24));
        assertThat(hub.room.scans().approve(SALON, scan.id(), ANNA).state()).isEqualTo(ScanState.PENDING);
        assertThat(hub.decided.all)
                .as("what the ledger is told")
                .containsExactly("user:anna set 24", "user:anna approved scan " + scan.id());
    }

    @Test
    void whatOtherChannelsForgetCountsToo() {
        ranOnce();
        hub.clients.clients(SALON, 60, LocalDate.of(2020, 1, 1));
        assertThat(hub.radius.mayForget(SALON, 60)).isTrue();
        assertThat(hub.radius.left(SALON)).isEqualTo(52);
        hub.radius.giveBack(SALON, 10);
        assertThat(hub.radius.left(SALON)).isEqualTo(62);
        assertThat(hub.radius.mayForget(SALON, 10)).isTrue();
        assertThat(startAndRun().state()).isEqualTo(ScanState.AWAITING_APPROVAL);
        hub.clock.advance(Duration.ofHours(25));
        hub.room.scans().stop(SALON, hub.newestScan(SALON).id(), ANNA);
        assertThat(startAndRun().state()).isEqualTo(ScanState.DONE);
        assertThat(hub.radius.left(SALON)).isEqualTo(52);
        assertThat(hub.radius.mayForget(SALON, 53)).isFalse();
        assertThat(hub.radius.mayForget(SALON, 52)).isTrue();
    }

    @Test
    void whereASystemSetThePeriodTwoPeopleHaveToAgree() {
        ranOnce();
        hub.clients.clients(SALON, 200, LocalDate.of(2020, 1, 1));
        hub.room
                .retention()
                .save(SALON, 24, false, TILL); // the same period: whoever holds the key is not seen any more
        hub.room.scans().start(SALON, TILL);
        hub.room.work();
        Scan scan = hub.newestScan(SALON);
        Scan after = hub.room.scans().approve(SALON, scan.id(), ANNA);
        assertThat(after.state()).isEqualTo(ScanState.AWAITING_APPROVAL);
        assertThat(after.agreedBy()).isEqualTo("user:anna");
        assertThat(after.reason()).contains("a second one has to");
        assertThatThrownBy(() -> hub.room.scans().approve(SALON, scan.id(), ANNA))
                .isInstanceOf(SecondPersonNeededException.class)
                .hasMessageContaining("colleague");
        assertThat(hub.room.scans().approve(SALON, scan.id(), BEN).state()).isEqualTo(ScanState.PENDING);
    }

    @Test
    void nobodyMakesASecondPersonForOneScan() {
        hub.people.remove("user:ben");
        ranOnce();
        hub.clients.clients(SALON, 200, LocalDate.of(2020, 1, 1));
        Scan scan = startAndRun();
        hub.clock.advance(Duration.ofMinutes(5));
        hub.people.put("user:ben", hub.clock.instant());
        assertThatThrownBy(() -> hub.room.scans().approve(SALON, scan.id(), BEN))
                .isInstanceOf(SecondPersonNeededException.class)
                .hasMessageContaining("younger than what waits");
        hub.clock.advance(Duration.ofHours(24));
        assertThat(hub.room.scans().approve(SALON, scan.id(), BEN).state()).isEqualTo(ScanState.PENDING);
    }

    @Test
    void anExemptionTakesBackWhatAScanHasAskedAlready() {
        hub.clients.clients(SALON, 10, LocalDate.of(2020, 1, 1));
        save(24);
        hub.runUntil("2027-03-28T03:00");
        assertThat(hub.requests.clients(SALON)).contains("7", "8");
        exempt("K7");
        assertThat(hub.requests.clients(SALON)).hasSize(9).doesNotContain("7");
        hub.requests.moveOn(SALON, "8", "ERASING");
        assertThatThrownBy(() -> exempt("K8"))
                .isInstanceOf(ScanConflictException.class)
                .hasMessageContaining("at this moment");
        assertThat(hub.room.exemptions().list(SALON)).hasSize(1);
    }

    @Test
    void whoIsExemptedWhileAScanRunsIsSpared() {
        hub.clients.clients(SALON, 300, LocalDate.of(2020, 1, 1));
        save(24);
        hub.room.scans().start(SALON, ANNA);
        int[] pages = {0};
        hub.clients.beforeEachPage(() -> {
            if (pages[0]++ == 1) {
                exempt("K250");
            }
        });
        hub.room.work();
        assertThat(hub.requests.clients(SALON)).hasSize(299).doesNotContain("250");
        assertThat(hub.newestScan(SALON).exempted()).isEqualTo(1);
    }

    @Test
    void ifMoreAreDueThanThePersonSawItAsksAgain() {
        hub.clients.clients(SALON, 300, LocalDate.of(2027, 1, 1));
        hub.clients.clients(SALON, 10, LocalDate.of(2020, 1, 1));
        save(24);
        hub.clients.clients(SALON, 200, LocalDate.of(2019, 1, 1));
        hub.runUntil("2027-03-28T03:00");
        assertThat(hub.newestScan(SALON).state()).isEqualTo(ScanState.AWAITING_APPROVAL);
        assertThat(hub.newestScan(SALON).expected()).isEqualTo(210);
    }

    @Test
    void aScanDoesNotStartWhileTheMapDoesNotFitOrTheDatabaseIsDown() {
        hub.clients.clients(SALON, 10, LocalDate.of(2020, 1, 1));
        save(24);
        hub.clients.mapDoesNotFit("client.nickname is not in the map");
        hub.runUntil("2027-03-28T03:00");
        assertThat(hub.newestScan(SALON).state()).isEqualTo(ScanState.BLOCKED);
        assertThat(hub.newestScan(SALON).reason()).contains("client.nickname");
        hub.clients.mapDoesNotFit(null);
        hub.clients.isDown(SALON);
        hub.runUntil("2027-03-28T03:10");
        assertThat(hub.newestScan(SALON).reason()).startsWith("unreachable");
        hub.clients.isDown(null);
        hub.runUntil("2027-03-28T03:15");
        assertThat(hub.newestScan(SALON).state()).isEqualTo(ScanState.BLOCKED);
        hub.runUntil("2027-03-28T03:20");
        assertThat(hub.newestScan(SALON).state()).isEqualTo(ScanState.DONE);
    }

    @Test
    void withTheDateAYearAheadNothingIsForgottenUntilSomebodyConfirms() {
        hub.clients.clients(SALON, 10, LocalDate.of(2025, 9, 1));
        hub.clients.clients(SALON, 500, LocalDate.of(2027, 3, 1));
        save(24);
        hub.runUntil("2027-03-28T12:00");
        hub.jumpTo("2028-03-28T12:00");
        hub.runUntil("2028-06-01T12:00");
        assertThat(hub.requests.clients(SALON)).isEmpty();
        assertThat(hub.newestScan(SALON).state()).isEqualTo(ScanState.AWAITING_CONFIRMATION);
        assertThatThrownBy(() ->
                        hub.room.scans().approve(SALON, hub.newestScan(SALON).id(), TILL))
                .isInstanceOf(SecondPersonNeededException.class);
        hub.room.scans().approve(SALON, hub.newestScan(SALON).id(), ANNA);
        hub.room.work();
        assertThat(hub.requests.clients(SALON)).hasSize(10);
        hub.runUntil("2028-07-01T12:00");
        assertThat(hub.newestScan(SALON).state()).isEqualTo(ScanState.DONE);
    }

    @Test
    void anotherPeriodDoesNotMakeAWrongClockRight() {
        ranOnce();
        hub.clients.clients(SALON, 5, LocalDate.of(2020, 1, 1));
        hub.jumpTo("2028-03-28T12:00");
        assertThat(hub.newestScan(SALON).state()).isEqualTo(ScanState.AWAITING_CONFIRMATION);
        hub.room.retention().save(SALON, 12, false, TILL);
        hub.runUntil("2028-03-29T03:00");
        assertThat(hub.newestScan(SALON).kind()).isEqualTo(ScanKind.FIRST);
        assertThat(hub.newestScan(SALON).state()).isEqualTo(ScanState.AWAITING_CONFIRMATION);
        assertThat(hub.requests.clients(SALON)).isEmpty();
        hub.room.scans().approve(SALON, hub.newestScan(SALON).id(), BEN);
        assertThat(hub.newestScan(SALON).state()).isEqualTo(ScanState.PENDING);
    }

    @Test
    void settingTheWrongClockRightRestoresTheSchedule() {
        hub.clients.clients(SALON, 10, LocalDate.of(2025, 9, 1));
        save(24);
        hub.runUntil("2027-03-28T12:00");
        Instant planned =
                Objects.requireNonNull(hub.room.retention().status(SALON).nextScanAt());
        hub.jumpTo("2028-03-28T12:00");
        hub.runUntil("2028-05-05T12:00");
        hub.jumpTo("2027-03-28T12:10");
        assertThat(hub.room.retention().status(SALON).nextScanAt()).isEqualTo(planned);
        hub.runUntil("2027-04-30T12:00");
        assertThat(hub.newestScan(SALON).dueAt()).as("the newest comes first").isEqualTo(planned);
        assertThat(hub.newestScan(SALON).state()).isEqualTo(ScanState.DONE);
        assertThat(hub.requests.clients(SALON)).isEmpty();
    }

    @Test
    void aPausedScanGoesOnWhereItWasAndAStoppedOneKeepsTheRest() {
        hub.clients.clients(SALON, 1_000, LocalDate.of(2020, 1, 1));
        save(24);
        Scan scan = hub.room.scans().start(SALON, ANNA);
        pauseAfter(3, scan.id());
        hub.room.work();
        assertThat(hub.newestScan(SALON).state()).isEqualTo(ScanState.PAUSED);
        assertThat(hub.requests.count(scan.id(), "APPROVED")).isEqualTo(300);
        assertThat(hub.requests.free(scan.id())).isZero();
        hub.clients.beforeEachPage(() -> {});
        hub.room.scans().resume(SALON, scan.id(), ANNA);
        hub.room.work();
        assertThat(hub.requests.clients(SALON)).hasSize(1_000).doesNotHaveDuplicates();
        assertThat(hub.requests.free(scan.id())).isEqualTo(1_000);
        hub.room.scans().stop(SALON, scan.id(), BEN);
        assertThat(hub.requests.clients(SALON)).isEmpty();
        assertThatThrownBy(() -> hub.room.scans().resume(SALON, scan.id(), BEN))
                .isInstanceOf(ScanConflictException.class)
                .hasMessageContaining("STOPPED");
    }

    @Test
    void aPausedScanThatGivesWayToTheNextHoldsNobody() {
        hub.clients.clients(SALON, 1_000, LocalDate.of(2020, 1, 1));
        save(24);
        Scan scan = hub.room.scans().start(SALON, ANNA);
        pauseAfter(3, scan.id());
        hub.room.work();
        assertThat(hub.requests.count(scan.id(), "APPROVED")).isEqualTo(300);
        hub.clients.beforeEachPage(() -> {});
        hub.runUntil("2027-04-30T12:00");
        assertThat(hub.newestScan(SALON).id()).isNotEqualTo(scan.id());
        assertThat(hub.requests.count(scan.id(), "WITHDRAWN")).isEqualTo(300);
    }

    @Test
    void whomAScanHasFoundIsKeptWhenThePeriodIsTakenBack() {
        hub.clients.clients(SALON, 10, LocalDate.of(2020, 1, 1));
        save(24);
        Scan scan = startAndRun();
        assertThat(scan.state()).isEqualTo(ScanState.DONE);
        assertThat(hub.requests.clients(SALON)).hasSize(10);
        hub.room.retention().save(SALON, null, false, ANNA);
        assertThat(hub.requests.clients(SALON)).isEmpty();
    }

    @Test
    void aSalonThatWantsItIsToldThreeDaysAheadOnce() {
        hub.drawn = 16;
        hub.clients.clients(SALON, 600, LocalDate.of(2025, 4, 10));
        hub.room.retention().save(SALON, 24, true, ANNA);
        hub.runUntil("2027-04-14T01:00");
        assertThat(hub.notices).isEmpty();
        hub.runUntil("2027-04-16T12:00");
        assertThat(hub.notices).hasSize(1);
        assertThat(hub.notices.get(0).at()).isEqualTo(at("2027-04-17T02:00"));
        assertThat(hub.notices.get(0).count()).isEqualTo(600);
        assertThat(hub.notices.get(0).first()).hasSize(500);
        assertThat(hub.notices.get(0).more()).isEqualTo(100);
    }

    @Test
    void aSalonThatCannotBeToldKeepsNobodyElseWaiting() {
        hub.clients.clients("salon1", 5, LocalDate.of(2020, 1, 1));
        hub.clients.clients("salon2", 5, LocalDate.of(2020, 1, 1));
        hub.room.retention().save("salon1", 24, true, ANNA);
        hub.clock.advance(Duration.ofSeconds(1));
        hub.room.retention().save("salon2", 24, true, ANNA);
        hub.clients.isDown("salon1");
        hub.work();
        assertThat(hub.notices).extracting(RetentionNotices.ComingScan::salon).containsExactly("salon2");
        hub.clients.isDown(null);
        hub.work();
        assertThat(hub.notices).extracting(RetentionNotices.ComingScan::salon).containsExactly("salon2", "salon1");
    }

    @Test
    void aSalonIsToldOfAScanThatWaitsAtOnceAndOnceADay() {
        ranOnce();
        hub.clients.clients(SALON, 200, LocalDate.of(2020, 1, 1));
        Scan scan = startAndRun();
        hub.room.approvals().tell();
        hub.room.approvals().tell();
        assertThat(hub.told.events).hasSize(1);
        assertThat(hub.told.events.get(0).scan()).isEqualTo(scan.id());
        assertThat(hub.told.events.get(0).clients()).isEqualTo(200);
        assertThat(hub.told.events.get(0).news()).isTrue();
        hub.clock.advance(Duration.ofHours(25));
        hub.room.approvals().tell();
        hub.room.approvals().tell();
        assertThat(hub.told.events).hasSize(2);
        assertThat(hub.told.events.get(1).news()).isFalse();
        hub.room.scans().approve(SALON, scan.id(), BEN);
        hub.clock.advance(Duration.ofHours(25));
        hub.room.approvals().tell();
        assertThat(hub.told.events).hasSize(2);
    }

    @Test
    void whatIsBeingForgottenOrWasAskedByAPersonTooIsNotTakenBack() {
        hub.clients.clients(SALON, 10, LocalDate.of(2020, 1, 1));
        save(24);
        Scan scan = startAndRun();
        hub.requests.moveOn(SALON, "3", "ERASING");
        hub.requests.alsoAskedByAPerson(SALON, "4");
        hub.requests.moveOn(SALON, "5", "FAILED");
        hub.room.scans().pause(SALON, scan.id(), ANNA);
        assertThat(hub.requests.free(scan.id()))
                .as("the person does not wait for the scan")
                .isEqualTo(1);
        hub.room.scans().resume(SALON, scan.id(), ANNA);
        assertThat(hub.requests.free(scan.id())).isEqualTo(8);
        exempt("K4");
        assertThat(hub.requests.count(scan.id(), "WITHDRAWN")).isZero();
        hub.room.scans().stop(SALON, scan.id(), BEN);
        assertThat(hub.requests.clients(SALON)).containsExactly("3", "4");
        assertThat(hub.requests.count(scan.id(), "WITHDRAWN")).isEqualTo(8);
        assertThat(hub.requests.progress(scan.id())).isEqualTo(new RetentionRequests.Progress(2, 0, 8, 8));
    }

    @Test
    void askingTwiceForAScanIsOneScan() {
        hub.clients.clients(SALON, 10, LocalDate.of(2020, 1, 1));
        save(24);
        assertThat(hub.room.scans().start(SALON, ANNA).id())
                .isEqualTo(hub.room.scans().start(SALON, BEN).id());
    }

    @Test
    void thePeriodIsBetweenOneMonthAndFiftyYears() {
        for (int months : new int[] {0, -1, 601}) {
            assertThatThrownBy(() -> save(months))
                    .isInstanceOf(NotUnderstoodException.class)
                    .hasMessageStartingWith("months");
        }
    }

    @Test
    void theListOfWhoIsDueComesInPages() {
        hub.clients.clients(SALON, 5, LocalDate.of(2020, 1, 1));
        exempt("K2");
        save(24);
        LocalDate today = LocalDate.of(2027, 3, 27);
        var first = hub.room.dueList().atNextScan(SALON, null, null, 3, today);
        assertThat(first).extracting(view -> view.reference().reveal()).containsExactly("K1", "K2", "K3");
        assertThat(first.get(1).exemptUntil()).isEqualTo("2028-01-01");
        assertThat(hub.room.dueList().atNextScan(SALON, null, new Personal("K3"), 3, today))
                .extracting(view -> view.reference().reveal())
                .containsExactly("K4", "K5");
    }

    private PolicyStatus save(int months) {
        return hub.room.retention().save(SALON, months, false, ANNA);
    }

    /** A salon of 500 whose first check is behind it: saving is no approval any more. */
    private void ranOnce() {
        hub.clients.clients(SALON, 500, LocalDate.of(2027, 3, 1));
        save(24);
        hub.runUntil("2027-03-28T03:00");
        assertThat(hub.newestScan(SALON).state()).isEqualTo(ScanState.DONE);
        hub.clock.advance(Duration.ofMinutes(1));
    }

    private Scan startAndRun() {
        hub.room.scans().start(SALON, ANNA);
        hub.room.work();
        return hub.newestScan(SALON);
    }

    private void pauseAfter(int batches, UUID scan) {
        int[] seen = {0};
        hub.clients.beforeEachPage(() -> {
            if (seen[0]++ == batches) {
                hub.room.scans().pause(SALON, scan, ANNA);
            }
        });
    }

    private void exempt(String reference) {
        hub.room.exemptions().put(SALON, new Personal(reference), LocalDate.of(2028, 1, 1), "a friend", ANNA);
    }

    private Explanation explain(String reference) {
        return hub.room.whyNot().explain(SALON, new Personal(reference));
    }

    private String why(String reference) {
        return explain(reference).reasons().get(0).reason();
    }
}
