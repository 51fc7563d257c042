package org.lethe.erasure.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.ClientKey;
import org.lethe.erasure.DatabaseSettings;
import org.lethe.erasure.Erased;
import org.lethe.erasure.ForgetHooks;
import org.lethe.erasure.InvariantCheck;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.MappedDatabases;
import org.lethe.erasure.Subject;
import org.lethe.erasure.check.Finding;
import org.lethe.erasure.map.MapReader;
import org.lethe.testing.PublicSchemas;
import org.lethe.testing.TestPlans;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The corrected maps of the public databases: check, forget, and look for what is left. */
class ExampleMapsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

    @Test
    void fiftyCustomersOfSakilaAreForgottenAndNoCentMoves() throws Exception {
        DataSource database = PublicSchemas.sakila();
        List<String> traces = traces(
                database,
                """
                select first_name || ' ' || last_name as name, email, phone
                from customer join address using (address_id) where customer_id <= 50
                """);

        try (MappedDatabase unit =
                forgotten("sakila", database, "select customer_id from customer order by 1 limit 50")) {
            assertThat(figure(database, "select sum(amount) from payment")).isEqualByComparingTo("67416.51");
            assertThat(unit.report("takings-by-store"))
                    .extracting(row -> new BigDecimal(String.valueOf(row.get("takings"))))
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactly(new BigDecimal("33689.74"), new BigDecimal("33726.77"));
            assertNothingIsLeft(database, traces);
            assertConstraintsValidate(database);
        }
    }

    @Test
    void fiftyCustomersOfChinookAreForgottenAndNoCentMoves() throws Exception {
        DataSource database = PublicSchemas.chinook();
        List<String> traces = traces(
                database,
                "select first_name || ' ' || last_name as name, email, phone from customer where customer_id <= 50");

        try (MappedDatabase unit =
                forgotten("chinook", database, "select customer_id from customer order by 1 limit 50")) {
            assertThat(figure(database, "select sum(total) from invoice")).isEqualByComparingTo("2328.60");
            assertThat(unit.report("takings-by-month")).isNotEmpty();
            assertNothingIsLeft(database, traces);
            assertConstraintsValidate(database);
        }
    }

    private static MappedDatabase forgotten(String name, DataSource database, String keys) {
        MappedDatabase unit = MappedDatabases.open(
                MapReader.read(Path.of("src/main/resources/maps/examples/" + name + ".yaml")),
                database,
                TestPlans.runners(),
                new DatabaseSettings("DE", ZoneId.of("Europe/Berlin")),
                CLOCK);
        unit.install();
        assertThat(unit.check().errors()).extracting(Finding::text).isEmpty();
        List<Subject> subjects = JdbcClient.create(database).sql(keys).query(String.class).list().stream()
                .map(key -> Subject.of(ClientKey.of(key)))
                .toList();

        List<Erased> results = unit.forget(subjects, ForgetHooks.NONE);

        assertThat(results).hasSize(50).allMatch(Erased::forgotten, "forgotten");
        assertThat(results).flatExtracting(Erased::invariants).allMatch(InvariantCheck::same, "the same figure");
        return unit;
    }

    private static BigDecimal figure(DataSource database, String query) {
        return JdbcClient.create(database).sql(query).query(BigDecimal.class).single();
    }

    /** What the customers can be recognised by, before they are forgotten. */
    private static List<String> traces(DataSource database, String query) {
        return JdbcClient.create(database).sql(query).query().listOfRows().stream()
                .flatMap(row -> Stream.of(row.get("name"), row.get("email"), row.get("phone")))
                .filter(Objects::nonNull)
                .map(trace -> trace.toString().toLowerCase(Locale.ROOT))
                .filter(trace -> trace.length() > 5)
                .toList();
    }

    private static void assertNothingIsLeft(DataSource database, List<String> traces) {
        JdbcClient sql = JdbcClient.create(database);
        assertThat(traces).hasSizeGreaterThanOrEqualTo(100);
        List<Map<String, Object>> columns = sql.sql(
                        """
                        select table_name, column_name from information_schema.columns
                        join information_schema.tables using (table_schema, table_name)
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                        and data_type in ('text', 'character varying', 'character', 'jsonb', 'json', 'tsvector')
                        """)
                .query()
                .listOfRows();
        for (Map<String, Object> column : columns) {
            Long hits = sql.sql("select count(*) from \"" + column.get("table_name")
                            + "\" where exists (select from unnest(?)" + " trace where lower(\""
                            + column.get("column_name") + "\"::text) like '%' || trace || '%')")
                    .param(traces.toArray(String[]::new))
                    .query(Long.class)
                    .single();
            assertThat(hits).as("traces in %s", column).isZero();
        }
    }

    /** Takes each constraint off and puts it on again, which makes the database look at every row. */
    private static void assertConstraintsValidate(DataSource database) throws SQLException {
        List<String> again = JdbcClient.create(database)
                .sql(
                        """
                        select format('alter table %s drop constraint %I, add constraint %I %s',
                            conrelid::regclass, conname, conname, pg_get_constraintdef(oid))
                        from pg_constraint where contype in ('f', 'c') and connamespace = 'public'::regnamespace
                        and conrelid <> 0 and coninhcount = 0
                        """)
                .query(String.class)
                .list();
        assertThat(again).isNotEmpty();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String constraint : again) {
                statement.execute(constraint);
            }
        }
    }
}
