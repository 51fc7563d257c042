package org.lethe.erasure.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.Attempt;
import org.lethe.erasure.ClientKey;
import org.lethe.erasure.DatabaseRestoredException;
import org.lethe.erasure.Due;
import org.lethe.erasure.Erased;
import org.lethe.erasure.ForgetHooks;
import org.lethe.erasure.MapOutdatedException;
import org.lethe.erasure.ResidueHit;
import org.lethe.erasure.SalonDatabaseDownException;
import org.lethe.erasure.Standing;
import org.lethe.erasure.Subject;
import org.lethe.erasure.Verdict;
import org.lethe.erasure.WhyNot;
import org.lethe.erasure.check.Finding;
import org.lethe.person.Identifiers;
import org.lethe.person.Personal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What forgetting promises, whatever the database product. */
abstract class ForgettingContract {

    abstract DataSource emptyDatabase();

    abstract String jsonType();

    private DataSource database = new DelegatingDataSource();
    private SalonUnderTest salon;

    @BeforeEach
    void open() {
        database = emptyDatabase();
        salon = SalonUnderTest.of(
                database,
                SalonUnderTest.file("salon.sql").replace("JSON_TYPE", jsonType()),
                SalonUnderTest.file("salon.yaml"));
    }

    /** Ends the connections of everybody else to this database. */
    abstract void cut(JdbcClient sql);

    @Test
    void aServerThatIsLostInTheMiddleDoesNotAnswer() {
        ForgetHooks lost = attempts -> cut(JdbcClient.create(new DelegatingDataSource(database)));

        assertThatThrownBy(() -> salon.unit.forget(List.of(Subject.of(ClientKey.of("1"))), lost))
                .isInstanceOf(SalonDatabaseDownException.class)
                .hasMessageContaining("does not answer. Nothing was changed");
        assertThat(salon.verdict("1")).isEqualTo(new Verdict.Forgotten());
    }

    @Test
    void theMapFits() {
        assertThat(salon.unit.check().errors()).extracting(Finding::text).isEmpty();
    }

    @Test
    void aClientIsForgottenEverywhereTogetherWithWhatWasMergedIntoIt() {
        Erased erased = salon.forget("1");

        assertThat(erased.verdict()).isEqualTo(new Verdict.Forgotten());
        assertThat(salon.text(
                        "select count(*) from kunde where id in (1, 3) and vorname is null and nachname = 'Anonym'"))
                .isEqualTo("2");
        assertThat(salon.text("select notiz from termin where id = 1"))
                .doesNotContain("Anna", "Müller", "3920018")
                .contains("Anno");
        assertThat(salon.text("select notiz from termin where id = 3"))
                .doesNotContain("Müller")
                .contains("Hund");
        assertThat(salon.text("select gast_name from verkauf where id = 2")).isEqualTo("Anonym");
        assertThat(salon.text("select zahler_name from verkauf where id = 2")).isEqualTo("Ayşe Yılmaz");
        assertThat(salon.text("select karte from zahlung where id = 1")).isEmpty();
        assertThat(salon.text("select geboren from kunde where id = 1")).startsWith("1980-01-01");
        assertThat(salon.text("select vorlieben from kunde where id = 1"))
                .contains("rot")
                .doesNotContain("Anna");
        assertThat(salon.text("select count(*) from newsletter")).isEqualTo("1");
        assertThat(salon.text("select nr from kunde where id = 1")).matches("X[A-Z2-9]{8}");
    }

    @Test
    void figuresStayAsTheyWere() {
        Erased erased = salon.forget("1");

        assertThat(erased.invariants()).hasSize(2).allMatch(check -> check.same());
        assertThat(erased.invariants().get(0).before()).contains("betrag=57.75");
        assertThat(salon.unit.report("umsatz").get(0).get("betrag").toString()).isEqualTo("57.75");
    }

    @Test
    void whatIsUnderALegalHoldIsGivenToTheHubBeforeItIsDeleted() {
        List<Attempt> attempts = new ArrayList<>();

        Erased erased = salon.unit
                .forget(List.of(Subject.of(ClientKey.of("1"))), attempts::addAll)
                .get(0);

        assertThat(attempts.get(0).held()).singleElement().satisfies(row -> {
            assertThat(row.until()).isEqualTo(LocalDate.of(2034, 12, 31));
            assertThat(row.json().reveal()).contains("Anna", "Befund");
        });
        assertThat(erased.sealed()).singleElement().satisfies(sum -> assertThat(sum.rows())
                .isEqualTo(1));
        assertThat(salon.text("select count(*) from behandlung")).isEqualTo("0");
    }

    @Test
    void theSameRequestHasItsEffectOnce() {
        Subject subject = Subject.of(ClientKey.of("1"));
        Erased first = salon.unit.forget(List.of(subject), ForgetHooks.NONE).get(0);

        Erased again = salon.unit.forget(List.of(subject), ForgetHooks.NONE).get(0);

        assertThat(again.verdict()).isEqualTo(new Verdict.AlreadyDone());
        assertThat(salon.unit.journal(subject.request())).hasValueSatisfying(row -> {
            assertThat(row.attempt()).isEqualTo(subject.attempt());
            assertThat(row.tables()).isNotEmpty();
            assertThat(row.key()).isEqualTo(ClientKey.of("1"));
            assertThat(row.invariants()).isEqualTo(first.invariants()).hasSize(2);
        });
    }

    @Test
    void aForgottenClientCanBeForgottenOnceMore() {
        salon.forget("1");

        assertThat(salon.verdict("1")).isEqualTo(new Verdict.Forgotten());
    }

    @Test
    void guardsProtectionAndUnknownKeysLeaveTheBatchAndTheOthersGoOn() {
        List<Subject> batch = List.of(
                Subject.of(ClientKey.of("2")),
                Subject.of(ClientKey.of("9")),
                Subject.of(ClientKey.of("77")),
                Subject.of(ClientKey.of("4")));

        List<Erased> results = salon.unit.forget(batch, ForgetHooks.NONE);

        assertThat(results.get(0).verdict()).isInstanceOfSatisfying(Verdict.Blocked.class, blocked -> assertThat(
                        blocked.guards().get(0).say())
                .isEqualTo("Termin 2"));
        assertThat(results.get(1).verdict()).isEqualTo(new Verdict.Protected());
        assertThat(results.get(2).verdict()).isEqualTo(new Verdict.Gone());
        assertThat(results.get(3).verdict()).isEqualTo(new Verdict.Forgotten());
        assertThat(salon.unit.hasJournalRow(batch.get(0).request())).isFalse();
    }

    @Test
    void whatWasConfirmedIsWhatRuns() {
        String digest = salon.unit.preview(ClientKey.of("4")).digest();
        salon.sql
                .sql("insert into termin values (20, 4, '2025-12-01 10:00:00', 'fertig', null)")
                .update();
        Subject stale = new Subject(UUID.randomUUID(), UUID.randomUUID(), ClientKey.of("4"), digest, null);
        Subject fresh = new Subject(
                UUID.randomUUID(),
                UUID.randomUUID(),
                ClientKey.of("4"),
                salon.unit.preview(ClientKey.of("4")).digest(),
                null);

        assertThat(salon.unit.forget(List.of(stale), ForgetHooks.NONE).get(0).verdict())
                .isEqualTo(new Verdict.Changed());
        assertThat(salon.unit.forget(List.of(fresh), ForgetHooks.NONE).get(0).verdict())
                .isEqualTo(new Verdict.Forgotten());
    }

    @Test
    void aHardResidueRollsBackAndNamesTheColumn() {
        SalonUnderTest weak = salon.with(
                SalonUnderTest.file("salon.yaml").replace("karte: suppress", "karte: {keep: for this test}"));

        List<Erased> results = weak.unit.forget(
                List.of(Subject.of(ClientKey.of("1")), Subject.of(ClientKey.of("9"))), ForgetHooks.NONE);

        assertThat(results.get(0).verdict())
                .isInstanceOfSatisfying(Verdict.ResidueFound.class, found -> assertThat(found.hits())
                        .contains(new ResidueHit("zahlung", "karte", "FULL_NAME", 1, List.of("1"))));
        assertThat(salon.text("select nachname from kunde where id = 1")).isEqualTo("Müller");
    }

    @Test
    void aNewColumnStopsForgettingUntilItIsDecided() {
        salon.sql.sql("alter table kunde add column kosename varchar(40)").update();

        assertThatThrownBy(() -> salon.forget("1"))
                .isInstanceOf(MapOutdatedException.class)
                .hasMessageContaining("kosename");
    }

    @Test
    void aRestoredDatabaseIsNoticed() {
        ForgetHooks knowing = new ForgetHooks() {
            @Override
            public UUID lastConfirmed() {
                return UUID.fromString("11111111-2222-3333-4444-555555555555");
            }

            @Override
            public void readyToErase(List<Attempt> attempts) {}
        };

        assertThatThrownBy(() -> salon.unit.forget(List.of(Subject.of(ClientKey.of("1"))), knowing))
                .isInstanceOf(DatabaseRestoredException.class);
        assertThat(salon.text("select nachname from kunde where id = 1")).isEqualTo("Müller");
    }

    @Test
    void whatARestoreTookAwayIsMissingFromTheJournalAndItsClientsAreRecognised() {
        List<Subject> two = List.of(Subject.of(ClientKey.of("1")), Subject.of(ClientKey.of("4")));
        List<UUID> requests = two.stream().map(Subject::request).toList();
        salon.unit.forget(two, ForgetHooks.NONE);
        assertThat(salon.unit.journalled(requests)).containsExactlyInAnyOrderElementsOf(requests);
        assertThat(salon.unit.journal(null, 10))
                .hasSize(2)
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(row -> row.request().toString()));
        UUID first = salon.unit.journal(null, 1).get(0).request();
        assertThat(salon.unit.journal(first, 10)).hasSize(1);

        salon.sql
                .sql("delete from lethe_journal where request = '" + two.get(1).request() + "'")
                .update();

        assertThat(salon.unit.journalled(requests)).containsExactly(two.get(0).request());
        assertThat(salon.unit.recognisable(null, 2)).hasSize(2);
        assertThat(salon.unit.recognisable(ClientKey.of("2"), 10))
                .extracting(one -> one.key())
                .doesNotContain(ClientKey.of("1"), ClientKey.of("2"))
                .contains(ClientKey.of("4"));
        assertThat(salon.unit.databaseId()).isPresent();
    }

    @Test
    void clientsAreFoundByAnyIdentifierInAnyNotation() {
        assertThat(salon.unit.find(phone("+49 171 3920018"), "DE"))
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.key()).isEqualTo(ClientKey.of("1"));
                    assertThat(match.certain()).isTrue();
                    assertThat(match.matchedOn()).containsExactly("phone");
                });
        assertThat(salon.unit.find(Identifiers.ofEmail("ANNA.mueller@post.example"), "DE"))
                .hasSize(1);
        assertThat(salon.unit.find(Identifiers.ofReference("K2"), "DE"))
                .singleElement()
                .satisfies(match -> assertThat(match.standing()).isEqualTo(Standing.GUARDED));
        assertThat(salon.unit.find(
                        new Identifiers(
                                null,
                                null,
                                null,
                                new Personal("ANNA"),
                                new Personal("Mueller"),
                                LocalDate.of(1980, 5, 17)),
                        "DE"))
                .hasSize(1);
        assertThat(salon.unit.find(
                        new Identifiers(
                                null, new Personal("joerg@web.example"), null, new Personal("Otto"), null, null),
                        "DE"))
                .singleElement()
                .satisfies(match -> assertThat(match.certain()).isFalse());
        assertThat(salon.unit.keyOf("K4")).contains(ClientKey.of("4"));
    }

    private static Identifiers phone(String number) {
        return new Identifiers(null, null, new Personal(number), null, null, null);
    }

    @Test
    void theDeskSeesCards() {
        assertThat(salon.unit.clients("mül anna", 10)).hasSize(2);
        assertThat(salon.unit.clients("", 10)).hasSize(5);
        assertThat(salon.unit.clients("+49 (171) 39-200-18", 10))
                .extracting(card -> card.key())
                .containsExactly(ClientKey.of("1"));
        assertThat(salon.unit.clients("200-18", 10)).isEmpty();
        assertThat(salon.unit.card(ClientKey.of("1"))).hasValueSatisfying(card -> {
            assertThat(card.name()).isEqualTo(new Personal("Anna Müller"));
            assertThat(card.lastVisit()).isEqualTo(LocalDate.of(2023, 3, 1));
            assertThat(card.state()).isEqualTo(Standing.ACTIVE);
        });
        assertThat(salon.unit.card(ClientKey.of("3"))).map(card -> card.state()).contains(Standing.MERGED);
    }

    @Test
    void whoHasNotComeSinceIsDue() {
        LocalDate before = LocalDate.of(2024, 11, 23);

        assertThat(salon.unit.due(before, null, 10))
                .containsExactly(new Due(ClientKey.of("1"), LocalDate.of(2023, 3, 1)));
        assertThat(salon.unit.due(before, ClientKey.of("1"), 10)).isEmpty();
        assertThat(salon.unit.countDue(before)).isEqualTo(1);
        assertThat(salon.unit.countClients()).isEqualTo(3);
        assertThat(salon.unit.whyNot(ClientKey.of("4"), before).reasons()).containsExactly(WhyNot.Reason.VISITED);
        assertThat(salon.unit.whyNot(ClientKey.of("2"), before).reasons()).containsExactly(WhyNot.Reason.GUARDED);
        assertThat(salon.unit.whyNot(ClientKey.of("1"), before).due()).isTrue();
        salon.forget("1");
        assertThat(salon.unit.due(before, null, 10)).isEmpty();
    }

    /** With a date of creation that may be missing, and is. */
    private SalonUnderTest undated() {
        salon.sql.sql("alter table kunde add column erfasst timestamp null").update();
        return salon.with(SalonUnderTest.file("salon.yaml")
                .replace("created: angelegt", "created: erfasst")
                .replace("angelegt: keep", "angelegt: {keep: for this test}\n      erfasst: keep"));
    }

    @Test
    void whoWasForgottenIsNotDueAgainThoughNobodyKnowsWhenTheRecordWasMade() {
        SalonUnderTest undated = undated();
        assertThat(undated.unit.due(BEFORE, null, 10))
                .containsExactly(new Due(ClientKey.of("1"), LocalDate.of(2023, 3, 1)));

        undated.forget("1");

        assertThat(undated.unit.due(BEFORE, null, 10)).isEmpty();
    }

    @Test
    void ofWhomNoDateIsKnownIsNotDueWhoeverAsks() {
        salon.sql
                .sql("insert into kunde (id, nr, nachname) values (20, 'K20', 'Nie')")
                .update();
        SalonUnderTest undated = undated();

        assertThat(undated.unit.due(BEFORE, null, 10)).extracting(Due::key).containsExactly(ClientKey.of("1"));
        assertThat(undated.unit.whyNot(ClientKey.of("20"), BEFORE).reasons()).containsExactly(WhyNot.Reason.UNDATED);
        assertThat(retention(undated, "20")).isEqualTo(new Verdict.NotDue());
    }

    @Test
    void aRecordWithoutADateThatWasMergedIntoOneWithSuchIsDueWithIt() {
        salon.sql
                .sql("insert into kunde (id, nr, nachname, aufgegangen_in) values (20, 'K20', 'Müller', 1)")
                .update();

        assertThat(retention(undated(), "1")).isEqualTo(new Verdict.Forgotten());
    }

    private static final LocalDate BEFORE = LocalDate.of(2024, 11, 23);

    private static Verdict retention(SalonUnderTest salon, String key) {
        Subject subject = new Subject(UUID.randomUUID(), UUID.randomUUID(), ClientKey.of(key), null, BEFORE);
        return salon.unit.forget(List.of(subject), ForgetHooks.NONE).get(0).verdict();
    }

    @Test
    void whoHasComeAgainIsNotDueUnderLock() {
        Subject subject =
                new Subject(UUID.randomUUID(), UUID.randomUUID(), ClientKey.of("4"), null, LocalDate.of(2024, 11, 23));

        assertThat(salon.unit.forget(List.of(subject), ForgetHooks.NONE).get(0).verdict())
                .isEqualTo(new Verdict.NotDue());
    }

    @Test
    void aTrailThatOnlyMentionsTheClientIsRedacted() {
        SalonUnderTest mentioning = salon.with(
                SalonUnderTest.file("salon.yaml")
                        .replace("ignore:\n  trail: \"for this test\"", "")
                        .replace(
                                "  newsletter:",
                                "  trail:\n    link: {mentions: [text_]}\n    columns: {id: keep, text_: redact, am: keep}\n  newsletter:"));

        assertThat(mentioning.verdict("1")).isEqualTo(new Verdict.Forgotten());
        assertThat(salon.text("select text_ from trail where id = 1"))
                .doesNotContain("Anna", "Müller")
                .contains("angerufen");
        assertThat(salon.text("select text_ from trail where id = 2")).isEqualTo("Kasse gezählt");
    }

    @Test
    void rowsAreFoundByTheFullNameInEitherOrder() {
        salon.sql
                .sql("create table liste (id int primary key, kunde varchar(80), punkte int)")
                .update();
        salon.sql
                .sql("insert into liste values (1, 'müller, anna', 3), (2, 'Anna Müller', 4), (3, 'Otto', 5)")
                .update();
        SalonUnderTest named = salon.with(
                SalonUnderTest.file("salon.yaml")
                        .replace(
                                "  newsletter:",
                                "  liste:\n    link: {match: {kunde: name}}\n    columns: {kunde: {replace: Anonym}, punkte: keep}\n  newsletter:"));

        assertThat(named.verdict("1")).isEqualTo(new Verdict.Forgotten());
        assertThat(salon.text("select count(*) from liste where kunde = 'Anonym'"))
                .isEqualTo("2");
    }

    @Test
    void aTableThatHoldsValuesOfClientsAndIsNotInTheMapStopsForgetting() {
        salon.sql
                .sql("create table kopie (id int primary key, wer varchar(80))")
                .update();
        salon.sql.sql("insert into kopie values (1, 'Anna Müller')").update();

        assertThat(salon.unit.check().errors()).extracting(Finding::place).containsExactly("tables.kopie.columns.wer");
    }

    @Test
    void whatTheDatabaseWouldRefuseIsToldBeforehand() {
        salon.sql
                .sql("alter table kunde add constraint mit_at check (email like '%@%')")
                .update();
        SalonUnderTest wrong =
                salon.with(SalonUnderTest.file("salon.yaml").replace("email: suppress", "email: {replace: weg}"));

        assertThat(wrong.unit.check().errors()).singleElement().satisfies(finding -> assertThat(finding.text())
                .contains("kunde", "refused"));
        assertThat(salon.text("select count(*) from kunde where nachname = 'Anonym'"))
                .isEqualTo("0");
    }
}
