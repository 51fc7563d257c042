package org.lethe.erasure.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lethe.testing.TestPostgres;

@DisplayName("The draft of a till")
class DraftedTillTest {

    private static final String TILL =
            """
            create table kunde (kdnr int primary key, vorname text, nachname text, email text, telefon text, zusammen_mit int);
            create table lieferant (lnr int primary key, firma text, kdnr_bei int, ansprechpartner text, telefon text);
            create table produkte (id int primary key, bezeichnung text, hersteller text, lnr int);
            create table farbkarte (id int primary key, kd text, rezept text, allergie text);
            create table inventur (id int primary key, schein text not null unique, menge int);
            create table bestellung (id int primary key, kunde_id int not null references kunde, notiz text);
            create table termin (id int primary key, kunde_id int not null references kunde, beginn timestamp, stand text, notiz text);
            create table zahlung (id int primary key, termin_id int references termin, bestellung_id int references bestellung,
                betrag numeric(8,2), karteninhaber text, card_last4 text not null check (card_last4 ~ '^[0-9]{4}$'));
            create table bewertung (id int primary key, kunde_id int references kunde, termin_id int references termin, name text, inhalt text);
            insert into kunde select n, (array['Anna', 'Bernd', 'Clara'])[1 + n % 3], 'Müller' || n, 'k' || n || '@post.example', '0171 12' || n,
                case when n % 40 = 0 then n - 1 end from generate_series(10001, 10300) n;
            insert into lieferant select n, 'Firma ' || n, 10000 + n, 'Frau Weber', '0800 ' || 100 + n from generate_series(1, 30) n;
            insert into produkte select n, 'Farbe ' || n, case when n % 2 = 0 then 'Anna Müller10002' else 'Loreal' end, 1 + n % 30 from generate_series(1, 60) n;
            insert into farbkarte select n, 'K-' || 10000 + n, '7/0 40g', case when n % 7 = 0 then 'Ammoniak' end from generate_series(1, 200) n;
            insert into inventur select n, 'I-' || 10000 + n, n % 20 from generate_series(1, 200) n;
            insert into bestellung select n, 10000 + n, 'abholen' from generate_series(1, 200) n;
            insert into termin select n, 10000 + n, now() + (n - 100) * interval '1 day', (array['geplant', 'erledigt', 'storniert', 'no_show'])[1 + n % 4], 'wie immer' from generate_series(1, 200) n;
            insert into zahlung select n, case when n % 2 = 0 then n end, case when n % 2 = 1 then n end, 50, 'ANNA MUELLER', lpad((n * 37 % 10000)::text, 4, '0') from generate_series(1, 200) n;
            insert into bewertung select n, case when n % 4 > 0 then 10000 + n end, n, 'Anna M.', 'sehr nett' from generate_series(1, 200) n;
            """;

    private static String map = "";

    @BeforeAll
    static void draft() throws Exception {
        try (var connection = TestPostgres.emptyDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(TILL);
            map = MapDrafter.draft(connection, "till", Optional.empty()).yaml();
        }
    }

    @Test
    void followsNumbersBehindLetters() {
        assertThat(table("farbkarte")).contains("link: {via: kunde, by: kd, to: kdnr, prefix: \"K-\"}");
        assertThat(map).as("each row has its own").doesNotContain("\n  inventur:\n    link");
    }

    @Test
    void followsFurtherForeignKeysOfRowsWhoseFirstIsEmpty() {
        assertThat(table("zahlung"))
                .contains("via: termin", "via: bestellung")
                .containsPattern("where: \"\\w+_id is null\"");
        assertThat(table("bewertung")).contains("by: termin_id, where: \"kunde_id is null\"");
        assertThat(table("bestellung")).contains("link: kunde_id");
    }

    @Test
    void writesNewValuesInTheFormThatACheckWants() {
        assertThat(table("zahlung")).contains("card_last4: {replace: \"0000\"}");
    }

    @Test
    void knowsWhatWasMerged() {
        assertThat(map).contains("merged: zusammen_mit");
    }

    @Test
    void waitsForNoAppointmentThatWasCalledOff() {
        String not = "(stand is null or stand not in ('no_show', 'storniert'))";
        assertThat(map).contains("where: \"beginn > :now and " + not + "\"");
        assertThat(map).contains("{table: termin, column: beginn, where: \"" + not + "\"}");
    }

    @Test
    void leavesGoodsAloneAndAsksOfSuppliers() {
        assertThat(map).doesNotContain("\n  produkte:\n    link").containsPattern("produkte: +\"goods");
        assertThat(table("lieferant")).containsPattern("link: kdnr_bei +# DECISION");
    }

    private static String table(String name) {
        int from = map.indexOf("\n  " + name + ":");
        assertThat(from).as(name + " is in the map").isPositive();
        int end = map.indexOf("\n\n", from);
        return map.substring(from, end < 0 ? map.length() : end);
    }
}
