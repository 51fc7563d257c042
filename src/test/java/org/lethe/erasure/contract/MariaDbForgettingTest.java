package org.lethe.erasure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.ClientKey;
import org.lethe.erasure.Due;
import org.lethe.testing.TestMariaDb;
import org.springframework.jdbc.core.simple.JdbcClient;

class MariaDbForgettingTest extends ForgettingContract {

    @Override
    DataSource emptyDatabase() {
        return TestMariaDb.emptyDatabase();
    }

    @Override
    void cut(JdbcClient sql) {
        sql.sql("select id from information_schema.processlist where db = database() and id <> connection_id()")
                .query(Long.class)
                .list()
                .forEach(id -> sql.sql("kill " + id).update());
    }

    @Override
    String jsonType() {
        return "json";
    }

    @Test
    void aZeroDateIsNone() {
        SalonUnderTest salon = SalonUnderTest.of(
                emptyDatabase(),
                """
                create table kunde (id int primary key, name varchar(60), angelegt date not null, besuch date not null);
                insert into kunde values (1, 'Anna Müller', '0000-00-00', '0000-00-00'), (2, 'Otto Kurz', '2019-01-01', '0000-00-00');
                insert into kunde values (3, 'Eva Lang', '0000-00-00', '2020-01-01'), (4, 'Ida Neu', '0000-00-00', '2026-01-01');
                """,
                """
                lethe: 1
                name: zero
                version: "1"
                client: {table: kunde, key: id, created: angelegt, lastVisit: [{column: besuch}], finders: {name: name}}
                tables: {kunde: {columns: {name: {replace: Anonym}, angelegt: keep, besuch: keep}}}
                """);
        LocalDate before = LocalDate.of(2024, 11, 23);

        assertThat(salon.unit.due(before, null, 10))
                .extracting(Due::key)
                .containsExactly(ClientKey.of("2"), ClientKey.of("3"));
        assertThat(Stream.of("1", "2", "3", "4")
                        .map(key -> salon.unit.whyNot(ClientKey.of(key), before).due()))
                .containsExactly(false, true, true, false);
    }
}
