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
        assertThat(erased.soft()).contains(new ResidueHit("bon", "kunde", "NAMESAKE", 1));
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
    void anAddressThatTwoShareGoesOnlyWhereTheNameDecides() {
        Erased erased = salon.forget("3");

        assertThat(bon(4)).isEqualTo("Anonym -");
        assertThat(bon(5)).isEqualTo("- kurz@post.example");
        assertThat(erased.soft()).containsExactly(new ResidueHit("bon", "post", "NAMESAKE", 1));
    }

    @Test
    void theRowsGoWhenNobodyStaysWhoHasTheValue() {
        assertThat(forget("1", "2")).allMatch(Erased::forgotten).allMatch(erased -> erased.soft()
                .isEmpty());

        assertThat(salon.text("select count(*) from bon where kunde = 'Anonym'"))
                .isEqualTo("3");
        salon.forget("3");
        salon.forget("4");
        assertThat(bon(5)).as("the last who has it").isEqualTo("Anonym -");
    }

    @Test
    void whoWasMergedIntoTheClientIsNoNamesake() {
        salon.sql.sql("update kunde set haupt = 1 where id = 2").update();

        assertThat(salon.forget("1").soft()).isEmpty();
        assertThat(bon(1)).isEqualTo("Anonym -");
    }
}
