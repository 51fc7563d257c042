package org.lethe.erasure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.Verdict;
import org.lethe.erasure.check.Finding;
import org.lethe.testing.TestPostgres;

class PostgresKeysTest extends KeysContract {

    @Override
    DataSource emptyDatabase() {
        return TestPostgres.emptyDatabase();
    }

    @Test
    void aUuidThatAnotherTableKeepsAsTextLeadsToItsRowInEitherCase() {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table client (id uuid primary key, name text);
                create table visit (id uuid primary key, client_id uuid references client);
                create index on visit (client_id);
                create table sale (id int primary key, visit_ref text, note text);
                create table photo (id int primary key, sale_ref text, note text);
                insert into client values ('aaaaaaaa-0000-4000-8000-000000000001', 'Anna Weber'), ('aaaaaaaa-0000-4000-8000-000000000002', 'Bernd Kurz');
                insert into visit values ('bbbbbbbb-0000-4000-8000-000000000001', 'aaaaaaaa-0000-4000-8000-000000000001'),
                  ('bbbbbbbb-0000-4000-8000-000000000002', 'aaaaaaaa-0000-4000-8000-000000000002');
                insert into sale values (1, 'bbbbbbbb-0000-4000-8000-000000000001', 'Anna Weber'), (2, 'bbbbbbbb-0000-4000-8000-000000000002', 'Bernd Kurz'),
                  (3, 'BBBBBBBB-0000-4000-8000-000000000001', 'Frau Weber'), (4, 'none', 'nobody'), (5, null, 'nobody');
                insert into photo values (1, '3', 'Anna Weber'), (2, '2', 'Bernd Kurz');
                """,
                """
                lethe: 1
                name: uuids
                version: "1"
                client: {table: client, key: id, finders: {name: name}}
                tables:
                  client: {columns: {name: {replace: Anonym}}}
                  visit: {link: client_id, columns: {id: {keep: "a key"}}}
                  sale: {link: {via: visit, by: visit_ref}, columns: {visit_ref: {keep: "a key"}, note: suppress}}
                  photo: {link: {via: sale, by: sale_ref}, columns: {sale_ref: {keep: "a key"}, note: redact}}
                """);

        assertThat(salon.unit.check().errors()).extracting(Finding::text).isEmpty();
        assertThat(salon.verdict("aaaaaaaa-0000-4000-8000-000000000001")).isEqualTo(new Verdict.Forgotten());
        assertThat(salon.text("select string_agg(id::text, ',' order by id) from sale where note is null"))
                .isEqualTo("1,3");
        assertThat(salon.text("select note from photo where id = 1")).doesNotContain("Weber");
        assertThat(salon.text("select note from photo where id = 2")).isEqualTo("Bernd Kurz");
    }
}
