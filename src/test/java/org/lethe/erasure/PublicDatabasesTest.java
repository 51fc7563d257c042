package org.lethe.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.check.Finding;
import org.lethe.erasure.map.MapReader;
import org.lethe.testing.PublicSchemas;
import org.lethe.testing.TestPlans;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fifty clients of two public databases; skipped where they are not at hand (environment LETHE_SCHEMAS). */
class PublicDatabasesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

    @Test
    void sakilaKeepsItsPayments() throws Exception {
        DataSource database = PublicSchemas.sakila();

        forgetsFifty(database, "sakila", "select customer_id::text from customer order by customer_id limit 50");

        assertThat(number(database, "select sum(amount) from payment")).isEqualTo("67416.51");
    }

    @Test
    void chinookKeepsItsInvoicesOnPostgres() throws Exception {
        DataSource database = PublicSchemas.chinook();

        forgetsFifty(database, "chinook", "select customer_id::text from customer order by customer_id limit 50");

        assertThat(number(database, "select sum(total) from invoice")).isEqualTo("2328.60");
    }

    private static void forgetsFifty(DataSource database, String map, String clients) {
        MappedDatabase unit = MappedDatabases.open(
                MapReader.read(Path.of("src/main/resources/maps/examples/" + map + ".yaml")),
                database,
                TestPlans.runners(),
                new DatabaseSettings("US", ZoneId.of("America/New_York")),
                CLOCK);
        unit.install();
        assertThat(unit.check().errors()).extracting(Finding::text).isEmpty();
        List<Subject> fifty = JdbcClient.create(database).sql(clients).query(String.class).list().stream()
                .map(key -> Subject.of(ClientKey.of(key)))
                .toList();

        assertThat(unit.forget(fifty, ForgetHooks.NONE)).hasSize(50).allMatch(Erased::forgotten);
    }

    private static String number(DataSource database, String query) {
        return JdbcClient.create(database).sql(query).query().singleValue().toString();
    }
}
