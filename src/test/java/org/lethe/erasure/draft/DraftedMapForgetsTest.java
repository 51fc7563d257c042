package org.lethe.erasure.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lethe.erasure.ClientKey;
import org.lethe.erasure.DatabaseSettings;
import org.lethe.erasure.Erased;
import org.lethe.erasure.ForgetHooks;
import org.lethe.erasure.MappedDatabase;
import org.lethe.erasure.MappedDatabases;
import org.lethe.erasure.Subject;
import org.lethe.erasure.check.Finding;
import org.lethe.erasure.map.MapReader;
import org.lethe.testing.TestMariaDb;
import org.lethe.testing.TestPlans;
import org.lethe.testing.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A draft that nobody has corrected already fits its database: it can be checked, and it forgets. */
class DraftedMapForgetsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "till | select kdnr from kunden where kdnr > 10000 order by 1 limit 5",
                "shop | select customer_id from customers order by 1 limit 5",
                "clinic | select \"Id\" from patients order by 1 limit 5",
                "studio | select id::text from guests order by 1 limit 5",
                "practice-mariadb | select pid from patient_data order by 1 limit 5",
                "salon-mariadb | select kd_nr from tbl_kunden where kd_nr > 20000 order by 1 limit 5"
            })
    void withoutACorrection(String schema, String keys) throws Exception {
        DataSource database = schema.endsWith("mariadb") ? TestMariaDb.emptyDatabase() : TestPostgres.emptyDatabase();
        String yaml = ExpectedDraft.of(schema).drafted(database).yaml();
        try (MappedDatabase unit = MappedDatabases.open(
                MapReader.read(schema, yaml.replace("# atomic: no", "atomic: no")),
                database,
                TestPlans.runners(),
                new DatabaseSettings("DE", ZoneId.of("Europe/Berlin")),
                CLOCK)) {
            unit.install();
            assertThat(unit.check().errors()).extracting(Finding::text).isEmpty();
            List<Subject> subjects = JdbcClient.create(database).sql(keys).query(String.class).list().stream()
                    .map(key -> Subject.of(ClientKey.of(key)))
                    .toList();

            List<Erased> results = unit.forget(subjects, ForgetHooks.NONE);

            assertThat(results).hasSize(5);
            assertThat(results)
                    .extracting(erased -> String.valueOf(erased.verdict()))
                    .allMatch(verdict -> verdict.startsWith("Forgotten") || verdict.startsWith("Blocked"));
        }
    }

    @Test
    void aNewValueForTheKeyThatIsTakenOutIsMissed() throws Exception {
        DataSource database = TestPostgres.emptyDatabase();
        String yaml = ExpectedDraft.of("shop").drafted(database).yaml();
        String without =
                yaml.lines().filter(line -> !line.startsWith("  rekey:")).collect(Collectors.joining("\n"));
        assertThat(without.length()).isLessThan(yaml.length() - 20);
        try (MappedDatabase unit = MappedDatabases.open(
                MapReader.read("shop", without),
                database,
                TestPlans.runners(),
                new DatabaseSettings("DE", ZoneId.of("Europe/Berlin")),
                CLOCK)) {
            assertThat(unit.check().errors())
                    .singleElement()
                    .extracting(Finding::text)
                    .asString()
                    .contains("client.rekey", "customer_id");
        }
    }

    @Test
    void whereTheKeyIsCutFromAFirmTheDraftTakesTheFirmOutOfTextsToo() throws Exception {
        assertThat(ExpectedDraft.of("shop")
                        .drafted(TestPostgres.emptyDatabase())
                        .yaml())
                .contains("reference: [customer_id, company_name]   # also taken out of texts");
    }

    @Test
    void rowsThatOnlyMentionAClientLoseTheNameAndNothingElse() throws Exception {
        DataSource database = TestPostgres.emptyDatabase();
        String yaml = ExpectedDraft.of("till").drafted(database).yaml();
        JdbcClient sql = JdbcClient.create(database);
        try (MappedDatabase unit = MappedDatabases.open(
                MapReader.read("till", yaml),
                database,
                TestPlans.runners(),
                new DatabaseSettings("DE", ZoneId.of("Europe/Berlin")),
                CLOCK)) {
            unit.install();
            String named = "select count(*) from kassen_protokoll where text like '%' || ? || '%'";
            String name = sql.sql("select vname || ' ' || nname from kunden where kdnr = 10002")
                    .query(String.class)
                    .single();
            assertThat(sql.sql(named).param(name).query(Long.class).single()).isPositive();
            List<Subject> namesakes = sql
                    .sql("select kdnr from kunden where vname || ' ' || nname = ?")
                    .param(name)
                    .query(String.class)
                    .list()
                    .stream()
                    .map(key -> Subject.of(ClientKey.of(key)))
                    .toList();

            assertThat(unit.forget(namesakes, ForgetHooks.NONE)).hasSameSizeAs(namesakes);

            assertThat(sql.sql(named).param(name).query(Long.class).single()).isZero();
            assertThat(sql.sql(named).param("Storno für").query(Long.class).single())
                    .isEqualTo(60L);
        }
    }
}
