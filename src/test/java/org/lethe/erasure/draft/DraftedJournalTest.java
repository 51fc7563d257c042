package org.lethe.erasure.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lethe.testing.TestPostgres;

/** A till without keys whose journal says by a word and a bare number which row it writes of. */
class DraftedJournalTest {

    private static final String TILL =
            """
            create table kunden (kundennr int primary key, vorname text, nachname text, telefon text, email text);
            create table termine (nr int primary key, kundennr int, beginn timestamp, bemerkung text);
            create table bons (bonnr int primary key, kundennr int, datum timestamp, betrag numeric(8,2));
            create table journal (lfdnr int primary key, zeitpunkt timestamp, bereich varchar(10), nummer varchar(10), text varchar(200));
            insert into kunden select n, 'Anna', 'Müller' || n, '0171 1234' || 1000 + n, 'a' || n || '@post.example' from generate_series(1, 300) n;
            insert into termine select 5000 + n, n, timestamp '2026-01-01' + n * interval '1 hour', 'Farbe' from generate_series(1, 200) n;
            insert into bons select 20000 + n, n, timestamp '2026-01-01' + n * interval '1 hour', 35 from generate_series(1, 200) n;
            insert into journal select n, now(), 'TERMIN', lpad((5000 + n)::text, 6, '0'), 'Termin Frau Müller' || n || ' verschoben' from generate_series(1, 100) n;
            insert into journal select 1000 + n, now(), 'KUNDE', lpad(n::text, 6, '0'), 'Adresse geändert' from generate_series(1, 100) n;
            insert into journal select 2000 + n, now(), 'BON', (20000 + n)::text, 'Bon storniert' from generate_series(1, 50) n;
            insert into journal select 3000 + n, now(), 'KASSE', '1', 'Kasse geöffnet' from generate_series(1, 50) n;
            """;

    @Test
    void itsRowsHangOnWhatTheirWordAndNumberSay() throws Exception {
        try (var connection = TestPostgres.emptyDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(TILL);
            assertThat(MapDrafter.draft(connection, "till", Optional.empty()).yaml())
                    .contains("{by: nummer, where: \"bereich = 'KUNDE'\"}")
                    .contains("{via: termine, by: nummer, where: \"bereich = 'TERMIN'\"}")
                    .contains("{via: bons, by: nummer, where: \"bereich = 'BON'\"}");
        }
    }
}
