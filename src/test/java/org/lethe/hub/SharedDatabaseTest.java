package org.lethe.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lethe.testing.TestPostgres;

/** One database of several salons, which the hub is told of by the database and not by its settings. */
class SharedDatabaseTest {

    private final String state = TestPostgres.emptyDatabaseUrl();
    private final String other = TestPostgres.emptyDatabaseUrl();
    private final String chain = other.replaceFirst("/(test\\d+)", "/$1_chain");

    @Test
    void salonsComeAndGoWithoutARestart() throws Exception {
        Path folder = RunningHub.newHome();
        try (HubProcess hub = new HubProcess(settings(folder))) {
            hub.start();
            execute(state, "update credential set salons = '{*}' where id like 'key:%'");
            HubClient client = new HubClient(hub.home());

            // the database is not there yet: nobody knows whether there is such a salon
            HubClient.Answer early = client.post(ask("nord", "K1"), null);
            assertThat(early.status()).as(early.body()).isEqualTo(503);
            assertThat(early.body()).contains("salon-list-missing");

            makeChain();
            HubClient.await(
                    "the list is read",
                    () -> client.get("/api/v1/salons/nord/clients?limit=10").status() == 200);
            forgets(client, "nord", "K1");
            assertThat(one("select count(*) from kunde where salon_id = 'nord' and nachname = 'Anonym'"))
                    .isEqualTo(1);
            assertThat(one("select count(*) from kunde where salon_id = 'sued' and nachname = 'Müller'"))
                    .isEqualTo(1);
            assertThat(one("select count(*) from newsletter where salon_id = 'sued'"))
                    .isEqualTo(1);

            execute(chain, "insert into salon values ('west', 'Westend', 'Europe/Lisbon')");
            execute(chain, "insert into kunde values (21, 'west', 'K1', 'Anna', 'Müller', null, null, '2020-03-01')");
            HubClient.await(
                    "the new salon is known",
                    () -> client.get("/api/v1/salons/west/retention").status() == 200);
            forgets(client, "west", "K1");
            assertThat(one("select count(*) from kunde where salon_id = 'sued' and nachname = 'Müller'"))
                    .isEqualTo(1);

            HubClient.Answer saved = client.put("/api/v1/salons/west/retention", "{\"months\":24}");
            assertThat(saved.json().path("nextScanAt").asString()).isNotEmpty();
            execute(chain, "alter table kunde drop constraint kunde_salon_id_fkey");
            execute(chain, "delete from salon where code = 'west'");
            HubClient.await(
                    "it is gone", () -> client.post(ask("west", "K1"), null).status() == 403);
            assertThat(client.post(ask("nobody", "K1"), null).status()).isEqualTo(403);
        }
    }

    private static void forgets(HubClient client, String salon, String reference) {
        HubClient.Answer accepted = client.post(ask(salon, reference), null);
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        client.awaitState(accepted.json().path("id").asString(), "FORGOTTEN");
    }

    private static String ask(String salon, String reference) {
        return "{\"salon\":\"" + salon + "\",\"client\":{\"reference\":\"" + reference + "\"}}";
    }

    private void makeChain() throws IOException {
        execute(other, "create database " + chain.replaceAll(".*/|\\?.*", ""));
        for (String statement : Files.readString(contract("tenants.sql")).split(";\\s*\n")) {
            execute(chain, statement);
        }
    }

    private List<String> settings(Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("salons.yaml"),
                """
                lethe:
                  shared:
                    - name: kette
                      mail:
                        address: "datenschutz+{salon}@kette.example"
                      databases:
                        - name: till
                          url: "%s"
                          user: postgres
                          password: postgres
                          map: "%s"
                """
                        .formatted(chain, contract("tenants.yaml")));
        return List.of(
                "--spring.config.additional-location=file:" + file,
                "--lethe.db.url=" + state,
                "--lethe.db.user=postgres",
                "--lethe.db.password=postgres",
                "--lethe.salon-lists=1000");
    }

    private static Path contract(String file) {
        return Path.of("src/test/resources/contract", file).toAbsolutePath();
    }

    private long one(String query) {
        try (Connection connection = DriverManager.getConnection(chain, "postgres", "postgres");
                var sql = connection.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static void execute(String url, String statement) {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }
}
