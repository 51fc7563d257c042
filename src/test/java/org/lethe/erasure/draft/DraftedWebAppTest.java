package org.lethe.erasure.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lethe.testing.TestPostgres;

/** The database of a booking site: foreign keys, UUIDs, and the last digits of cards among the numbers of clients. */
class DraftedWebAppTest {

    private static final String SITE =
            """
            create table clients (id bigserial primary key, uuid uuid not null unique, first_name text, last_name text, email text, phone text);
            create table invoices (id bigserial primary key, client_id bigint references clients, total numeric(10,2) not null);
            create table payments (id bigserial primary key, invoice_id bigint not null references invoices, amount numeric(10,2) not null, card_last4 varchar(4), guess varchar(8));
            insert into clients (uuid, first_name, last_name, email, phone)
                select gen_random_uuid(), 'Anna', 'Müller' || n, 'a' || n || '@post.example', '0171 1234' || 1000 + n from generate_series(1, 3000) n;
            insert into invoices (client_id, total) select n, 35 from generate_series(1, 300) n;
            insert into payments (invoice_id, amount, card_last4, guess)
                select n, 35, case when n % 2 = 0 then (1000 + n)::text end, case when n % 3 = 0 then (2000 + n)::text end from generate_series(1, 300) n;
            """;

    private static String map = "";

    @BeforeAll
    static void draft() throws Exception {
        try (var connection = TestPostgres.emptyDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(SITE);
            map = MapDrafter.draft(connection, "site", Optional.empty()).yaml();
        }
    }

    @Test
    void aUuidThatMustDifferBecomesANewOne() {
        assertThat(map).contains("uuid: suppress");
    }

    @Test
    void theEndOfACardsNumberLeadsToNobody() {
        assertThat(map).contains("card_last4: suppress").doesNotContain("by: card_last4");
    }

    @Test
    void aGuessTakesNoRowsFromAForeignKey() {
        assertThat(map)
                .containsPattern("guess: \\{by: guess}   # DECISION")
                .containsPattern("invoice_id: \\{via: invoices, by: invoice_id}");
    }
}
