package org.lethe.erasure.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.MapOutdatedException;
import org.lethe.erasure.Verdict;
import org.lethe.erasure.check.Finding;

/** What {@code map check} refuses, and what it is content with. */
abstract class ChecksContract {

    private static final String TABLES =
            """
            create table filiale (id int primary key);
            create table kunde (filiale_id int not null, nr int not null, name varchar(80), stufe int, vorlieben TEXTS, primary key (filiale_id, nr));
            create table bon (id int primary key, filiale_id int, kunde_nr int, betrag decimal(8,2), art varchar(10) check (art in ('bar', 'karte')), zeichen varchar(40), land char(2), constraint k foreign key (filiale_id, kunde_nr) references kunde (filiale_id, nr));
            create index bon_kunde on bon (filiale_id, kunde_nr);
            create table karte (id int primary key, filiale_id int, kunde_nr int, punkte int, unique (filiale_id, kunde_nr));
            create table zettel (id int primary key, text_ varchar(80), stand varchar(10) check (stand <> 'weg'));
            insert into filiale values (1);
            insert into kunde values (1, 1, 'Anna Müller', 2, '{"farbe": "rot", "spitzname": "Anni"}'), (1, 2, 'Otto Kurz', 2, null);
            insert into bon values (1, 1, 1, 10.00, 'bar', 'von Anna Müller', 'DE');
            insert into karte values (1, 1, 1, 5);
            insert into zettel values (1, 'Anna Müller anrufen', 'neu');
            """;

    private static final String MAP =
            """
            lethe: 1
            name: checks
            version: "1"
            client: {table: kunde, key: [filiale_id, nr], finders: {name: name}}
            tables:
              kunde: {columns: {name: {replace: Anonym}, stufe: {keep: "one of three"}, vorlieben: {json: {"$.spitzname": suppress, "*": {keep: "choices from lists"}}}}}
              bon: {link: [filiale_id, kunde_nr], columns: {betrag: keep, art: keep, zeichen: suppress, land: keep}}
              karte: {link: [filiale_id, kunde_nr], columns: {punkte: {keep: "a number"}}}
              zettel: {link: {mentions: [text_]}, columns: {text_: redact, stand: suppress}}
            """;

    abstract DataSource emptyDatabase();

    /** A type for documents. */
    abstract String documents();

    private SalonUnderTest salon(String right, String wrong) {
        assertThat(MAP).contains(right);
        return SalonUnderTest.of(emptyDatabase(), TABLES.replace("TEXTS", documents()), MAP.replace(right, wrong));
    }

    /** The salon with a map that fits. */
    final SalonUnderTest salonIn(DataSource database) {
        return SalonUnderTest.of(database, TABLES.replace("TEXTS", documents()), MAP);
    }

    final List<String> errors(String right, String wrong) {
        return salon(right, wrong).unit.check().errors().stream()
                .map(Finding::text)
                .toList();
    }

    private static List<String> findings(SalonUnderTest salon) {
        return salon.unit.check().findings().stream().map(Finding::text).toList();
    }

    @Test
    void isContentWithPlainColumnsThatStayAndForgets() {
        SalonUnderTest salon = salon("lethe: 1", "lethe: 1");

        assertThat(salon.unit.check().errors()).extracting(Finding::text).isEmpty();
        assertThat(salon.verdict("1", "1")).isEqualTo(new Verdict.Forgotten());
        assertThat(salon.text("select text_ from zettel")).doesNotContain("Müller");
    }

    @Test
    void rowsWithoutAKeyThatHoldValuesAreNamed() {
        SalonUnderTest salon = salon("lethe: 1", "lethe: 1");
        assertThat(salon.unit.check().findings()).extracting(Finding::text).noneMatch(text -> text.contains("without"));

        salon.sql
                .sql(
                        "insert into bon values (2, 1, null, 5.00, 'bar', 'Mia Lang', 'DE'), (3, null, null, 5.00, 'bar', null, 'DE')")
                .update();

        assertThat(salon.unit.check().findings())
                .extracting(Finding::text)
                .anyMatch(text -> text.contains("tables.bon")
                        && text.contains("1 row without filiale_id, kunde_nr has values in zeichen"));

        String beside = "bon: {links: {kunde: [filiale_id, kunde_nr], named: {mentions: [COLUMN]}},";
        assertThat(findings(salon.with(
                        MAP.replace("bon: {link: [filiale_id, kunde_nr],", beside.replace("COLUMN", "art")))))
                .anyMatch(text -> text.contains("has values in zeichen"));
        assertThat(findings(salon.with(
                        MAP.replace("bon: {link: [filiale_id, kunde_nr],", beside.replace("COLUMN", "zeichen")))))
                .noneMatch(text -> text.contains("has values in"));
    }

    @Test
    void aTextThatStaysSaysWhy() {
        assertThat(errors("zeichen: suppress", "zeichen: keep"))
                .singleElement()
                .asString()
                .contains("tables.bon.columns.zeichen", "any text", "zeichen: {keep: \"why\"}");
        assertThat(errors("zeichen: suppress", "zeichen: {keep: \"a mark of the till\"}"))
                .isEmpty();
    }

    @Test
    void whatIsAboutThePersonSaysWhy() {
        assertThat(errors("stufe: {keep: \"one of three\"}", "stufe: keep"))
                .singleElement()
                .asString()
                .contains("tables.kunde.columns.stufe", "one such row for each client");
        assertThat(errors("punkte: {keep: \"a number\"}", "punkte: keep"))
                .singleElement()
                .asString()
                .contains("tables.karte.columns.punkte", "one such row for each client");
    }

    @Test
    void aDocumentThatStaysSaysWhyForEachPathThatSoundsPersonal() {
        assertThat(errors("\"$.spitzname\": suppress", "\"$.spitzname\": keep"))
                .singleElement()
                .asString()
                .contains("tables.kunde.columns.vorlieben", "$.spitzname");
        assertThat(errors("\"$.spitzname\": suppress, ", ""))
                .singleElement()
                .asString()
                .contains("'spitzname'", "name its path");
        assertThat(errors("\"*\": {keep: \"choices from lists\"}", "\"*\": keep"))
                .singleElement()
                .asString()
                .contains("what no path names");
    }

    @Test
    void aLinkByAPartOfAForeignKeyIsRefused() {
        assertThat(errors("bon: {link: [filiale_id, kunde_nr],", "bon: {link: {via: kunde, by: [kunde_nr], to: [nr]},"))
                .anySatisfy(error ->
                        assertThat(error).contains("tables.bon.client", "a part of a foreign key", "filiale_id"));
        assertThatThrownBy(() -> errors("bon: {link: [filiale_id, kunde_nr],", "bon: {link: [kunde_nr],"))
                .isInstanceOf(MapOutdatedException.class)
                .hasMessageContaining("the key of the client has 2 column(s), the link 1");
    }

    @Test
    void linksThatGoInACircleAreRefused() {
        assertThatThrownBy(
                        () -> errors("karte: {link: [filiale_id, kunde_nr]", "karte: {link: {via: karte, by: punkte}"))
                .isInstanceOf(MapOutdatedException.class)
                .hasMessageContaining("tables.karte: its links go round in a circle");
    }

    @Test
    void aLinkOverATableWithoutAPrimaryKeySaysWhereItLeads() {
        assertThatThrownBy(
                        () -> SalonUnderTest.of(
                                emptyDatabase(),
                                TABLES.replace("TEXTS", documents())
                                        + "create table mappe (id int, filiale_id int, kunde_nr int);\n"
                                        + "create table blatt (id int primary key, mappe_id int);\n",
                                MAP
                                        + "  mappe: {link: [filiale_id, kunde_nr], columns: {id: keep}}\n"
                                        + "  blatt: {link: {via: mappe, by: mappe_id}, columns: {mappe_id: {keep: \"a key\"}}}\n"))
                .isInstanceOf(MapOutdatedException.class)
                .hasMessageContaining("mappe has no primary key")
                .hasMessageContaining("mappe_id");
    }

    @Test
    void aLinkThatLeadsToNobodyIsPointedOut() {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                TABLES.replace("TEXTS", documents())
                        + "create table rate (id int primary key, bon_id varchar(20), falsch int, f int, n int, fern int);\n"
                        + "insert into rate values (1, '01', 9, 1, 1, 99), (2, '0002', 8, null, null, 98);\n",
                MAP
                        + "  rate: {links: {bon: {via: bon, by: bon_id}, other: {via: bon, by: falsch}, own: {by: [f, n]}, far: {by: [f, fern]}}, columns: {falsch: keep, fern: keep}}\n");

        assertThat(salon.unit.check().findings())
                .extracting(Finding::text)
                .filteredOn(text -> text.contains("leads none of them to a client"))
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text).contains("tables.rate.other", "falsch"),
                        text -> assertThat(text).contains("tables.rate.far", "f, fern"));
    }

    @Test
    void missingIndexesAreToldInOneLine() {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                TABLES.replace("TEXTS", documents())
                        + "create table rate (id int primary key, bon_id int);\n"
                        + "create table mahnung (id int primary key, bon_id int);\n",
                MAP + "  rate: {link: {via: bon, by: bon_id}}\n  mahnung: {link: {via: bon, by: bon_id}}\n");

        assertThat(salon.unit.check().findings())
                .extracting(Finding::text)
                .filteredOn(text -> text.contains("no index starts with"))
                .singleElement()
                .asString()
                .contains("mahnung.bon_id, rate.bon_id");
    }

    @Test
    void aKeyThatSeveralClientsMayHaveIsRefused() {
        assertThatThrownBy(() -> errors("key: [filiale_id, nr]", "key: stufe"))
                .isInstanceOf(MapOutdatedException.class)
                .hasMessageContaining("client.key: several rows of kunde have the same stufe");
    }

    @Test
    void ofAMisspeltTableOnlyTheMisspellingIsTold() {
        String map = MAP.replace("zettel: {link: {mentions: [text_]}", "zettel: {link: {via: bon, by: id, to: id}")
                .replace("bon: {", "bonn: {");

        assertThatThrownBy(() -> SalonUnderTest.of(emptyDatabase(), TABLES.replace("TEXTS", documents()), map))
                .isInstanceOfSatisfying(MapOutdatedException.class, e -> assertThat(e.findings())
                        .extracting(Finding::text)
                        .singleElement()
                        .asString()
                        .contains("tables.bonn", "did you mean bon?"));
    }

    @Test
    void rowsThatGoForGoodSayWhy() {
        String rows = "columns: {punkte: {keep: \"a number\"}}";
        assertThat(errors(rows, "rows: delete"))
                .singleElement()
                .asString()
                .contains("tables.karte.rows", "rows: {delete: \"why\"}", "hold");
        assertThat(errors(rows, "rows: {delete: \"a counter and no more\"}")).isEmpty();
    }

    @Test
    void aNewValueThatIsTooLongIsToldWithItsColumn() {
        assertThat(errors("zeichen: suppress", "zeichen: {replace: \"" + "x".repeat(41) + "\"}"))
                .singleElement()
                .asString()
                .contains("tables.bon.columns.zeichen", "41 characters", "room for 40");
        assertThat(errors("zeichen: suppress", "zeichen: {pseudonym: \"" + "x".repeat(40) + "{n}\"}"))
                .singleElement()
                .asString()
                .contains("tables.bon.columns.zeichen", "41 characters");
        assertThat(errors("zeichen: suppress", "zeichen: {replace: \"" + "x".repeat(40) + "\"}"))
                .isEmpty();
    }

    @Test
    void aNewValueOfAnotherTypeIsToldWithItsColumn() {
        assertThat(errors("punkte: {keep: \"a number\"}", "punkte: {replace: keine}"))
                .anySatisfy(error ->
                        assertThat(error).contains("tables.karte.columns.punkte", "none of type", "write a number"));
    }

    @Test
    void whatMerelyMentionsClientsIsRehearsedToo() {
        assertThat(errors("stand: suppress", "stand: {replace: weg}"))
                .singleElement()
                .asString()
                .contains("tables.zettel", "the database refused");
    }

    @Test
    void whatStoppedForgettingIsLookedAtAgainThoughTheCatalogueIsTheSame() {
        SalonUnderTest salon = salon("stand: suppress", "stand: {replace: weg}");
        assertThatThrownBy(salon.unit::verifyMap).isInstanceOf(MapOutdatedException.class);
        salon.sql.sql("delete from zettel").update();

        assertThatThrownBy(salon.unit::verifyMap).as("at once").isInstanceOf(MapOutdatedException.class);
        salon.clock.advance(Duration.ofMinutes(1));
        salon.unit.verifyMap();
        assertThat(salon.verdict("1", "1")).isEqualTo(new Verdict.Forgotten());
    }

    @Test
    void whoIsNamedInRowsOfOthersIsPointedOutWithTableAndColumn() {
        SalonUnderTest salon = salon("zeichen: suppress", "zeichen: suppress");
        assertThat(named(salon)).as("one's own name").isEmpty();
        salon.sql
                .sql("insert into bon values (2, 1, 2, 5.00, 'bar', 'für Anna Müller', 'DE')")
                .update();

        assertThat(named(salon))
                .singleElement()
                .asString()
                .contains("tables.bon.columns.zeichen", "mentions: [zeichen]")
                .doesNotContain("Anna");
        assertThat(named(salon.with(MAP.replace(
                        "bon: {link: [filiale_id, kunde_nr],",
                        "bon: {link: [filiale_id, kunde_nr], links: {named: {mentions: [zeichen]}},"))))
                .isEmpty();
    }

    @Test
    void whoIsNamedInATableOutsideTheMapIsPointedOut() {
        SalonUnderTest salon = salon("zeichen: suppress", "zeichen: suppress");
        salon.sql
                .sql("create table einstellung (name varchar(40) primary key, wert varchar(200))")
                .update();
        salon.sql
                .sql("insert into einstellung values ('geburtstage', '05.03. Müller Anna;14.07. Niemand Sonst')")
                .update();

        assertThat(salon.with(MAP).unit.check().findings())
                .extracting(Finding::text)
                .anySatisfy(warning -> assertThat(warning)
                        .contains("tables.einstellung.columns.wert")
                        .doesNotContain("Anna"));
    }

    @Test
    void whoIsNoClientAndCalledAlikeIsNotPointedOut() {
        SalonUnderTest salon = salon("zeichen: suppress", "zeichen: suppress");
        salon.sql
                .sql("create table personal (id int primary key, vorname varchar(40), nachname varchar(40))")
                .update();
        salon.sql.sql("insert into personal values (1, 'Anna', 'Müller')").update();
        salon.sql
                .sql("insert into bon values (2, 1, 2, 5.00, 'bar', 'bei Müller Anna', 'DE')")
                .update();
        String staff = MAP + "ignore: {personal: staff}\n";

        assertThat(named(salon.with(staff))).hasSize(1);
        assertThat(named(salon.with(staff + "others: [{table: personal, firstName: vorname, lastName: nachname}]\n")))
                .isEmpty();
    }

    private static List<String> named(SalonUnderTest salon) {
        return salon.unit.check().findings().stream()
                .filter(finding -> finding.message().contains("in rows of others"))
                .map(Finding::text)
                .toList();
    }
}
