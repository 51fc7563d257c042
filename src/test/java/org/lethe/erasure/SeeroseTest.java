package org.lethe.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.check.Finding;
import org.lethe.erasure.map.MapReader;
import org.lethe.person.Identifiers;
import org.lethe.testing.TestPlans;
import org.lethe.testing.TestSeerose;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine on the sample salon. */
class SeeroseTest {

    private static final DatabaseSettings HAMBURG = new DatabaseSettings("DE", ZoneId.of("Europe/Berlin"));

    private DataSource database;
    private MappedDatabase unit;
    private JdbcClient sql;

    @BeforeEach
    void open() {
        database = TestSeerose.database();
        sql = JdbcClient.create(database);
        unit = MappedDatabases.open(
                MapReader.read(Path.of("src/main/resources/maps/seerose.yaml")),
                database,
                TestPlans.runners(),
                HAMBURG,
                TestSeerose.CLOCK);
        unit.install();
    }

    @Test
    void itsMapFits() {
        assertThat(unit.check().errors()).extracting(Finding::text).isEmpty();
    }

    @Test
    void everybodyWhoMayIsForgottenInOneBatch() {
        String totals = "select sum(total) from sale_line";
        Object before = sql.sql(totals).query().singleValue();
        List<Subject> everybody = sql.sql("select id::text from client order by id").query(String.class).list().stream()
                .map(id -> Subject.of(ClientKey.of(id)))
                .toList();

        List<Erased> results = unit.forget(everybody, ForgetHooks.NONE);

        assertThat(results)
                .extracting(erased -> erased.verdict().getClass().getSimpleName())
                .contains("Forgotten", "Protected", "Blocked");
        assertThat(results)
                .filteredOn(erased -> !(erased.verdict() instanceof Verdict.Forgotten)
                        && !(erased.verdict() instanceof Verdict.Protected)
                        && !(erased.verdict() instanceof Verdict.Blocked))
                .isEmpty();
        assertThat(sql.sql(totals).query().singleValue()).isEqualTo(before);
        assertThat(unit.forget(everybody.subList(0, 3), ForgetHooks.NONE)).hasSize(3);
    }

    @Test
    void findsByPhoneInAnyNotation() {
        assertThat(unit.find(
                        new Identifiers(null, null, new org.lethe.person.Personal("(0171) 392 0018"), null, null, null),
                        "DE"))
                .hasSize(1);
        assertThat(unit.clients("", 10)).hasSize(10);
        assertThat(unit.due(LocalDate.of(2024, 1, 1), null, 5)).isNotEmpty();
        assertThat(unit.countDue(LocalDate.of(2024, 1, 1))).isPositive();
        assertThat(unit.countClients()).isPositive();
        assertThat(unit.report("takings-by-month")).isNotEmpty();
    }
}
