package org.lethe.erasure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.ClientKey;
import org.lethe.erasure.Erased;
import org.lethe.erasure.ForgetHooks;
import org.lethe.erasure.ResidueHit;
import org.lethe.erasure.Subject;
import org.lethe.erasure.Verdict;
import org.lethe.erasure.check.Finding;

/** Rows that hang on clients by a value only, where somebody who stays has the same one. */
abstract class NamesakesContract {

    private static final String TABLES =
            """
            create table kunde (id int primary key, vorname varchar(80), nachname varchar(80), email varchar(80), telefon varchar(40), haupt int references kunde (id));
            create table bon (id int primary key, kunde varchar(80), post varchar(80), betrag decimal(10, 2), monat varchar(7));
            create table posten (id int primary key, bon_id int references bon (id), gast varchar(80), preis decimal(10, 2));
            create index posten_bon on posten (bon_id);
            insert into kunde values (1, 'Anna', 'Müller', 'anna@post.example', '0171 3920018', null), (2, 'Anna', 'Müller', 'amueller@web.example', '040 1234567', null),
                (3, 'Otto', 'Kurz', 'kurz@post.example', null, null), (4, 'Eva', 'Kurz', 'kurz@post.example', null, null), (5, 'Mia', 'Lang', null, null, null);
            insert into bon values (1, 'Anna Müller', null, 10.00, '2025-01'), (2, 'Müller, Anna', 'Anna@post.example', 20.00, '2025-01'),
                (3, 'Anna Müller', 'amueller@web.example', 30.00, '2025-02'), (4, 'Otto Kurz', 'kurz@post.example', 40.00, '2025-02'),
                (5, null, 'kurz@post.example', 50.00, '2025-02'), (6, 'Mia Lang', null, 60.00, '2025-03');
            insert into posten values (1, 1, 'Anna Müller', 10.00), (2, 2, 'Anna Müller', 20.00), (3, 3, 'Anna Müller', 30.00), (6, 6, 'Mia Lang', 60.00);
            """;

    private static final String MAP =
            """
            lethe: 1
            name: namesakes
            version: "1"
            client: {table: kunde, key: id, merged: haupt, finders: {firstName: vorname, lastName: nachname, email: [email], phone: [telefon]}}
            tables:
              kunde: {columns: {vorname: suppress, nachname: {replace: Anonym}, email: suppress, telefon: suppress, haupt: keep}}
              bon:
                links:
                  name: {match: {kunde: name}}
                  post: {match: {post: email}}
                columns: {kunde: {replace: Anonym}, post: suppress, betrag: keep, monat: {keep: "a month"}}
              posten: {link: {via: bon, by: bon_id}, columns: {bon_id: keep, gast: suppress, preis: keep}}
            """;

    abstract DataSource emptyDatabase();

    private SalonUnderTest salon;

    @BeforeEach
    void open() {
        salon = SalonUnderTest.of(emptyDatabase(), TABLES, MAP);
    }

    private List<Erased> forget(String... keys) {
        return salon.unit.forget(
                List.of(keys).stream().map(key -> Subject.of(ClientKey.of(key))).toList(), ForgetHooks.NONE);
    }

    private String bon(int id) {
        return salon.text("select concat(coalesce(kunde, '-'), ' ', coalesce(post, '-')) from bon where id = " + id);
    }

    @Test
    void theMapFits() {
        assertThat(salon.unit.check().errors()).extracting(Finding::text).isEmpty();
    }

    @Test
    void rowsStayWhereANamesakeStaysAndAreTold() {
        Erased erased = salon.forget("1");

        assertThat(erased.verdict()).isEqualTo(new Verdict.Forgotten());
        assertThat(bon(1)).isEqualTo("Anna Müller -");
        assertThat(salon.text("select gast from posten where id = 1")).isEqualTo("Anna Müller");
        assertThat(erased.soft()).contains(new ResidueHit("bon", "kunde", "NAMESAKE", 1, List.of("1")));
    }

    @Test
    void aSecondValueOfTheRowDecides() {
        Erased erased = salon.forget("1");

        assertThat(bon(2)).as("her e-mail").isEqualTo("Anonym -");
        assertThat(salon.text("select coalesce(gast, '-') from posten where id = 2"))
                .isEqualTo("-");
        assertThat(bon(3)).as("the other's e-mail").isEqualTo("Anna Müller amueller@web.example");
        assertThat(salon.text("select gast from posten where id = 3")).isEqualTo("Anna Müller");
        assertThat(erased.soft()).as("the third is nobody's doubt").hasSize(1);
    }

    @Test
    void aNameThatSomebodyWhoIsNoClientHasDecidesNothingByItself() {
        salon.sql
                .sql("create table kollege (id int primary key, vor varchar(40), nach varchar(40))")
                .update();
        salon.sql
                .sql("insert into kollege values (1, 'Mia', 'Lang'), (2, 'Anna', 'Müller')")
                .update();
        salon = salon.with(MAP + "others: [{table: kollege, firstName: vor, lastName: nach}]\n");

        Erased mia = salon.forget("5");
        forget("1", "2");

        assertThat(mia.verdict()).isEqualTo(new Verdict.Forgotten());
        assertThat(mia.soft()).extracting(ResidueHit::kind).contains("NAMESAKE");
        assertThat(bon(6)).isEqualTo("Mia Lang -");
        assertThat(bon(1)).isEqualTo("Anna Müller -");
        assertThat(bon(2)).as("the e-mail decides").isEqualTo("Anonym -");
        assertThat(bon(3)).isEqualTo("Anonym -");
    }

    @Test
    void anAddressThatTwoShareGoesOnlyWhereTheNameDecides() {
        Erased erased = salon.forget("3");

        assertThat(bon(4)).isEqualTo("Anonym -");
        assertThat(bon(5)).isEqualTo("- kurz@post.example");
        assertThat(erased.soft()).containsExactly(new ResidueHit("bon", "post", "NAMESAKE", 1, List.of("5")));
    }

    @Test
    void theRowsGoWhenNobodyStaysWhoHasTheValue() {
        assertThat(forget("1", "2")).allMatch(Erased::forgotten).allMatch(erased -> erased.soft()
                .isEmpty());

        assertThat(salon.text("select count(*) from bon where kunde = 'Anonym'"))
                .isEqualTo("3");
        salon.forget("3");
        salon.forget("4");
        assertThat(bon(5)).as("the last who has it, and no name was there").isEqualTo("- -");
    }

    @Test
    void whoWasMergedIntoTheClientIsNoNamesake() {
        salon.sql.sql("update kunde set haupt = 1 where id = 2").update();

        assertThat(salon.forget("1").soft()).isEmpty();
        assertThat(bon(1)).isEqualTo("Anonym -");
    }

    @Test
    void figuresAreComparedOverTheRowsThatWereFoundBefore() {
        SalonUnderTest counted = salon.with(
                MAP
                        + """
                invariants:
                  - {name: month, over: bon, sql: "select monat, sum(betrag) as betrag from bon where {clients} group by monat"}
                  - {name: items, over: posten, sql: "select sum(p.preis) as preis from posten p where {clients:p}"}
                """);

        assertThat(counted.unit.check().errors()).extracting(Finding::text).isEmpty();
        Erased first = counted.forget("5");
        Erased second = counted.forget("3");

        assertThat(first.verdict()).isEqualTo(new Verdict.Forgotten());
        assertThat(first.invariants()).allMatch(check -> check.same());
        assertThat(first.invariants().get(0).before()).contains("betrag=60");
        assertThat(first.invariants().get(1).before()).contains("preis=60");
        assertThat(second.verdict()).as("others are called Anonym by now").isEqualTo(new Verdict.Forgotten());
        assertThat(second.invariants().get(0).before()).contains("betrag=40");
    }

    @Test
    void aFigureThatMovesInRowsFoundByAValueIsStillNoticed() {
        SalonUnderTest counted = salon.with(
                MAP.replace("betrag: keep", "betrag: suppress")
                        + """
                invariants:
                  - {name: month, over: bon, sql: "select monat, sum(betrag) as betrag from bon where {clients} group by monat"}
                """);

        assertThat(counted.verdict("5")).isInstanceOf(Verdict.FigureChanged.class);
    }

    private static final String TEXTS =
            """
            create table zettel (id int primary key, text_ varchar(200), von varchar(80));
            insert into zettel values (1, 'Anna Müller anrufen', null), (2, 'Anna Müller, 0171 3920018', null),
                (3, 'Anna Müller kommt', 'amueller@web.example'), (4, 'Mueller, Anna war da', 'anna@post.example'), (5, 'Mia Lang', null);
            """;

    private static final String NOTES =
            "  zettel: {link: {mentions: [text_]}, columns: {text_: redact, von: suppress}}\n";

    private String zettel(int id) {
        return salon.text("select concat(text_, ' ', coalesce(von, '-')) from zettel where id = " + id);
    }

    private SalonUnderTest alsoWith(String tables, String map) {
        for (String statement : tables.split(";\\s*\\n")) {
            salon.sql.sql(statement).update();
        }
        return salon.with(map);
    }

    @Test
    void textsThatNameANamesakeJustAsWellStayAndAreTold() {
        SalonUnderTest noted = alsoWith(TEXTS, MAP + NOTES);
        assertThat(noted.unit.check().errors()).extracting(Finding::text).isEmpty();

        assertThat(noted.unit.preview(ClientKey.of("1")).doubtful())
                .as("told beforehand")
                .contains(
                        new ResidueHit("zettel", "text_", "NAMESAKE", 1, List.of("1")),
                        new ResidueHit("bon", "kunde", "NAMESAKE", 1, List.of("1")));

        Erased erased = noted.forget("1");

        assertThat(erased.verdict()).isEqualTo(new Verdict.Forgotten());
        assertThat(zettel(1)).isEqualTo("Anna Müller anrufen -");
        assertThat(zettel(2)).as("with her phone").doesNotContain("Müller", "3920018");
        assertThat(zettel(3)).as("from the other's e-mail").isEqualTo("Anna Müller kommt amueller@web.example");
        assertThat(zettel(4)).as("from her e-mail").doesNotContain("Mueller", "post.example");
        assertThat(erased.soft()).contains(new ResidueHit("zettel", "text_", "NAMESAKE", 1, List.of("1")));
    }

    @Test
    void aBirthDateTellsNamesakesApartInWhicheverWayItIsWritten() {
        SalonUnderTest noted = alsoWith(
                """
                alter table kunde add column geboren varchar(20);
                update kunde set geboren = '7.3.1985' where id = 1;
                update kunde set geboren = '1971-08-23' where id = 2;
                create table zettel (id int primary key, text_ varchar(200), von varchar(80));
                insert into zettel values (1, 'nicht die Anna Müller (geb. 07.03.85)', null), (2, 'Anna Müller, geb. 23.8.1971', null);
                """,
                MAP.replace("finders: {", "finders: {birthDate: geboren, ")
                                .replace("columns: {vorname", "columns: {geboren: suppress, vorname")
                        + NOTES);

        assertThat(noted.verdict("1")).isEqualTo(new Verdict.Forgotten());

        assertThat(zettel(1)).doesNotContain("Müller", "85").startsWith("nicht die");
        assertThat(zettel(2)).startsWith("Anna Müller, geb. 23.8.1971");
    }

    @Test
    void rowsOfTheClientTableAreNotJoinedByAValue() {
        SalonUnderTest joined =
                salon.with(MAP.replace("kunde: {columns", "kunde: {links: {post: {match: {email: email}}}, columns"));

        assertThat(joined.unit.check().errors())
                .extracting(Finding::text)
                .anyMatch(text -> text.contains("'match' joins rows of other tables"));
    }

    @Test
    void textsGoWhenAllNamesakesGo() {
        alsoWith(TEXTS, MAP + NOTES)
                .unit
                .forget(List.of(Subject.of(ClientKey.of("1")), Subject.of(ClientKey.of("2"))), ForgetHooks.NONE);

        assertThat(salon.text("select count(*) from zettel where text_ like '%ller%'"))
                .isEqualTo("0");
    }

    @Test
    void ofOthersRowsThatMerelyMentionTheClientOnlyTheTextIsRedacted() {
        SalonUnderTest noted = alsoWith(
                """
                create table besuch (id int primary key, kunde_id int references kunde (id), wer varchar(80), notiz varchar(200), punkte int);
                create index besuch_kunde on besuch (kunde_id);
                insert into besuch values (1, 5, 'Mia Lang', 'kurz da', 3), (2, 3, 'Otto Kurz', 'mit Mia Lang gekommen', 4);
                """,
                MAP
                        + "  besuch: {links: {kunde: kunde_id, worte: {mentions: [notiz]}}, columns: {kunde_id: keep, wer: {replace: Anonym}, notiz: suppress, punkte: suppress}}\n");

        assertThat(noted.verdict("5")).isEqualTo(new Verdict.Forgotten());

        assertThat(salon.text("select concat(wer, coalesce(notiz, '-')) from besuch where id = 1"))
                .isEqualTo("Anonym-");
        assertThat(salon.text("select concat(wer, ' ', punkte, ' ', notiz) from besuch where id = 2"))
                .startsWith("Otto Kurz 4 mit ")
                .doesNotContain("Lang")
                .endsWith("gekommen");
    }

    @Test
    void theKeyOfARowDecidesWhoseATextIsThatNamesTwo() {
        SalonUnderTest noted = alsoWith(
                """
                create table termin (id int primary key, kunde_id int, titel varchar(100));
                insert into termin values (1, 1, 'Anna Müller'), (2, 2, 'Anna Müller'), (3, null, 'Anna Müller'), (4, 2, 'Anna Müller, anna@post.example');
                """,
                MAP
                        + "  termin: {links: {kunde: kunde_id, worte: {mentions: [titel]}}, columns: {kunde_id: keep, titel: redact}}\n");

        assertThat(noted.unit.preview(ClientKey.of("1")).doubtful())
                .as("only the row without a key")
                .contains(new ResidueHit("termin", "titel", "NAMESAKE", 1, List.of("3")));
        Erased erased = noted.forget("1");

        assertThat(erased.verdict()).isEqualTo(new Verdict.Forgotten());
        assertThat(erased.soft()).contains(new ResidueHit("termin", "titel", "NAMESAKE", 1, List.of("3")));
        assertThat(salon.text("select titel from termin where id = 1")).doesNotContain("Müller");
        assertThat(salon.text("select titel from termin where id = 2")).isEqualTo("Anna Müller");
        assertThat(salon.text("select titel from termin where id = 3")).isEqualTo("Anna Müller");
        assertThat(salon.text("select titel from termin where id = 4"))
                .as("her e-mail goes, whosever the row is")
                .doesNotContain("post.example");
    }

    @Test
    void aRowThatIsTheClientsOwnIsNotDoubtfulInAPreviewWhoeverIsCalledAlike() {
        SalonUnderTest noted = alsoWith(
                """
                create table termin (id int primary key, kunde_id int);
                create table zettel (id int primary key, termin_id int, wer varchar(100));
                insert into termin values (1, 1), (2, 2);
                insert into zettel values (1, 1, 'Anna Müller'), (2, null, 'Anna Müller');
                """,
                MAP
                        + "  termin: {link: kunde_id, columns: {kunde_id: keep}}\n"
                        + "  zettel: {links: {termin: {via: termin, by: termin_id}, worte: {mentions: [wer]}}, columns: {termin_id: keep, wer: redact}}\n");

        assertThat(noted.unit.preview(ClientKey.of("1")).doubtful())
                .contains(new ResidueHit("zettel", "wer", "NAMESAKE", 1, List.of("2")));
        assertThat(noted.forget("1").soft()).contains(new ResidueHit("zettel", "wer", "NAMESAKE", 1, List.of("2")));
        assertThat(salon.text("select wer from zettel where id = 1")).doesNotContain("Müller");
    }

    @Test
    void theNumberOfSomethingElseDecidesNothing() {
        SalonUnderTest noted = alsoWith(
                """
                create table spur (id int primary key, art varchar(20), nr int, text_ varchar(100));
                insert into spur values (1, 'Kunde', 1, 'Anna Müller'), (2, 'Artikel', 1, 'Anna Müller');
                """,
                MAP
                        + "  spur: {links: {kunde: {by: nr, where: \"art = 'Kunde'\"}, worte: {mentions: [text_]}}, columns: {art: {keep: a table}, nr: keep, text_: redact}}\n");

        assertThat(noted.forget("1").verdict()).isEqualTo(new Verdict.Forgotten());

        assertThat(salon.text("select text_ from spur where id = 1")).doesNotContain("Müller");
        assertThat(salon.text("select text_ from spur where id = 2")).isEqualTo("Anna Müller");
    }

    @Test
    void remarksOnOtherClientsAreRedactedWhereTheyNameTheForgottenOne() {
        SalonUnderTest noted = alsoWith(
                """
                alter table kunde add column notiz varchar(200);
                update kunde set notiz = 'empfohlen von Mia Lang' where id = 3;
                update kunde set notiz = 'mag Tee' where id = 5;
                """,
                MAP.replace(
                        "kunde: {columns: {",
                        "kunde: {links: {worte: {mentions: [notiz]}}, columns: {notiz: suppress, "));
        assertThat(noted.unit.check().errors()).extracting(Finding::text).isEmpty();

        assertThat(noted.verdict("5")).isEqualTo(new Verdict.Forgotten());

        assertThat(salon.text("select coalesce(notiz, '-') from kunde where id = 5"))
                .isEqualTo("-");
        assertThat(salon.text("select concat(vorname, ' ', nachname, ': ', notiz) from kunde where id = 3"))
                .startsWith("Otto Kurz: empfohlen von ")
                .doesNotContain("Lang");
    }
}
