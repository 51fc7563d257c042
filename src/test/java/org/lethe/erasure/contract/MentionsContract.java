package org.lethe.erasure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
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

/** Texts in which clients are named, in rows that hang on nobody or on somebody else. */
abstract class MentionsContract {

    private static final String TABLES =
            """
            create table kunde (id int primary key, vorname varchar(80), nachname varchar(80), email varchar(80), telefon varchar(40));
            create table zettel (id int primary key, text_ varchar(200));
            create table brief (id int primary key, an varchar(200), text_ varchar(200));
            insert into kunde values (1, 'Anna', 'Müller', 'anna.mueller@post.example', '0171 3920018'), (2, 'Anna', 'Müller', 'amueller@web.example', null),
                (4, 'Anna-Lena', 'Müller-Lüdenscheid', 'al.ml@mail.example', null),
                (20, 'Peter', 'Schmidt', 'peter.schmidt@mail.example', null), (21, 'Peter', 'Schmidt', 'peter.schmidt@web.example', null),
                (30, 'Otto', 'Zerodatum', null, '0172 4830129'), (31, 'Ernst', 'Lang', null, '0173 5940230'), (32, 'Rosa', 'Lack', null, '0174 6050341');
            insert into zettel values (1, 'Anna-Lena Müller-Lüdenscheid kommt'), (2, 'Müller-Lüdenscheid, Anna-Lena'), (3, 'Anna Müller kommt'),
                (4, 'Anna Müller, 0171 3920018'), (5, 'Anna Müller und Anna-Lena Müller-Lüdenscheid');
            insert into brief values (1, 'Anna Müller <anna.mueller@post.example>', 'Guten Tag Frau Müller'), (2, 'peter.schmidt@mail.example', 'Guten Tag Herr Schmidt'),
                (3, 'al.ml@mail.example', 'Guten Tag Frau Müller-Lüdenscheid'), (4, 'peter.schmidt@web.example', 'Guten Tag Herr Schmidt');
            """;

    private static final String MAP =
            """
            lethe: 1
            name: mentions
            version: "1"
            client: {table: kunde, key: id, finders: {firstName: vorname, lastName: nachname, email: [email], phone: [telefon]}}
            tables:
              kunde: {columns: {vorname: suppress, nachname: {replace: Anonym}, email: suppress, telefon: suppress}}
              zettel: {link: {mentions: [text_]}, columns: {text_: redact}}
              brief: {link: {mentions: [an, text_]}, rows: {delete: "a letter that was sent"}}
            """;

    abstract DataSource emptyDatabase();

    /** The type of documents whose members keep their order. */
    abstract String json();

    private SalonUnderTest salon;

    @BeforeEach
    void open() {
        salon = fresh();
    }

    private SalonUnderTest fresh() {
        return SalonUnderTest.of(emptyDatabase(), TABLES, MAP);
    }

    private static List<Erased> forget(SalonUnderTest salon, String... keys) {
        List<Erased> erased = salon.unit.forget(
                Stream.of(keys).map(key -> Subject.of(ClientKey.of(key))).toList(), ForgetHooks.NONE);
        assertThat(erased).allMatch(Erased::forgotten);
        return erased;
    }

    private static List<String> texts(SalonUnderTest salon) {
        return Stream.concat(
                        salon
                                .sql
                                .sql("select concat('zettel ', id, ' ', text_) from zettel order by id")
                                .query(String.class)
                                .list()
                                .stream(),
                        salon
                                .sql
                                .sql("select concat('brief ', id, ' ', text_) from brief order by id")
                                .query(String.class)
                                .list()
                                .stream())
                .toList();
    }

    private String zettel(int id) {
        return salon.text("select text_ from zettel where id = " + id);
    }

    private void note(int id, String text) {
        salon.sql.sql("insert into zettel values (?, ?)").params(id, text).update();
    }

    @Test
    void theMapFits() {
        assertThat(salon.unit.check().errors()).extracting(Finding::text).isEmpty();
    }

    @Test
    void textsKeptAsBase64AreReadAndWrittenBackSo() {
        note(80, base64("update kunde set telefon = '0173 5940230' where name = 'Lang, Ernst'"));
        note(81, base64("update kunde set telefon = '0174 6050341' where name = 'Lack, Rosa'"));
        note(82, "Ernst/Lang/kommt/morgen/Base64");
        note(83, "abcdabcdabcdabcd====abcd");

        forget(salon, "31");

        assertThat(zettel(80)).isEqualTo(base64("update kunde set telefon = '***' where name = '***'"));
        assertThat(zettel(81)).isEqualTo(base64("update kunde set telefon = '0174 6050341' where name = 'Lack, Rosa'"));
        assertThat(zettel(83)).isEqualTo("abcdabcdabcdabcd====abcd");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFirmGoesFromRowsOfOthersUnlessSomebodyElseIsOfIt() {
        SalonUnderTest shop = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table laden (nr varchar(8) primary key, firma varchar(80), inhaber varchar(80));
                create table auftrag (id int primary key, nr varchar(8) references laden (nr), an varchar(80));
                insert into laden values ('KURFE', 'Kurz Feinkost', 'Anna Kurz'), ('LINLI', 'Lindqvists Livs', 'Göran Lindqvist'),
                    ('LINDL', 'Lindqvists Livs', 'Maria Lind');
                insert into auftrag values (1, 'KURFE', 'Lindqvists Livs'), (2, 'LINLI', 'Kurz Feinkost'), (3, 'LINDL', 'Lindqvists Livs'),
                    (4, 'LINDL', 'Kurz Feinkost');
                """,
                """
                lethe: 1
                name: shop
                version: "1"
                client: {table: laden, key: nr, finders: {reference: [nr, firma], name: inhaber}}
                tables:
                  laden: {columns: {nr: {keep: "a key"}, firma: {replace: Anonym}, inhaber: {replace: Anonym}}}
                  auftrag: {links: {nr: nr, named: {mentions: [an]}}, columns: {id: keep, nr: {keep: "a key"}, an: {replace: Anonym}}}
                """);

        forget(shop, "KURFE", "LINLI");

        assertThat(shop.sql
                        .sql("select an from auftrag order by id")
                        .query(String.class)
                        .list())
                .containsExactly("Anonym", "Anonym", "Lindqvists Livs", "***");
        assertThat(shop.text("select firma from laden where nr = 'LINDL'")).isEqualTo("Lindqvists Livs");
    }

    @Test
    void whatIsDoneForAClientDoesNotDependOnWhoElseIsForgotten() {
        SalonUnderTest apart = fresh();
        List<ResidueHit> first = forget(apart, "1").get(0).soft();
        List<ResidueHit> second = forget(apart, "4").get(0).soft();

        List<Erased> together = forget(salon, "1", "4");

        assertThat(texts(salon)).isEqualTo(texts(apart));
        assertThat(together.get(0).soft()).isEqualTo(first);
        assertThat(together.get(1).soft()).isEqualTo(second);
    }

    @Test
    void aLongerNameIsNotTheShorterOne() {
        List<ResidueHit> doubts = forget(salon, "4").get(0).soft();

        assertThat(doubts).isEmpty();
        assertThat(zettel(1)).isEqualTo("*** kommt");
        assertThat(zettel(2)).isEqualTo("***");
        assertThat(zettel(3)).isEqualTo("Anna Müller kommt");
        assertThat(zettel(5)).doesNotContain("Lena", "scheid");
        assertThat(salon.text("select count(*) from brief where id in (1, 3)")).isEqualTo("1");
    }

    @Test
    void partOfALongerNameIsNotTheName() {
        List<ResidueHit> doubts = forget(salon, "1").get(0).soft();

        assertThat(doubts).containsExactly(new ResidueHit("zettel", "text_", "NAMESAKE", 2, List.of("3", "5")));
        assertThat(zettel(1)).isEqualTo("Anna-Lena Müller-Lüdenscheid kommt");
        assertThat(zettel(4)).isEqualTo("***, ***");
        assertThat(salon.text("select count(*) from brief where id in (1, 3)")).isEqualTo("1");
    }

    @Test
    void anEMailDecidesThoughItHoldsANamesakesName() {
        List<ResidueHit> doubts = forget(salon, "20").get(0).soft();

        assertThat(doubts).isEmpty();
        assertThat(salon.text("select min(id) from brief where an like 'peter%'"))
                .isEqualTo("4");
        assertThat(salon.text("select count(*) from brief where an like 'peter%'"))
                .isEqualTo("1");
    }

    @Test
    void aNameInFieldsOfItsOwnIsTakenOut() {
        note(10, "Nachname: Zerodatum, Vorname: Otto");
        note(11, "fname=Otto&lname=Zerodatum");
        note(12, "Otto Meier und Frau Zerodatum");

        List<ResidueHit> doubts = forget(salon, "30").get(0).soft();

        assertThat(zettel(10)).isEqualTo("Nachname: ***, Vorname: ***");
        assertThat(zettel(11)).isEqualTo("fname=***&lname=***");
        assertThat(zettel(12)).as("Otto may be another").isEqualTo("Otto Meier und Frau ***");
        assertThat(doubts).containsExactly(new ResidueHit("zettel", "text_", "NAME", 1, List.of("12")));
    }

    @Test
    void whoIsNoClientAndCalledAlikeKeepsTheName() {
        SalonUnderTest staffed = SalonUnderTest.of(
                emptyDatabase(),
                TABLES
                        + """
                        create table personal (id int primary key, vorname varchar(40), name varchar(40));
                        insert into personal values (1, 'Otto', 'Zerodatum');
                        insert into zettel values (20, 'Es bediente Sie: Otto Zerodatum'), (21, 'Otto Zerodatum, 0172 4830129');
                        """,
                MAP
                        + """
                        ignore: {personal: staff}
                        others: [{table: personal, firstName: vorname, lastName: name}]
                        """);

        assertThat(staffed.unit.check().errors()).extracting(Finding::text).isEmpty();
        List<ResidueHit> doubts = forget(staffed, "30").get(0).soft();

        assertThat(staffed.text("select text_ from zettel where id = 20")).isEqualTo("Es bediente Sie: Otto Zerodatum");
        assertThat(staffed.text("select text_ from zettel where id = 21")).isEqualTo("***, ***");
        assertThat(doubts).containsExactly(new ResidueHit("zettel", "text_", "NAMESAKE", 1, List.of("20")));
    }

    @Test
    void aLastNameBehindATitleIsEnoughWhereNobodyElseHasIt() {
        note(15, "Hr. Zerodatum rief an");
        note(16, "Herr Schmidt rief an");
        note(17, "Zerodatum rief an");
        note(18, "Hr. Zerodatum und Otto");
        note(19, "Farbe für Frau Müller-Lüdenscheid");
        note(20, "Farbe für Frau Müller");
        note(21, "Farbe für Frau Lüdenscheid");
        note(22, "(mueller an tanja) Frau Müller-Lüdenscheid und Frau Müller kommen zusammen");
        salon.sql
                .sql("insert into brief values (9, 'Rezeption', 'Guten Tag Herr Zerodatum')")
                .update();

        forget(salon, "30", "20", "4");

        assertThat(zettel(19)).isEqualTo("Farbe für Frau ***-***");
        assertThat(zettel(20)).as("others are called so").isEqualTo("Farbe für Frau Müller");
        assertThat(zettel(21)).isEqualTo("Farbe für Frau ***");
        assertThat(zettel(15)).isEqualTo("Hr. *** rief an");
        assertThat(zettel(16)).as("two are called so").isEqualTo("Herr Schmidt rief an");
        assertThat(zettel(17)).isEqualTo("Zerodatum rief an");
        assertThat(zettel(18)).as("Otto may be somebody else").isEqualTo("Hr. *** und Otto");
        assertThat(zettel(22)).isEqualTo("(mueller an tanja) Frau ***-*** und Frau Müller kommen zusammen");
        assertThat(salon.text("select text_ from brief where id = 9"))
                .as("not enough to delete a row")
                .isEqualTo("Guten Tag Herr Zerodatum");
    }

    @Test
    void aDoubleLastNameBehindATitleStaysWhereTwoHaveIt() {
        salon.sql
                .sql(
                        "insert into kunde values (40, 'Nora', 'Quast-Zander', null, null), (41, 'Olaf', 'Quast-Zander', null, null)")
                .update();
        note(30, "Farbe für Herrn Quast-Zander");
        note(31, "Farbe für Frau Nora Quast-Zander");

        forget(salon, "40");

        assertThat(zettel(30)).isEqualTo("Farbe für Herrn Quast-Zander");
        assertThat(zettel(31)).isEqualTo("Farbe für Frau ***");
    }

    @Test
    void anOldNumberThatIsTheKeyWhichStaysFailsNothing() {
        SalonUnderTest renumbered = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, nachname varchar(80), alt_nr varchar(20));
                create table verlauf (id int primary key, kunde_id int, satz varchar(20));
                insert into kunde values (10233, 'Quast', '10233'), (10234, 'Zander', '7001');
                insert into verlauf values (1, 10233, '10233'), (2, 10234, '10234');
                """,
                """
                lethe: 1
                name: renumbered
                version: "1"
                client: {table: kunde, key: id, finders: {lastName: nachname, reference: [alt_nr]}}
                tables:
                  kunde: {columns: {nachname: suppress, alt_nr: suppress}}
                  verlauf: {link: kunde_id, columns: {satz: {keep: "the number of a row"}}}
                """);

        assertThat(forget(renumbered, "10233", "10234"))
                .allMatch(erased -> erased.verdict() instanceof Verdict.Forgotten);
    }

    @Test
    void aLastNameBehindATitleStaysWhereAnEmployeeHasIt() {
        SalonUnderTest staffed = SalonUnderTest.of(
                emptyDatabase(),
                TABLES
                        + """
                        create table personal (id int primary key, name varchar(40));
                        insert into personal values (1, 'Petra Zerodatum');
                        insert into zettel values (20, 'Termin bei Frau Zerodatum');
                        """,
                MAP
                        + """
                        ignore: {personal: staff}
                        others: [{table: personal, name: name}]
                        """);

        forget(staffed, "30");

        assertThat(staffed.text("select text_ from zettel where id = 20")).isEqualTo("Termin bei Frau Zerodatum");
    }

    @Test
    void aKeyThatIsAPhoneIsNotTold() {
        SalonUnderTest called = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, vorname varchar(80), nachname varchar(80), telefon varchar(40));
                create table anruf (nummer bigint primary key, notiz varchar(200));
                insert into kunde values (1, 'Lena', 'Sommer', '0175 6660106'), (2, 'Lena', 'Sommer', '0175 6660106');
                insert into anruf values (491756660106, 'Lena Sommer rief an');
                """,
                """
                lethe: 1
                name: calls
                version: "1"
                client: {table: kunde, key: id, finders: {firstName: vorname, lastName: nachname, phone: [telefon]}}
                tables:
                  kunde: {columns: {vorname: suppress, nachname: {replace: Anonym}, telefon: suppress}}
                  anruf:
                    links: {nummer: {match: {nummer: telefon}}, named: {mentions: [notiz]}}
                    columns: {nummer: keep, notiz: redact}
                """);

        assertThat(called.unit.preview(ClientKey.of("1")).doubtful())
                .isNotEmpty()
                .allMatch(hit -> hit.keys().isEmpty());
    }

    @Test
    void aNameBesideTheBirthDateNamesTheClient() {
        SalonUnderTest dated = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, vorname varchar(80), nachname varchar(80), geboren date);
                create table gutschein (id int primary key, widmung varchar(200));
                insert into kunde values (1, 'Anna', 'Müller', '1984-03-05'), (2, 'Anna', 'Kühn', '1990-01-01');
                insert into gutschein values (1, 'Für Anna, geb. 5.3.84, von Mama'), (2, 'Für Anna, geb. 1.1.90');
                """,
                """
                lethe: 1
                name: dates
                version: "1"
                client: {table: kunde, key: id, finders: {firstName: vorname, lastName: nachname, birthDate: geboren}}
                tables:
                  kunde: {columns: {vorname: suppress, nachname: {replace: Anonym}, geboren: suppress}}
                  gutschein: {link: {mentions: [widmung]}, columns: {widmung: redact}}
                """);

        forget(dated, "1");

        assertThat(dated.text("select widmung from gutschein where id = 1")).isEqualTo("Für ***, geb. ***, von Mama");
        assertThat(dated.text("select widmung from gutschein where id = 2")).isEqualTo("Für Anna, geb. 1.1.90");
    }

    @Test
    void theFirstNameDecidesWhoIsMeantByAPhoneThatAFamilyShares() {
        SalonUnderTest family = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, vorname varchar(80), nachname varchar(80), telefon varchar(40));
                create table sms (id int primary key, an varchar(40), text_ varchar(200));
                insert into kunde values (1, 'Lena', 'Sommer', '0175 6660106'), (2, 'Tim', 'Sommer', '0175 6660106');
                insert into sms values (1, '+491756660106', 'Hallo Lena, bis morgen'), (2, '+491756660106', 'Hallo Tim, bis morgen'),
                    (3, '+491756660106', 'Liebe Familie Sommer'), (4, '+491756660106', 'Hallo Tim, Lena kommt auch');
                """,
                """
                lethe: 1
                name: family
                version: "1"
                client: {table: kunde, key: id, finders: {firstName: vorname, lastName: nachname, phone: [telefon]}}
                tables:
                  kunde: {columns: {vorname: suppress, nachname: {replace: Anonym}, telefon: suppress}}
                  sms: {link: {mentions: [an, text_]}, rows: {delete: "a message that was sent"}}
                """);

        List<ResidueHit> doubts = forget(family, "1").get(0).soft();

        assertThat(family.text("select count(*) from sms where id = 1")).isEqualTo("0");
        assertThat(family.text("select count(*) from sms where id in (2, 3, 4)"))
                .isEqualTo("3");
        assertThat(doubts).containsExactly(new ResidueHit("sms", "an, text_", "NAMESAKE", 2, List.of("3", "4")));
    }

    @Test
    void aPartOfTheNameInAnothersRowGoesOnlyFromTheTextThatNamesTheClient() {
        SalonUnderTest visited = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, vorname varchar(80), nachname varchar(80));
                create table termin (id int primary key, kunde_id int, titel varchar(80), notiz varchar(200));
                create index termin_kunde on termin (kunde_id);
                insert into kunde values (1, 'Arthur', 'Knight'), (2, 'Brian', 'Knight');
                insert into termin values (1, 2, 'Office Visit - Knight, Brian', 'Arthur Knight waits, Mr Knight pays');
                """,
                """
                lethe: 1
                name: visits
                version: "1"
                client: {table: kunde, key: id, finders: {firstName: vorname, lastName: nachname}}
                tables:
                  kunde: {columns: {vorname: suppress, nachname: {replace: Anonym}}}
                  termin:
                    links: {owner: kunde_id, named: {mentions: [titel, notiz]}}
                    columns: {kunde_id: keep, titel: suppress, notiz: redact}
                """);

        List<ResidueHit> doubts = forget(visited, "1").get(0).soft();

        assertThat(visited.text("select titel from termin")).isEqualTo("Office Visit - Knight, Brian");
        assertThat(visited.text("select notiz from termin")).isEqualTo("*** waits, Mr *** pays");
        assertThat(doubts).containsExactly(new ResidueHit("termin", "titel, notiz", "NAME", 1, List.of("1")));
    }

    @Test
    void inADocumentOfSomebodyElseEachFieldSpeaksForItself() {
        SalonUnderTest family = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, vorname varchar(40), name varchar(40), telefon varchar(40), strasse varchar(60));
                create table verlauf (id int primary key, kunde_id int references kunde (id), alt JSON, an varchar(60), wohin varchar(60));
                create index verlauf_kunde on verlauf (kunde_id);
                insert into kunde values (1, 'Hanne', 'Weber', '0171 2345678', 'Bergstraße 93'), (2, 'Thomas', 'Weber', '0171 2345678', 'Bergstraße 93'),
                    (3, 'Rosa', 'Braun', '0172 3456789', 'Talweg 4'), (4, 'Anneliese', 'Quackernack', '0173 4567890', 'Seeweg 7');
                insert into verlauf values
                    (1, 2, '{"first_name": "Thomas", "last_name": "Weber", "mobile": "0171 2345678", "notes": "Hanne Weber holt ab"}', null, null),
                    (2, 2, '{"with": {"firstName": "Rosa", "lastName": "Braun"}, "shade": "Braun"}', null, null),
                    (3, 2, '{}', 'Rosa Braun', 'Talweg 4'),
                    (4, 2, '{"who": ["Anneliese", "Quackernack"], "at": {"name": "Quackernack", "street": "Seeweg 7"}}', null, null),
                    (5, 2, '{"who": ["Rosa", "Braun"]}', null, null);
                """
                        .replace("JSON", json()),
                """
                lethe: 1
                name: documents
                version: "1"
                client: {table: kunde, key: id, finders: {firstName: vorname, lastName: name, phone: [telefon], address: [strasse]}}
                tables:
                  kunde: {columns: {vorname: suppress, name: {replace: Anonym}, telefon: suppress, strasse: suppress}}
                  verlauf:
                    links: {own: kunde_id, named: {mentions: [alt, an, wohin]}}
                    columns: {alt: {json: {"*": redact}}, an: redact, wohin: redact}
                """);

        forget(family, "1", "3", "4");

        assertThat(family.text("select alt from verlauf where id = 1")
                        .replace(": ", ":")
                        .replace(", ", ","))
                .isEqualTo("{\"first_name\":\"Thomas\",\"last_name\":\"Weber\",\"mobile\":\"0171 2345678\","
                        + "\"notes\":\"*** holt ab\"}");
        assertThat(family.text("select alt from verlauf where id = 2")
                        .replace(": ", ":")
                        .replace(", ", ","))
                .isEqualTo("{\"with\":{\"firstName\":\"***\",\"lastName\":\"***\"},\"shade\":\"Braun\"}");
        assertThat(family.text("select alt from verlauf where id = 4"))
                .as("parts that name her together")
                .doesNotContain("Anneliese", "Quackernack", "Seeweg");
        assertThat(family.text("select alt from verlauf where id = 5")).doesNotContain("Rosa", "Braun");
        assertThat(family.text("select wohin from verlauf where id = 3"))
                .as("the address of whom another column names")
                .isEqualTo("***");
    }

    @Test
    void aPhoneThatAnotherClientHasTooStaysInTheOthersRow() {
        SalonUnderTest family = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, vorname varchar(40), name varchar(40), telefon varchar(40), notiz varchar(80), kontakt varchar(80));
                insert into kunde values (1, 'Mia', 'Brinkmann', '0176 5173080', null, null), (2, 'Sonja', 'Brinkmann', '0176 5173080', 'Tochter Mia und Sohn Leo', 'Mia Brinkmann'),
                    (3, 'Rosa', 'Braun', '0172 3456789', 'Freundin von Mia Brinkmann, 01765173080', null);
                """,
                """
                lethe: 1
                name: family
                version: "1"
                client: {table: kunde, key: id, finders: {firstName: vorname, lastName: name, phone: [telefon]}}
                tables:
                  kunde:
                    links: {named: {mentions: [telefon, notiz]}}
                    columns: {vorname: suppress, name: {replace: Anonym}, telefon: suppress, notiz: suppress, kontakt: suppress}
                """);

        forget(family, "1");

        assertThat(family.text("select telefon from kunde where id = 2")).isEqualTo("0176 5173080");
        assertThat(family.text("select notiz from kunde where id = 3")).isEqualTo("Freundin von ***, ***");
    }

    @Test
    void wordsThatStayInARowThatWasFoundByAPhoneAreCounted() {
        note(13, "Lang, Tel. 0173 5940230, Ernst");
        note(14, "Nachname: Lang, Vorname: Ernst, Tel. 0173 5940230");

        assertThat(salon.unit.preview(ClientKey.of("31")).doubtful())
                .containsExactly(new ResidueHit("zettel", "text_", "NAME", 1, List.of("13")));
        List<ResidueHit> doubts = forget(salon, "31").get(0).soft();

        assertThat(zettel(13)).isEqualTo("Lang, Tel. ***, Ernst");
        assertThat(zettel(14)).isEqualTo("Nachname: ***, Vorname: ***, Tel. ***");
        assertThat(doubts).containsExactly(new ResidueHit("zettel", "text_", "NAME", 1, List.of("13")));
    }
}
