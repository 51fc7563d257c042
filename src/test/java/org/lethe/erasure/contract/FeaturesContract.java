package org.lethe.erasure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.erasure.Attempt;
import org.lethe.erasure.ClientKey;
import org.lethe.erasure.Erased;
import org.lethe.erasure.HeldRow;
import org.lethe.erasure.KeyText;
import org.lethe.erasure.Preview;
import org.lethe.erasure.ResidueHit;
import org.lethe.erasure.Subject;
import org.lethe.erasure.Verdict;
import org.lethe.erasure.check.Finding;
import org.lethe.person.Identifiers;
import org.lethe.person.Personal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Features that few maps need, on each product. */
abstract class FeaturesContract {

    @TempDir
    private Path folder = Path.of("");

    abstract DataSource emptyDatabase();

    /** A binary type for keys. */
    abstract String binaryKey();

    /** A value of it. */
    abstract String binary(int number);

    /** How the engine writes it. */
    abstract String keyText(int number);

    @Test
    void filesGoAfterTheCommitAndNothingOutsideTheirRoot() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "stays");
        Path root = Files.createDirectory(folder.resolve("photos"));
        Files.writeString(root.resolve("anna.jpg"), "a photo");
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, name varchar(80), foto varchar(200));
                insert into kunde values (1, 'Anna Müller', 'file://ROOT/anna%2Ejpg'), (2, 'Otto Kurz', '../secret.txt'), (3, 'Eva Lang', 'gone.jpg');
                """
                        .replace("ROOT", root.toString()),
                """
                lethe: 1
                name: files
                version: "1"
                client: {table: kunde, key: id, finders: {name: name}}
                tables: {kunde: {columns: {name: {replace: Anonym}, foto: {file: delete, root: "ROOT", then: suppress}}}}
                """
                        .replace("ROOT", root.toString()));
        List<Attempt> attempts = new ArrayList<>();
        List<Subject> three =
                List.of(Subject.of(ClientKey.of("1")), Subject.of(ClientKey.of("2")), Subject.of(ClientKey.of("3")));

        ResidueHit left = new ResidueHit("kunde", "foto", "FILE_LEFT", 1, List.of());
        assertThat(salon.unit.preview(ClientKey.of("2")).doubtful()).containsExactly(left);
        assertThat(salon.unit.forget(three, attempts::addAll))
                .allMatch(Erased::forgotten)
                .extracting(Erased::soft)
                .containsExactly(List.of(), List.of(left), List.of());
        assertThat(root.resolve("anna.jpg")).exists();
        salon.unit.afterCommit(attempts);
        salon.unit.afterCommit(attempts);

        assertThat(root.resolve("anna.jpg")).doesNotExist();
        assertThat(folder.resolve("secret.txt")).exists();
        assertThat(salon.text("select count(*) from kunde where foto is not null"))
                .isEqualTo("0");
    }

    @Test
    void aFileThatStaysIsTheTroubleOfItsClientOnly() throws IOException {
        Path root = Files.createDirectory(folder.resolve("pictures"));
        Files.writeString(Files.createDirectory(root.resolve("anna")).resolve("more.jpg"), "not empty");
        Files.writeString(root.resolve("otto.jpg"), "a photo");
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, name varchar(80), foto varchar(80));
                insert into kunde values (1, 'Anna Müller', 'anna'), (2, 'Otto Kurz', 'otto.jpg');
                """,
                """
                lethe: 1
                name: files
                version: "1"
                client: {table: kunde, key: id, finders: {name: name}}
                tables: {kunde: {columns: {name: {replace: Anonym}, foto: {file: delete, root: "ROOT", then: suppress}}}}
                """
                        .replace("ROOT", root.toString()));
        List<Attempt> attempts = new ArrayList<>();
        Subject anna = Subject.of(ClientKey.of("1"));
        salon.unit.forget(List.of(anna, Subject.of(ClientKey.of("2"))), attempts::addAll);

        assertThat(salon.unit.afterCommit(attempts).undone())
                .containsOnlyKeys(anna.request())
                .containsValue("a file could not be deleted (DirectoryNotEmptyException)");
        assertThat(root.resolve("otto.jpg")).doesNotExist();
        Files.delete(root.resolve("anna/more.jpg"));
        assertThat(salon.unit.afterCommit(attempts).undone()).isEmpty();
    }

    @Test
    void whatIsStillJoinedByAnAddressAfterTheCommitIsToldOfItsClientOnly() {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, name varchar(80), post varchar(80));
                create table bon (id int primary key, post varchar(80));
                insert into kunde values (1, 'Anna Müller', 'anna@post.example'), (2, 'Otto Kurz', 'otto@post.example');
                """,
                """
                lethe: 1
                name: joined
                version: "1"
                client: {table: kunde, key: id, finders: {name: name, email: [post]}}
                tables:
                  kunde: {columns: {name: {replace: Anonym}, post: suppress}}
                  bon: {links: {post: {match: {post: post}}}, columns: {post: suppress}}
                """);
        List<Attempt> attempts = new ArrayList<>();
        Subject otto = Subject.of(ClientKey.of("2"));
        salon.unit.forget(List.of(Subject.of(ClientKey.of("1")), otto), attempts::addAll);
        salon.sql.sql("insert into bon values (1, 'otto@post.example')").update();

        assertThat(salon.unit.afterCommit(attempts).left())
                .isEqualTo(Map.of(otto.request(), List.of(new ResidueHit("bon", "post", "EMAIL", 1, List.of("1")))));
    }

    @Test
    void withoutAJournalTheDatabaseIsLeftAsItWas() {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, name varchar(80));
                insert into kunde values (1, 'Anna Müller');
                """,
                """
                lethe: 1
                name: bare
                version: "1"
                journal: none
                client: {table: kunde, key: id, finders: {name: name}}
                tables: {kunde: {columns: {name: {replace: Anonym}}}}
                """);

        assertThat(salon.unit.check().errors()).extracting(Finding::text).isEmpty();
        assertThat(salon.verdict("1")).isEqualTo(new Verdict.Forgotten());
        assertThat(salon.verdict("1")).as("at least once").isEqualTo(new Verdict.Forgotten());
        assertThat(salon.unit.databaseId()).isEmpty();
        assertThat(salon.unit.journal(null, 10)).isEmpty();
        assertThat(salon.text(
                        "select count(*) from information_schema.tables where table_name = 'lethe_journal' and table_schema = "
                                + schema()))
                .isEqualTo("0");
    }

    private String schema() {
        return binaryKey().equals("bytea") ? "current_schema()" : "database()";
    }

    @Test
    void binaryKeysLeadToTheClient() {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id KEY primary key, name varchar(80));
                create table bon (nr int primary key, kunde_id KEY, text_ varchar(80), constraint k foreign key (kunde_id) references kunde (id));
                create index bon_kunde on bon (kunde_id);
                insert into kunde values (ONE, 'Anna Müller'), (TWO, 'Otto Kurz');
                insert into bon values (1, ONE, 'für Anna Müller'), (2, TWO, 'für Otto Kurz');
                """
                        .replace("KEY primary", binaryKey() + " primary")
                        .replace("kunde_id KEY", "kunde_id " + binaryKey())
                        .replace("ONE", binary(1))
                        .replace("TWO", binary(2)),
                """
                lethe: 1
                name: binary
                version: "1"
                client: {table: kunde, key: id, finders: {name: name}}
                tables:
                  kunde: {columns: {name: {replace: Anonym}}}
                  bon: {link: kunde_id, columns: {text_: redact}}
                """);

        assertThat(salon.unit.check().errors()).extracting(Finding::text).isEmpty();
        assertThat(salon.verdict(keyText(1))).isEqualTo(new Verdict.Forgotten());
        assertThat(salon.text("select text_ from bon where nr = 1")).doesNotContain("Müller");
        assertThat(salon.text("select text_ from bon where nr = 2")).isEqualTo("für Otto Kurz");
    }

    /** A table {@code befund} under a hold: what is kept of its rows for client 1, before they go. */
    static List<JsonNode> kept(DataSource database, String script, String hold) {
        SalonUnderTest salon = SalonUnderTest.of(
                database,
                script,
                """
                lethe: 1
                name: held
                version: "1"
                client: {table: kunde, key: id, finders: {name: name}}
                tables:
                  kunde: {columns: {name: {replace: Anonym}, chip: suppress}}
                  befund: {link: kunde_id, hold: {norm: "BGB §630f(3)", for: 10 years, HOLD}, rows: delete}
                """
                        .replace("HOLD", hold));
        List<Attempt> attempts = new ArrayList<>();
        assertThat(salon.unit.check().errors()).extracting(Finding::text).isEmpty();
        assertThat(salon.unit
                        .forget(List.of(Subject.of(ClientKey.of("1"))), attempts::addAll)
                        .get(0)
                        .forgotten())
                .isTrue();
        assertThat(salon.text("select count(*) from befund")).isEqualTo("0");
        assertThat(attempts.get(0).held()).extracting(HeldRow::row).doesNotHaveDuplicates();
        return attempts.get(0).held().stream()
                .map(row -> JsonMapper.shared().readTree(row.json().reveal()))
                .toList();
    }

    @Test
    void aUniqueKeyOfNumbersTellsRowsApartLikeAPrimaryKey() {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (pid int not null unique, name varchar(80), text_ varchar(80));
                create table zettel (nr int not null unique, code varchar(20) unique, kunde_pid int, text_ varchar(80));
                create index zettel_kunde on zettel (kunde_pid);
                insert into kunde values (1, 'Anna Müller', null), (2, 'Otto Kurz', 'Freund von Anna Müller');
                insert into zettel values (1, 'A', 1, 'für Anna Müller'), (2, 'B', 2, 'für Otto Kurz, nicht Anna Müller');
                """,
                """
                lethe: 1
                name: unique
                version: "1"
                client: {table: kunde, key: pid, finders: {name: name}}
                tables:
                  kunde: {links: {named: {mentions: [text_]}}, columns: {name: {replace: Anonym}, text_: suppress}}
                  zettel: {link: kunde_pid, links: {named: {mentions: [text_]}}, columns: {nr: keep, code: suppress, text_: redact}}
                """);

        assertThat(salon.unit.check().errors()).extracting(Finding::text).isEmpty();
        assertThat(salon.verdict("1")).isEqualTo(new Verdict.Forgotten());
        assertThat(salon.text("select count(*) from zettel where text_ like '%Müller%'"))
                .isEqualTo("0");
        assertThat(salon.text("select text_ from kunde where pid = 2")).isEqualTo("Freund von ***");
        assertThat(salon.text("select code from zettel where nr = 2")).isEqualTo("B");
    }

    @Test
    void bytesUnderAHoldAreSealedToTheLastBit() {
        List<JsonNode> rows = kept(
                emptyDatabase(),
                """
                create table kunde (id int primary key, name varchar(80), chip BINARY);
                create table befund (id BINARY primary key, kunde_id int, am date, bild BLOB);
                create index befund_kunde on befund (kunde_id);
                insert into kunde values (1, 'Anna Müller', FE);
                insert into befund values (FF, 1, '2026-01-02', FE), (FE, 1, '2026-01-02', null);
                """
                        .replace("BINARY", binaryKey())
                        .replace("BLOB", binaryKey().equals("bytea") ? "bytea" : "mediumblob")
                        .replace("FF", bytes("ff00"))
                        .replace("FE", bytes("fe0a")),
                "from: am, identity: [chip]");

        assertThat(rows)
                .extracting(row -> row.at("/row/id").asString() + " " + row.at("/row/bild"))
                .containsExactlyInAnyOrder("\\xff00 \"\\\\xfe0a\"", "\\xfe0a null");
        assertThat(rows).allSatisfy(row -> assertThat(row.at("/identity/chip").asString())
                .isEqualTo("\\xfe0a"));
    }

    private String bytes(String hex) {
        return binaryKey().equals("bytea") ? "'\\x" + hex + "'" : "x'" + hex + "'";
    }

    @ParameterizedTest
    @CsvSource({
        "2020-05-31, 2030-05-31",
        "2020-05-00, 2030-05-01",
        "2020-02-30 00:00:00, 2036-11-23",
        "0000-00-00 00:00:00, 2036-11-23",
        "n/a (unknown), 2036-11-23"
    })
    void rowsWhoseDayNobodyKnowsAreHeldAsIfItWereToday(String day, String until) {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, name varchar(80));
                create table befund (id int primary key, kunde_id int, am varchar(40));
                create index befund_kunde on befund (kunde_id);
                insert into kunde values (1, 'Anna Müller');
                insert into befund values (1, 1, 'DAY');
                """
                        .replace("DAY", day),
                """
                lethe: 1
                name: held
                version: "1"
                client: {table: kunde, key: id, finders: {name: name}}
                tables:
                  kunde: {columns: {name: {replace: Anonym}}}
                  befund: {link: kunde_id, hold: {norm: "BGB §630f(3)", for: 10 years, from: am}, rows: delete}
                """);

        assertThat(salon.unit.check().errors()).extracting(Finding::text).isEmpty();
        assertThat(salon.forget("1").sealed())
                .extracting(summary -> summary.until().toString())
                .containsExactly(until);
    }

    @Test
    void aHoldMayBeginWithWhatItsRowsHangOn() {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, name varchar(80));
                create table behandlung (id int primary key, kunde_id int, ende date);
                create table befund (id int primary key, behandlung varchar(20), wert varchar(40));
                create index behandlung_kunde on behandlung (kunde_id);
                create index befund_behandlung on befund (behandlung);
                insert into kunde values (1, 'Anna Müller');
                insert into behandlung values (7, 1, '2020-05-31');
                insert into befund values (1, '7', 'gut');
                """,
                """
                lethe: 1
                name: held
                version: "1"
                client: {table: kunde, key: id, finders: {name: name}}
                tables:
                  kunde: {columns: {name: {replace: Anonym}}}
                  behandlung: {link: kunde_id, hold: {norm: "BGB §630f(3)", for: 10 years, from: ende}, rows: delete}
                  befund: {link: {via: behandlung, by: behandlung}, hold: {norm: "BGB §630f(3)", for: 10 years, from: behandlung.ende}, rows: delete}
                """);

        assertThat(salon.unit.check().errors()).extracting(Finding::text).isEmpty();
        assertThat(salon.forget("1").sealed())
                .filteredOn(summary -> summary.table().equals("befund"))
                .extracting(summary -> summary.until().toString())
                .containsExactly("2030-05-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "links: ROWS, document: COLUMNS",
                "links: ROWS, document: ROWS",
                "links: COLUMNS, document: COLUMNS",
                "document: ROWS, links: ROWS",
                "document: COLUMNS, links: ROWS",
            })
    void whatHangsOnRowsThatGoThemselvesIsNotMissed(String fates) {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, name varchar(60), akte varchar(20) unique);
                create table document (id int primary key, text_ varchar(90), betrag int);
                create table links (id int primary key, akte varchar(20), document_id int references document (id));
                create table seite (id int primary key, document_id int references document (id), text_ varchar(90));
                create index links_akte on links (akte);
                create index links_document on links (document_id);
                create index seite_document on seite (document_id);
                insert into kunde values (1, 'Anna Müller', 'A-10001'), (2, 'Otto Kurz', 'A-10002');
                insert into document values (1, 'Befund Anna Müller', 3), (2, 'Befund Otto Kurz', 4);
                insert into links values (1, 'A-10001', 1), (2, 'A-10002', 2);
                insert into seite values (1, 1, 'Seite für Anna Müller'), (2, 2, 'Seite für Otto Kurz');
                """,
                """
                lethe: 1
                name: documents
                version: "1"
                client: {table: kunde, key: id, finders: {name: name, reference: [akte]}}
                tables:
                  kunde: {columns: {name: {replace: Anonym}, akte: suppress}}
                  seite: {link: {via: document, by: document_id}, rows: {delete: "no need"}}
                  FIRST
                  SECOND
                """
                        .replace(
                                fates.startsWith("links") ? "FIRST" : "SECOND",
                                "links: {link: {via: kunde, by: akte, to: akte}, LINKS}")
                        .replace(
                                fates.startsWith("links") ? "SECOND" : "FIRST",
                                "document: {link: {via: links, by: id, to: document_id}, DOCUMENT}")
                        .replace(
                                "LINKS",
                                fates.contains("links: COLUMNS")
                                        ? "columns: {akte: suppress, document_id: keep}"
                                        : "rows: {delete: \"no need\"}")
                        .replace(
                                "DOCUMENT",
                                fates.contains("document: COLUMNS")
                                        ? "columns: {text_: redact, betrag: keep}"
                                        : "rows: {delete: \"no need\"}"));

        assertThat(salon.unit.check().errors()).extracting(Finding::text).isEmpty();
        assertThat(salon.verdict("1")).isEqualTo(new Verdict.Forgotten());
        assertThat(salon.text("select count(*) from document where text_ like '%Anna%'"))
                .isEqualTo("0");
        assertThat(salon.text("select count(*) from seite")).isEqualTo("1");
        assertThat(salon.text("select count(*) from links where akte is not null"))
                .isEqualTo("1");
        assertThat(salon.text("select text_ from document where id = 2")).isEqualTo("Befund Otto Kurz");
    }

    @Test
    void whatIsFoundByAColumnThatGoesIsProvenAllTheSame() {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, name varchar(60), akte varchar(20) unique);
                create table befund (id int primary key, akte varchar(20), text_ varchar(90));
                create index befund_akte on befund (akte);
                insert into kunde values (1, 'Anna Müller', 'A-10001');
                insert into befund values (1, 'A-10001', 'Befund Anna Müller');
                """,
                """
                lethe: 1
                name: files
                version: "1"
                client: {table: kunde, key: id, finders: {name: name, reference: [akte]}}
                tables:
                  kunde: {columns: {name: {replace: Anonym}, akte: suppress}}
                  befund: {link: {via: kunde, by: akte, to: akte}, columns: {akte: suppress, text_: {keep: "nothing"}}}
                """);

        assertThat(salon.verdict("1")).isInstanceOf(Verdict.ResidueFound.class);
        assertThat(salon.text("select akte from befund")).as("rolled back").isEqualTo("A-10001");
    }

    @Test
    void theAddressGoesFromTextsThoughItsPartsStandApart() {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, name varchar(60), strasse varchar(60), hausnr varchar(10));
                create table anschrift (id int primary key, kunde_id int, zeile varchar(90));
                create table zettel (id int primary key, kunde_id int, text_ varchar(90));
                create index anschrift_kunde on anschrift (kunde_id);
                create index zettel_kunde on zettel (kunde_id);
                insert into kunde values (1, 'Anna Müller', 'Hauptstraße', '12a'), (2, 'Otto Kurz', null, null);
                insert into anschrift values (1, 1, '47 Lakeside Drive');
                insert into zettel values (1, 1, 'bringen in die Hauptstr. 12, sonst 47 Lakeside Drive'), (2, 2, 'Hauptstr. 12');
                """,
                """
                lethe: 1
                name: addresses
                version: "1"
                client: {table: kunde, key: id, finders: {name: name, address: [strasse, hausnr, anschrift.zeile]}}
                tables:
                  kunde: {columns: {name: {replace: Anonym}, strasse: suppress, hausnr: suppress}}
                  anschrift: {link: kunde_id, columns: {zeile: suppress}}
                  zettel: {link: kunde_id, columns: {text_: redact}}
                """);

        assertThat(salon.unit.check().errors()).extracting(Finding::text).isEmpty();
        assertThat(salon.verdict("1")).isEqualTo(new Verdict.Forgotten());
        assertThat(salon.text("select text_ from zettel where id = 1"))
                .startsWith("bringen in die ***")
                .endsWith("sonst ***");
        assertThat(salon.text("select text_ from zettel where id = 2")).isEqualTo("Hauptstr. 12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"07.03.1985", "7.3.1985", "1985-03-07", "19850307"})
    void aBirthDateWrittenAsTextFindsTheClientAndGoesFromTexts(String written) {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, vorname varchar(60), nachname varchar(60), geb varchar(20));
                create table zettel (id int primary key, kunde_id int, text_ varchar(90));
                create index zettel_kunde on zettel (kunde_id);
                insert into kunde values (1, 'Anna', 'Müller', '%s'), (2, 'Anna', 'Müller', 'unbekannt');
                insert into zettel values (1, 1, 'geb. 7. März 1985');
                """
                        .formatted(written),
                """
                lethe: 1
                name: dates
                version: "1"
                client: {table: kunde, key: id, finders: {firstName: vorname, lastName: nachname, birthDate: geb}}
                tables:
                  kunde: {columns: {vorname: suppress, nachname: suppress, geb: suppress}}
                  zettel: {link: kunde_id, columns: {text_: redact}}
                """);
        Identifiers who = new Identifiers(
                null, null, null, new Personal("Anna"), new Personal("Müller"), LocalDate.of(1985, 3, 7));

        assertThat(salon.unit.check().errors()).extracting(Finding::text).isEmpty();
        assertThat(salon.unit.find(who, "DE"))
                .extracting(match -> KeyText.of(match.key()))
                .containsExactly("1");
        assertThat(salon.verdict("1")).isEqualTo(new Verdict.Forgotten());
        assertThat(salon.text("select text_ from zettel")).isEqualTo("geb. ***");
    }

    @Test
    void ofADateInATextTheYearIsLeftWhereverItStands() {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, name varchar(40), geboren varchar(20), seit varchar(20), angaben varchar(60));
                insert into kunde values (1, 'Anna Müller', '7.3.1985', '2019-04-30', '{"geboren": "7. März 1985"}');
                insert into kunde values (2, 'Otto Kurz', '7.3.85', 'im Mai', '{"geboren": "19850307"}');
                insert into kunde values (3, 'Eva Lang', null, null, '{"geboren": "7.3.1985", "abgeschnit');
                """,
                """
                lethe: 1
                name: dates
                version: "1"
                client: {table: kunde, key: id, finders: {name: name}}
                tables:
                  kunde:
                    columns:
                      id: keep
                      name: {replace: Anonym}
                      geboren: {generalise: year}
                      seit: {generalise: month}
                      angaben: {json: {"$.geboren": {generalise: decade}}}
                """);

        assertThat(salon.unit.check().errors()).extracting(Finding::text).isEmpty();
        for (String client : List.of("1", "2", "3")) {
            assertThat(salon.verdict(client)).isEqualTo(new Verdict.Forgotten());
        }
        assertThat(salon.text("select concat(geboren, '|', seit, '|', angaben) from kunde where id = 1"))
                .isEqualTo("1985|2019-04|{\"geboren\":\"198\"}");
        assertThat(salon.text("select concat(geboren, '|', seit, '|', angaben) from kunde where id = 2"))
                .isEqualTo("||{\"geboren\":\"198\"}");
        assertThat(
                        salon.text(
                                "select count(*) from kunde where id = 3 and geboren is null and seit is null and angaben = 'null'"))
                .isEqualTo("1");
    }

    @Test
    void aConstantMayTakeThePlaceOfAnyKindOfValue() {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, name varchar(40), geboren date, punkte decimal(8,2), werbung boolean, seit timestamp null);
                insert into kunde values (1, 'Anna Müller', '1985-03-07', 12.5, true, '2019-04-30 10:00:00');
                insert into kunde values (2, 'Otto Kurz', null, null, null, null);
                """,
                """
                lethe: 1
                name: constants
                version: "1"
                client: {table: kunde, key: id, finders: {name: name}}
                tables:
                  kunde:
                    columns:
                      id: keep
                      name: {replace: Anonym}
                      geboren: {replace: "1900-01-01"}
                      punkte: {replace: "0"}
                      werbung: {replace: "false"}
                      seit: {replace: "2000-01-01"}
                """);

        assertThat(salon.unit.check().errors()).extracting(Finding::text).isEmpty();
        assertThat(salon.verdict("1")).isEqualTo(new Verdict.Forgotten());
        assertThat(salon.text("select count(*) from kunde where id = 1 and geboren = '1900-01-01' and punkte = 0"
                        + " and not werbung and seit = '2000-01-01'"))
                .isEqualTo("1");
        assertThat(salon.verdict("2")).isEqualTo(new Verdict.Forgotten());
        assertThat(salon.text("select count(*) from kunde where id = 2 and geboren is null and punkte is null"))
                .isEqualTo("1");
    }

    @Test
    void whatMerelyMentionsTheClientStandsInThePreviewAndItsDigest() {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, name varchar(80));
                create table zettel (id int primary key, text_ varchar(80));
                insert into kunde values (1, 'Anna Müller');
                insert into zettel values (1, 'Anna Müller anrufen'), (2, 'Kasse gezählt');
                """,
                """
                lethe: 1
                name: notes
                version: "1"
                client: {table: kunde, key: id, finders: {name: name}}
                tables:
                  kunde: {columns: {name: {replace: Anonym}}}
                  zettel: {link: {mentions: [text_]}, columns: {text_: redact}}
                """);
        Preview before = salon.unit.preview(ClientKey.of("1"));

        assertThat(before.tables())
                .filteredOn(part -> part.table().equals("zettel"))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.rows()).isEqualTo(1);
                    assertThat(part.columns()).containsEntry("text_", "redact");
                });
        salon.sql.sql("insert into zettel values (3, 'Müller, Anna: Termin')").update();
        assertThat(salon.unit.preview(ClientKey.of("1")).digest()).isNotEqualTo(before.digest());
    }

    @Test
    void recordsThatATableOfMergesListsAreForgottenTogether() {
        SalonUnderTest merged = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, name varchar(80), besuch date);
                create table dublette (id int primary key, kunde_weg int, kunde_bleibt int);
                create index dublette_weg on dublette (kunde_weg);
                create index dublette_bleibt on dublette (kunde_bleibt);
                insert into kunde values (1, 'Anna Müller', '2019-01-01'), (2, 'Anna Vogt', '2026-01-01'), (3, 'Eva Lang', '2019-01-01'), (4, 'Otto Kurz', '2019-01-01');
                insert into dublette values (1, 2, 1), (2, 99, 3);
                """,
                """
                lethe: 1
                name: merges
                version: "1"
                client:
                  table: kunde
                  key: id
                  merged: {table: dublette, from: kunde_weg, to: kunde_bleibt}
                  lastVisit: [besuch]
                  finders: {name: name}
                tables:
                  kunde: {columns: {name: {replace: Anonym}, besuch: keep}}
                  dublette: {link: kunde_bleibt, columns: {id: keep, kunde_weg: keep, kunde_bleibt: keep}}
                """);

        assertThat(merged.unit.check().errors()).extracting(Finding::text).isEmpty();
        assertThat(merged.forget("2").forgotten()).isTrue();

        assertThat(merged.text("select count(*) from kunde where name = 'Anonym' and id in (1, 2)"))
                .isEqualTo("2");
        assertThat(merged.forget("3").forgotten())
                .as("the record that was merged is not there any more")
                .isTrue();
        assertThat(merged.text("select name from kunde where id = 4")).isEqualTo("Otto Kurz");
    }
}
