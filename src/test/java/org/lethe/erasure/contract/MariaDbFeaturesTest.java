package org.lethe.erasure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.Verdict;
import org.lethe.erasure.check.Finding;
import org.lethe.testing.TestMariaDb;
import tools.jackson.databind.JsonNode;

/** What only MariaDB has: tables without transactions, tables with a history. */
class MariaDbFeaturesTest extends FeaturesContract {

    @Override
    DataSource emptyDatabase() {
        return TestMariaDb.emptyDatabase();
    }

    @Override
    String binaryKey() {
        return "binary(2)";
    }

    @Override
    String binary(int number) {
        return "x'0" + number + "41'";
    }

    @Override
    String keyText(int number) {
        return (char) number + "A";
    }

    @Test
    void zeroDaysAndBitsAreHeldAsTheyAre() {
        List<JsonNode> rows = kept(
                emptyDatabase(),
                """
                create table kunde (id int primary key, name varchar(80), chip binary(2));
                create table befund (id int primary key, kunde_id int, am datetime, maske bit(16), key (kunde_id));
                insert into kunde values (1, 'Anna Müller', null);
                set statement sql_mode = '' for insert into befund values (1, 1, '0000-00-00 00:00:00', b'1000000011111111');
                """,
                "from: am");

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.at("/row/am").asString()).isEqualTo("0000-00-00 00:00:00");
            assertThat(row.at("/row/maske").asString()).isEqualTo("\\x80ff");
        });
    }

    private static final String MAP =
            """
            lethe: 1
            name: kinds
            version: "1"
            client: {table: kunde, key: id, finders: {name: name}}
            tables:
              kunde: {columns: {name: {replace: Anonym}}}
              karte: {link: kunde_id, columns: {notiz: redact}}
            """;

    @Test
    void tablesWithoutTransactionsAreRefusedUntilThatIsAccepted() {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, name varchar(80));
                create table karte (id int primary key, kunde_id int, notiz varchar(80), key (kunde_id)) engine = MyISAM;
                insert into kunde values (1, 'Anna Müller');
                insert into karte values (1, 1, 'Anna Müller mag Tee');
                """,
                MAP);

        assertThat(salon.unit.check().errors()).singleElement().satisfies(finding -> assertThat(finding.text())
                .contains("MyISAM", "atomic: no"));
        SalonUnderTest accepted = salon.with("atomic: no\n" + MAP);
        assertThat(accepted.unit.check().errors()).extracting(Finding::text).isEmpty();
        assertThat(salon.text("select notiz from karte")).as("never rehearsed").isEqualTo("Anna Müller mag Tee");
        assertThat(accepted.verdict("1")).isEqualTo(new Verdict.Forgotten());
        assertThat(salon.text("select notiz from karte")).contains("mag Tee").doesNotContain("Müller");
    }

    @Test
    void theHistoryOfATableGoesWithTheClientAndComesBackWithARollback() {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, name varchar(80));
                create table karte (id int primary key, kunde_id int, notiz varchar(80), key (kunde_id)) with system versioning;
                insert into kunde values (1, 'Anna Müller');
                insert into karte values (1, 1, 'Anna Müller mag Tee');
                update karte set notiz = 'Anna Müller mag Kaffee';
                """,
                MAP);
        String old = "select count(*) from karte for system_time all where notiz like '%Anna%'";

        assertThat(salon.unit.check().errors()).singleElement().satisfies(finding -> assertThat(finding.text())
                .contains("system-versioned", "history: delete"));
        SalonUnderTest decided = salon.with(MAP.replace("link: kunde_id,", "link: kunde_id, history: delete,"));
        assertThat(decided.unit.check().errors()).extracting(Finding::text).isEmpty();
        assertThat(salon.text(old)).as("rehearsed and rolled back").isEqualTo("2");
        assertThat(decided.verdict("1")).isEqualTo(new Verdict.Forgotten());
        assertThat(salon.text(old)).isEqualTo("0");
    }
}
