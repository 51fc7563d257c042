package org.lethe.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lethe.testing.TestPostgres;

/** Two hub processes, one PostgreSQL, two hundred due scans, and one of the two dies in the middle of a scan. */
class TwoHubsTest {

    private static final int SALONS = 200;
    private static final int DUE = 5;
    private static final int CLIENTS = SALONS * (DUE + 1);

    private final String state = TestPostgres.emptyDatabaseUrl();
    private final String chain = TestPostgres.emptyDatabaseUrl();

    @Test
    void eachScanRunsOnceThoughAHubIsKilledInTheMiddleOfOne() throws Exception {
        chainOfSalons();
        Path shared = RunningHub.newHome();
        List<String> settings = settings(shared);
        try (HubProcess first = new HubProcess(settings);
                HubProcess second = new HubProcess(settings)) {
            first.start();
            second.start();
            Files.writeString(second.home().resolve("die-at"), "batch 2 of a scan");
            savePeriods(first);
            execute(state, "update retention_policy set next_scan_at = now() - interval '1 second'");
            second.awaitDeath("batch 2 of a scan");
            HubClient.await(
                    "all scans are done",
                    () -> one(state, "select count(*) from retention_scan where state = 'DONE'") == SALONS);
            HubClient.await(
                    "all who were due are forgotten",
                    () -> one(state, "select count(*) from forget_request where state = 'FORGOTTEN'") == SALONS * DUE);
            assertThat(first.alive()).isTrue();
        }
        assertThat(one(state, "select count(*) from retention_scan")).isEqualTo(SALONS);
        assertThat(one(state, "select count(distinct salon) from retention_scan where found = 5"))
                .isEqualTo(SALONS);
        assertThat(one(state, "select count(*) from forget_request")).isEqualTo(SALONS * DUE);
        assertThat(one(state, "select count(distinct subject_hash) from forget_request"))
                .isEqualTo(SALONS * DUE);
        assertThat(one(state, "select count(*) from ledger_entry where type = 'forgotten'"))
                .isEqualTo(SALONS * DUE);
        assertThat(one(chain, "select count(distinct request) from lethe_journal where tenant is not null"))
                .isEqualTo(SALONS * DUE);
        assertThat(one(chain, "select count(*) from lethe_journal where tenant is not null"))
                .isEqualTo(SALONS * DUE);
        assertThat(one(chain, "select count(*) from kunde where nachname = 'Anonym'"))
                .isEqualTo(SALONS * DUE);
        assertThat(one(chain, "select count(*) from kunde where letzter > '2026-01-01' and nachname = 'Kurz'"))
                .isEqualTo(SALONS);
    }

    /** Five who have not come for years and one who has, in each salon. */
    private void chainOfSalons() throws IOException {
        for (String statement : Files.readString(contract("tenants.sql")).split(";\\s*\n")) {
            execute(chain, statement);
        }
        execute(chain, "delete from bon");
        execute(chain, "delete from kunde");
        execute(chain, "delete from salon");
        execute(
                chain,
                "insert into salon select 's' || n, 'Salon ' || n, 'Europe/Berlin' from generate_series(1, 200) n");
        execute(
                chain,
                "insert into kunde select s * 10 + c, 's' || s, 'K' || c, 'Otto', 'Kurz',"
                        + " 'otto' || s || c || '@post.example', null,"
                        + " case when c = 6 then date '2026-06-01' else date '2020-03-01' end"
                        + " from generate_series(1, 200) s, generate_series(1, 6) c");
        assertThat(one(chain, "select count(*) from kunde")).isEqualTo(CLIENTS);
    }

    private List<String> settings(Path shared) throws IOException {
        StringBuilder salons = new StringBuilder("lethe:\n  salons:\n");
        for (int n = 1; n <= SALONS; n++) {
            salons.append("    - {id: s%d, name: Salon %d, databases: [{name: chain, url: '%s', user: postgres,"
                            .formatted(n, n, chain))
                    .append(" password: postgres, map: '%s'}]}\n".formatted(contract("tenants.yaml")));
        }
        Path file = Files.writeString(shared.resolve("salons.yaml"), salons);
        return List.of(
                "--spring.config.additional-location=file:" + file,
                "--lethe.db.url=" + state,
                "--lethe.db.user=postgres",
                "--lethe.db.password=postgres",
                "--lethe.keys=" + shared.resolve("keys"),
                "--lethe.retention.tick=* * * * * ?",
                "--lethe.retention.batch=2",
                "--lethe.retention.lease=1s",
                "--lethe.forget.lease=2s");
    }

    private void savePeriods(HubProcess hub) {
        List<String> ids = new ArrayList<>();
        for (int n = 1; n <= SALONS; n++) {
            ids.add("s" + n);
        }
        execute(state, "update credential set salons = '{" + String.join(",", ids) + "}' where id like 'key:%'");
        HubClient client = new HubClient(hub.home());
        for (String salon : ids) {
            HubClient.Answer saved = client.put("/api/v1/salons/" + salon + "/retention", "{\"months\":24}");
            assertThat(saved.status()).as(saved.body()).isEqualTo(200);
            assertThat(saved.json().path("wouldForget").asInt()).isEqualTo(DUE);
        }
    }

    private static Path contract(String file) {
        return Path.of("src/test/resources/contract", file).toAbsolutePath();
    }

    private static void execute(String url, String statement) {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private static long one(String url, String query) {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                var sql = connection.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
