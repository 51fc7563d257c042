package org.lethe.erasure.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.ClientKey;
import org.lethe.erasure.DatabaseSettings;
import org.lethe.erasure.Due;
import org.lethe.erasure.ForgetHooks;
import org.lethe.erasure.JournalRow;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.Recognisable;
import org.lethe.erasure.SeveralSalonsException;
import org.lethe.erasure.Subject;
import org.lethe.erasure.TenantSalon;
import org.lethe.erasure.Verdict;
import org.lethe.erasure.check.Finding;
import org.lethe.person.Identifiers;

/** One database, several salons: none finds, counts or forgets another one's clients. */
abstract class TenantsContract {

    private static final DatabaseSettings SETTINGS = new DatabaseSettings("DE", ZoneId.of("Europe/Berlin"));
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    private SalonUnderTest both;
    private MappedDatabase north;
    private MappedDatabase south;

    abstract DataSource emptyDatabase();

    @BeforeEach
    void open() {
        both = SalonUnderTest.of(
                emptyDatabase(), SalonUnderTest.file("tenants.sql"), SalonUnderTest.file("tenants.yaml"));
        north = both.unit.forTenant("nord", SETTINGS);
        south = both.unit.forTenant("sued", SETTINGS);
    }

    @Test
    void theMapFitsAndSaysWhichSalonsThereAre() {
        assertThat(both.unit.check().errors()).extracting(Finding::text).isEmpty();
        assertThat(both.unit.severalSalons()).isTrue();
        assertThat(both.unit.tenants())
                .containsExactly(
                        new TenantSalon("nord", "Haar am Hafen", ZoneId.of("Europe/Berlin")),
                        new TenantSalon("sued", "Schnitt & Co", ZoneId.of("Europe/Vienna")));
    }

    @Test
    void aSalonFindsItsOwnClientsOnly() {
        assertThat(north.find(Identifiers.ofEmail("anna@post.example"), "DE"))
                .singleElement()
                .satisfies(match -> assertThat(match.key()).isEqualTo(ClientKey.of("1")));
        assertThat(south.find(Identifiers.ofEmail("anna@post.example"), "DE"))
                .singleElement()
                .satisfies(match -> assertThat(match.key()).isEqualTo(ClientKey.of("11")));
        assertThat(north.keyOf("K1")).contains(ClientKey.of("1"));
        assertThat(south.keyOf("K1")).contains(ClientKey.of("11"));
        assertThat(north.clients("", 10)).hasSize(2);
        assertThat(south.clients("kurz", 10)).isEmpty();
        assertThat(south.card(ClientKey.of("1"))).isEmpty();
        assertThatThrownBy(() -> south.preview(ClientKey.of("1"))).hasMessageContaining("no such client");
    }

    @Test
    void aSalonCountsItsOwnClientsOnly() {
        assertThat(north.countClients()).isEqualTo(2);
        assertThat(south.countClients()).isEqualTo(1);
        assertThat(north.due(DAY, null, 10))
                .containsExactly(
                        new Due(ClientKey.of("1"), LocalDate.of(2020, 3, 1)),
                        new Due(ClientKey.of("2"), LocalDate.of(2020, 4, 1)));
        assertThat(north.due(DAY, ClientKey.of("1"), 10)).hasSize(1);
        assertThat(south.countDue(DAY)).isEqualTo(1);
        assertThat(south.recognisable(null, 10)).extracting(Recognisable::key).containsExactly(ClientKey.of("11"));
        assertThat(north.report("umsatz").get(0).get("betrag").toString()).isEqualTo("30.00");
        assertThat(south.report("umsatz").get(0).get("betrag").toString()).isEqualTo("7.00");
    }

    @Test
    void aSalonForgetsItsOwnClientsOnly() {
        Subject stranger = Subject.of(ClientKey.of("11"));
        Subject own = Subject.of(ClientKey.of("1"));

        assertThat(north.forget(List.of(stranger, own), ForgetHooks.NONE))
                .extracting(erased -> erased.verdict())
                .containsExactly(new Verdict.Gone(), new Verdict.Forgotten());

        assertThat(both.text("select nachname from kunde where id = 11")).isEqualTo("Müller");
        assertThat(both.text("select nachname from kunde where id = 1")).isEqualTo("Anonym");
        assertThat(both.text("select count(*) from newsletter where salon_id = 'nord'"))
                .isEqualTo("0");
        assertThat(both.text("select count(*) from newsletter where salon_id = 'sued'"))
                .isEqualTo("1");
        assertThat(both.text("select text_ from protokoll where salon_id = 'nord'"))
                .doesNotContain("Müller");
        assertThat(both.text("select text_ from protokoll where salon_id = 'sued'"))
                .contains("Anna Müller");
        assertThat(both.text("select count(*) from karte where salon_id = 'nord' and notiz is null"))
                .isEqualTo("1");
        assertThat(both.text("select notiz from karte where salon_id = 'sued'")).isEqualTo("Stammkundin");
    }

    @Test
    void aNumberThatAnotherSalonGivesTooGoesFromTextsAllTheSame() {
        both.sql.sql("update kunde set nr = 'KD-10421' where nr = 'K1'").update();
        both.sql
                .sql("update protokoll set text_ = 'Storno zu KD-10421, Kasse 2'")
                .update();

        north.forget(List.of(Subject.of(ClientKey.of("1"))), ForgetHooks.NONE);

        assertThat(both.text("select text_ from protokoll where salon_id = 'nord'"))
                .contains("Kasse 2")
                .doesNotContain("10421");
        assertThat(both.text("select text_ from protokoll where salon_id = 'sued'"))
                .contains("KD-10421");
    }

    @Test
    void theJournalTellsSalonsApart() {
        Subject one = Subject.of(ClientKey.of("1"));
        Subject other = Subject.of(ClientKey.of("11"));
        north.forget(List.of(one), ForgetHooks.NONE);
        south.forget(List.of(other), ForgetHooks.NONE);

        assertThat(north.journal(null, 10)).extracting(JournalRow::request).containsExactly(one.request());
        assertThat(south.journal(null, 10)).extracting(JournalRow::request).containsExactly(other.request());
        assertThat(north.hasJournalRow(UUID.randomUUID())).isFalse();
        assertThat(north.databaseId()).isEqualTo(south.databaseId()).isPresent();
    }

    @Test
    void aJournalFromBeforeThereWereSalonsGetsWhatItLacks() {
        both.sql.sql("alter table lethe_journal drop column tenant").update();
        both.sql.sql("alter table lethe_journal drop column finds").update();

        SalonUnderTest upgraded = both.with(SalonUnderTest.file("tenants.yaml"));
        upgraded.unit.install();

        Subject one = Subject.of(ClientKey.of("1"));
        assertThat(upgraded.unit.databaseId()).isEqualTo(both.unit.databaseId());
        MappedDatabase mine = upgraded.unit.forTenant("nord", SETTINGS);
        assertThat(mine.forget(List.of(one), ForgetHooks.NONE))
                .extracting(erased -> erased.verdict())
                .containsExactly(new Verdict.Forgotten());
        assertThat(mine.journal(null, 10)).extracting(JournalRow::request).containsExactly(one.request());
    }

    @Test
    void aKeyTellsWhoseClientSomebodyIs() {
        assertThat(both.unit.salons(List.of(ClientKey.of("1"), ClientKey.of("11"), ClientKey.of("77"))))
                .containsExactlyInAnyOrderEntriesOf(Map.of(ClientKey.of("1"), "nord", ClientKey.of("11"), "sued"));
    }

    @Test
    void withoutASalonNobodyIsLookedFor() {
        assertThatThrownBy(() -> both.unit.countClients())
                .isInstanceOf(SeveralSalonsException.class)
                .hasMessageContaining("which one");
        assertThatThrownBy(() -> both.unit.forget(List.of(Subject.of(ClientKey.of("1"))), ForgetHooks.NONE))
                .isInstanceOf(SeveralSalonsException.class);
    }

    @Test
    void whatWouldMixSalonsUpIsToldByTheCheck() {
        both.sql.sql("create table brief (id int primary key, an varchar(80))").update();
        SalonUnderTest mixing = both.with(SalonUnderTest.file("tenants.yaml")
                .replace("where b.salon_id = :salon", "")
                .replace(
                        "  newsletter:",
                        "  brief:\n    link: {match: {an: email}}\n    rows: {delete: advertising}\n  newsletter:"));

        assertThat(mixing.unit.check().errors())
                .extracting(Finding::place)
                .containsExactlyInAnyOrder("reports.umsatz", "tables.brief.client");
    }
}
