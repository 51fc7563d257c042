package org.lethe.erasure.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.Afterwards;
import org.lethe.erasure.Attempt;
import org.lethe.erasure.ClientKey;
import org.lethe.erasure.Subject;
import org.lethe.erasure.Verdict;
import org.lethe.erasure.check.Finding;
import org.lethe.testing.TestPostgres;

/** What only PostgreSQL has. */
class PostgresFeaturesTest extends FeaturesContract {

    @Override
    DataSource emptyDatabase() {
        return TestPostgres.emptyDatabase();
    }

    @Override
    String binaryKey() {
        return "bytea";
    }

    @Override
    String binary(int number) {
        return "'\\x0" + number + "ff'";
    }

    @Override
    String keyText(int number) {
        return "\\x0" + number + "ff";
    }

    @Test
    void partitionsHeirsAndSearchVectorsFollowTheirTable() {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, name text);
                create table besuch (id int, kunde_id int references kunde, am date, notiz text, primary key (id, am)) partition by range (am);
                create table besuch_2025 partition of besuch for values from ('2025-01-01') to ('2026-01-01');
                create index on besuch (kunde_id);
                create table karte (id int primary key, kunde_id int references kunde, text_ text);
                create table karte_alt () inherits (karte);
                create index on karte (kunde_id);
                create table suche (kunde_id int primary key references kunde, worte tsvector not null, woerter tsvector);
                insert into kunde values (1, 'Anna Müller'), (2, 'Otto Kurz');
                insert into besuch values (1, 1, '2025-05-05', 'Anna Müller, kurz'), (2, 2, '2025-05-06', 'Otto Kurz');
                insert into karte values (1, 1, 'Anna Müller');
                insert into karte_alt values (2, 1, 'Frau Müller, Anna Müller');
                insert into suche values (1, to_tsvector('simple', 'Anna Müller'), to_tsvector('simple', 'Müller'));
                """,
                """
                lethe: 1
                name: parts
                version: "1"
                client: {table: kunde, key: id, finders: {name: name}}
                tables:
                  kunde: {columns: {name: {replace: Anonym}}}
                  besuch: {link: kunde_id, columns: {am: keep, notiz: redact}}
                  karte: {link: kunde_id, columns: {text_: redact}}
                  suche:
                    link: kunde_id
                    columns: {worte: {regenerate: "to_tsvector('simple', '')"}, woerter: suppress}
                """);

        assertThat(salon.unit.check().errors()).extracting(Finding::text).isEmpty();
        assertThat(salon.verdict("1")).isEqualTo(new Verdict.Forgotten());
        assertThat(salon.text("select count(*) from besuch_2025 where notiz like '%Müller%'"))
                .isEqualTo("0");
        assertThat(salon.text("select count(*) from only karte_alt where text_ like '%Müller%'"))
                .isEqualTo("0");
        assertThat(salon.text("select worte::text || coalesce(woerter::text, '-') from suche"))
                .isEqualTo("-");
        assertThat(salon.text("select notiz from besuch where id = 2")).isEqualTo("Otto Kurz");
    }

    @Test
    void rowsOfPartitionsWithoutAKeyAreToldApart() {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, name text);
                create table nachricht (kunde_id int, am date, text_ text) partition by range (am);
                create table nachricht_25 partition of nachricht for values from ('2025-01-01') to ('2026-01-01');
                create table nachricht_26 partition of nachricht for values from ('2026-01-01') to ('2027-01-01');
                create index on nachricht (kunde_id);
                create table zettel (am date, text_ text) partition by range (am);
                create table zettel_25 partition of zettel for values from ('2025-01-01') to ('2026-01-01');
                create table zettel_26 partition of zettel for values from ('2026-01-01') to ('2027-01-01');
                insert into kunde values (1, 'Anna Müller'), (2, 'Otto Kurz');
                insert into nachricht values (1, '2025-05-05', 'Anna Müller war da'), (2, '2026-05-06', 'Otto Kurz war da');
                insert into zettel values ('2025-05-05', 'Anna Müller anrufen'), ('2026-05-06', 'Otto Kurz anrufen');
                """,
                """
                lethe: 1
                name: parts
                version: "1"
                client: {table: kunde, key: id, finders: {name: name}}
                tables:
                  kunde: {columns: {name: {replace: Anonym}}}
                  nachricht: {link: kunde_id, columns: {am: keep, text_: redact}}
                  zettel: {link: {mentions: [text_]}, rows: {delete: "notes of the day"}}
                """);

        assertThat(salon.unit.check().errors()).extracting(Finding::text).isEmpty();
        assertThat(salon.verdict("1")).isEqualTo(new Verdict.Forgotten());
        assertThat(salon.text("select text_ from nachricht where kunde_id = 1")).doesNotContain("Müller");
        assertThat(salon.text("select text_ from nachricht where kunde_id = 2")).isEqualTo("Otto Kurz war da");
        assertThat(salon.text("select string_agg(text_, '|') from zettel")).isEqualTo("Otto Kurz anrufen");
    }

    @Test
    void whatADeferredConstraintSaysIsKnownBeforeTheCommit() {
        String tables =
                """
                create table kunde (id int primary key, name text);
                create table buch (id int primary key, kunde_id int references kunde, titel text);
                create table seite (id int primary key, buch_id int, constraint s foreign key (buch_id) references buch deferrable initially deferred);
                create index on buch (kunde_id);
                create index on seite (buch_id);
                insert into kunde values (1, 'Anna Müller');
                insert into buch values (1, 1, 'Karte');
                """;
        String map =
                """
                lethe: 1
                name: deferred
                version: "1"
                client: {table: kunde, key: id, finders: {name: name}}
                tables:
                  kunde: {columns: {name: {replace: Anonym}}}
                  buch: {link: kunde_id, rows: {delete: "cards"}}
                ignore: {seite: "nobody there"}
                """;
        SalonUnderTest salon = SalonUnderTest.of(emptyDatabase(), tables, map);
        assertThat(salon.unit.check().errors()).extracting(Finding::text).isEmpty();
        salon.text("with page as (insert into seite values (1, 1) returning id) select count(*) from page");

        assertThat(salon.unit
                        .forget(List.of(Subject.of(ClientKey.of("1"))), attempts -> {})
                        .get(0)
                        .verdict())
                .isInstanceOfSatisfying(Verdict.Failed.class, failed -> assertThat(failed.reason())
                        .contains("23503"));
        assertThat(salon.unit.check().errors()).extracting(Finding::text).anyMatch(text -> text.contains("23503"));
    }

    @Test
    void aViewThatCannotBeRefreshedIsSaidOfEverybodyInTheBatch() {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, name text);
                insert into kunde values (1, 'Anna Müller'), (2, 'Otto Kurz');
                create materialized view anteil as select 1 / count(*) filter (where name <> 'Anonym') from kunde;
                """,
                """
                lethe: 1
                name: views
                version: "1"
                client: {table: kunde, key: id, finders: {name: name}}
                tables: {kunde: {columns: {name: {replace: Anonym}}}}
                refresh: [anteil]
                """);
        List<Attempt> attempts = new java.util.ArrayList<>();
        List<Subject> both = List.of(Subject.of(ClientKey.of("1")), Subject.of(ClientKey.of("2")));

        salon.unit.forget(both, attempts::addAll);

        assertThat(salon.unit.afterCommit(attempts).undone().values())
                .hasSize(2)
                .allMatch(why -> why.startsWith("SQL state 22012"));
    }

    @Test
    void aHistoryThatIsFoundOverAColumnWhichGoesIsChangedBeforeItGoes() {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (nr varchar(20) primary key, name text);
                create table doppelt (id int primary key, alt varchar(20), neu varchar(20) references kunde);
                create table verlauf (id int generated always as identity primary key, nr varchar(20), name text);
                create function merken() returns trigger language plpgsql as $$ begin insert into verlauf (nr, name) values (old.nr, old.name); return new; end $$;
                create trigger merke after update on kunde for each row execute function merken();
                insert into kunde values ('M1', 'Anna Müller'), ('K1', 'Otto Kurz');
                insert into doppelt values (1, 'MUELA', 'M1');
                insert into verlauf (nr, name) values ('MUELA', 'Anni Moeller'), ('M1', 'Anna Müller'), ('K1', 'Otto Kurz');
                """,
                """
                lethe: 1
                name: history
                version: "1"
                client: {table: kunde, key: nr, finders: {name: name}}
                tables:
                  kunde: {columns: {nr: {keep: "a number"}, name: {replace: Anonym}}}
                  doppelt: {link: neu, columns: {alt: {pseudonym: "X{random:8}"}}}
                  verlauf:
                    links: {now: nr, before: {via: doppelt, by: nr, to: alt}}
                    columns: {nr: {keep: "number of a client"}, name: suppress}
                """);

        assertThat(salon.verdict("M1")).isEqualTo(new Verdict.Forgotten());

        assertThat(salon.text("select string_agg(name, ', ') from verlauf")).isEqualTo("Otto Kurz");
    }

    @Test
    void keysOfSeveralKindsLeadToOneClient() {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, name text);
                create table verweis (id int primary key, kunde_id int, ref text, blatt_id int);
                create table blatt (id int primary key, inhalt text);
                insert into kunde values (1, 'Anna Müller'), (2, 'Otto Kurz');
                insert into verweis values (1, 1, null, 1), (2, null, '1', 2), (3, 2, null, 3);
                insert into blatt values (1, 'Anna Müller'), (2, 'Anna Müller'), (3, 'Otto Kurz');
                """,
                """
                lethe: 1
                name: kinds
                version: "1"
                client: {table: kunde, key: id, finders: {name: name}}
                tables:
                  kunde: {columns: {name: {replace: Anonym}}}
                  verweis: {links: {number: kunde_id, text: ref}, columns: {ref: {keep: "number of a client"}, blatt_id: keep}}
                  blatt: {link: {via: verweis, by: id, to: blatt_id}, columns: {inhalt: suppress}}
                """);

        assertThat(salon.unit.check().errors()).extracting(Finding::text).isEmpty();
        assertThat(salon.verdict("1")).isEqualTo(new Verdict.Forgotten());
        assertThat(salon.text("select string_agg(inhalt, ', ') from blatt")).isEqualTo("Otto Kurz");
    }

    @Test
    void aTableUnderTwoNamesIsNamed() {
        assertThatThrownBy(
                        () -> SalonUnderTest.of(
                                emptyDatabase(),
                                """
                create table kunde (id int primary key, name text);
                create table bon (id int primary key, kunde_id int);
                """,
                                """
                lethe: 1
                name: twice
                version: "1"
                client: {table: kunde, key: id, finders: {name: name}}
                tables:
                  kunde: {columns: {name: {replace: Anonym}}}
                  bon: {link: kunde_id}
                  public.bon: {link: kunde_id}
                """))
                .hasMessageContaining("tables.public.bon: this is the table 'bon'");
    }

    @Test
    void materialisedViewsAreRefreshedAfterTheCommit() {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, name text);
                insert into kunde values (1, 'Anna Müller'), (2, 'Otto Kurz');
                create materialized view liste as select name from kunde;
                """,
                """
                lethe: 1
                name: views
                version: "1"
                client: {table: kunde, key: id, finders: {name: name}}
                tables: {kunde: {columns: {name: {replace: Anonym}}}}
                refresh: [liste]
                """);
        List<Attempt> attempts = new java.util.ArrayList<>();

        salon.unit.forget(List.of(Subject.of(ClientKey.of("1"))), attempts::addAll);

        assertThat(salon.text("select count(*) from liste where name = 'Anna Müller'"))
                .isEqualTo("1");
        assertThat(salon.unit.afterCommit(attempts)).isEqualTo(Afterwards.NOTHING);
        assertThat(salon.text("select count(*) from liste where name = 'Anna Müller'"))
                .isEqualTo("0");
    }
}
