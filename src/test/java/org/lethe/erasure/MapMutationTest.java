package org.lethe.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lethe.erasure.check.MapCheckResult;
import org.lethe.erasure.map.MapReader;
import org.lethe.platform.demo.SampleSalon;
import org.lethe.testing.TestPlans;
import org.lethe.testing.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The test of the tests: in the map of the sample salon, the rule of each personal column is taken away, and then
 * weakened to {@code keep}; each time the check must say so, or the proof must.
 */
class MapMutationTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private static final Pattern COLUMN = Pattern.compile("^( {6}| {10})(\\w+): (.+)$");

    /** Changed by the map, but they identify nobody: flags and their circumstances, a colleague, the form of address. */
    private static final Set<String> TELL_NOBODY = Set.of(
            "consent_email",
            "consent_sms",
            "consent_post",
            "consent_given_at",
            "consent_source",
            "preferred_staff_id",
            "salutation",
            "title");

    private static DataSource database;
    private static List<String> map;

    @BeforeAll
    static void open() throws IOException {
        database = TestPostgres.emptyDatabase();
        SampleSalon.create(database, CLOCK);
        map = Files.readAllLines(Path.of("src/main/resources/maps/seerose.yaml"));
    }

    @Test
    void everyRuleThatIsTakenAwayIsMissed() {
        List<String> unnoticed = new ArrayList<>();
        for (int line : personal()) {
            List<String> mutant = new ArrayList<>(map);
            mutant.remove(line);
            if (!check(mutant).blocks()) {
                unnoticed.add(line + ": " + map.get(line).strip());
            }
        }
        assertThat(unnoticed).isEmpty();
    }

    @Test
    void everyRuleThatIsWeakenedIsNoticedByTheCheckOrTheProof() {
        List<String> unnoticed = new ArrayList<>();
        for (int line : personal()) {
            List<String> mutant = new ArrayList<>(map);
            var column = COLUMN.matcher(map.get(line));
            assertThat(column.matches()).isTrue();
            mutant.set(line, column.group(1) + column.group(2) + ": keep");
            String name = "." + column.group(2);
            boolean told = check(mutant).findings().stream()
                    .anyMatch(finding -> finding.place().endsWith(name));
            if (!told && !proven(mutant)) {
                unnoticed.add(line + ": " + map.get(line).strip());
            }
        }
        assertThat(unnoticed).isEmpty();
    }

    private static List<Integer> personal() {
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < map.size(); i++) {
            var column = COLUMN.matcher(map.get(i));
            if (column.matches() && !TELL_NOBODY.contains(column.group(2))) {
                String strategy = column.group(3);
                boolean rule = strategy.matches("(suppress|redact|pseudonym).*")
                        || strategy.matches("\\{(replace|pseudonym|generalise|array|file).*");
                if (rule) {
                    lines.add(i);
                }
            }
        }
        return lines;
    }

    private static MapCheckResult check(List<String> mutant) {
        try (MappedDatabase unit = open(mutant)) {
            return unit.check();
        }
    }

    /** Whether forgetting under this map fails for somebody. Rolled back in the end, so that every mutant starts alike. */
    private static boolean proven(List<String> mutant) {
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

    private static MappedDatabase open(List<String> lines) {
        return MappedDatabases.open(
                MapReader.read("mutant.yaml", String.join("\n", lines)),
                database,
                TestPlans.runners(),
                new DatabaseSettings("DE", ZoneId.of("Europe/Berlin")),
                CLOCK);
    }
}
