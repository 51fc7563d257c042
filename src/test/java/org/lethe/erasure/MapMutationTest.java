package org.lethe.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.check.Finding;
import org.lethe.erasure.check.MapCheckResult;
import org.lethe.erasure.map.MapReader;
import org.lethe.testing.TestPlans;
import org.lethe.testing.TestSeerose;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The test of the tests: in the map of the sample salon each rule is taken away, and then weakened; each time the check
 * must say so, or the proof must. Nothing is exempted.
 */
class MapMutationTest {

    private static DataSource database;
    private static String map;

    @BeforeAll
    static void open() throws IOException {
        database = TestSeerose.database();
        map = Files.readString(Path.of("src/main/resources/maps/seerose.yaml"));
    }

    @Test
    void theMapItselfIsFaultless() {
        assertThat(check(map).errors()).extracting(Finding::text).isEmpty();
        assertThat(proven(map)).as("the proof finds fault with it").isFalse();
    }

    @Test
    void everyRuleThatIsTakenAwayStopsForgetting() {
        assertThat(unnoticed(MapMutant.withoutARule(map))).containsExactly("loyalty_points (link named)");
    }

    /** Rows of others may name a client for a good reason: that nothing takes the name out is named, with the column. */
    @Test
    void namesLeftInRowsOfOthersAreNamed() {
        MapMutant mutant = MapMutant.withoutARule(map).stream()
                .filter(one -> one.name().equals("loyalty_points (link named)"))
                .findFirst()
                .orElseThrow();
        assertThat(check(mutant.yaml()).findings())
                .anySatisfy(finding -> assertThat(finding.place()).isEqualTo("tables.loyalty_points.columns.reason"));
    }

    @Test
    void everythingThatIsKeptInsteadStopsForgettingOrFailsTheProof() {
        assertThat(unnoticed(MapMutant.kept(map))).isEmpty();
    }

    /** A year of birth in place of a decade is a choice: named where it singles many clients out, and no more. */
    @Test
    void whatIsTooExactStopsForgetting() {
        assertThat(unnoticed(MapMutant.finer(map))).containsExactly("client.birth_date to year");
    }

    @Test
    void aHoldThatIsTakenAwayStopsForgetting() {
        assertThat(unnoticed(MapMutant.withoutAHold(map))).isEmpty();
    }

    /** A guard is the salon's choice, so it is named and no more; which bills are open only the salon knows. */
    @Test
    void aUsualGuardThatIsTakenAwayIsNamed() {
        assertThat(MapMutant.withoutAGuard(map).stream()
                        .filter(mutant -> check(mutant.yaml()).findings().stream()
                                .noneMatch(finding -> finding.place().equals("guards")))
                        .map(MapMutant::name))
                .containsExactly("open-bill");
    }

    private static List<String> unnoticed(List<MapMutant> mutants) {
        assertThat(mutants).isNotEmpty();
        return mutants.stream()
                .filter(mutant -> !check(mutant.yaml()).blocks() && !proven(mutant.yaml()))
                .map(MapMutant::name)
                .toList();
    }

    private static MapCheckResult check(String mutant) {
        try (MappedDatabase unit = open(mutant)) {
            return unit.check();
        }
    }

    /** Whether forgetting under this map fails for somebody. Rolled back in the end, so that every mutant starts alike. */
    private static boolean proven(String mutant) {
        List<Subject> many = JdbcClient.create(database)
                .sql("select id::text from client order by id limit 250")
                .query(String.class)
                .list()
                .stream()
                .map(id -> Subject.of(ClientKey.of(id)))
                .toList();
        AtomicInteger tries = new AtomicInteger();
        ForgetHooks onlyTrying = new ForgetHooks() {
            @Override
            public void readyToErase(List<Attempt> attempts) {
                tries.incrementAndGet();
            }

            @Override
            public void step(String name) {
                if (name.equals("proven")) {
                    throw new Enough();
                }
            }
        };
        try (MappedDatabase unit = open(mutant)) {
            unit.install();
            unit.forget(many, onlyTrying);
        } catch (Enough nothingMoreToFind) {
            return tries.get() > 1;
        }
        return true;
    }

    /** Rolls a forgetting back that found nothing. */
    private static final class Enough extends RuntimeException {}

    private static MappedDatabase open(String yaml) {
        return MappedDatabases.open(
                MapReader.read("mutant.yaml", yaml),
                database,
                TestPlans.runners(),
                new DatabaseSettings("DE", ZoneId.of("Europe/Berlin")),
                TestSeerose.CLOCK);
    }
}
