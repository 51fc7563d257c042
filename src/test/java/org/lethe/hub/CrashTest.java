package org.lethe.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The hub dies at each station of the way; started again it finishes, once. */
class CrashTest {

    private static final List<String> STATIONS = List.of(
            "fenced",
            "written",
            "changed",
            "proven",
            "salon-committed",
            "files-deleted",
            "outcome-written",
            "outcome-committed");

    private final Path home = RunningHub.newHome();
    private final int offset = RunningHub.freeOffset();
    private Process hub;

    @Test
    void noStationLosesOrDoublesAnything() throws Exception {
        start();
        HubClient client = new HubClient(home);
        HubClient.await("enough clients", () -> forgettable(client).size() > STATIONS.size());
        List<String> references = forgettable(client);
        Map<String, String> requests = new TreeMap<>();
        for (int i = 0; i < STATIONS.size(); i++) {
            Files.writeString(home.resolve("die-at"), STATIONS.get(i));
            String id = client.ask("{\"reference\":\"" + references.get(i) + "\"}")
                    .json()
                    .path("id")
                    .asString();
            requests.put(STATIONS.get(i), id);
            assertThat(hub.waitFor(60, TimeUnit.SECONDS))
                    .as("the hub dies at " + STATIONS.get(i))
                    .isTrue();
            Files.delete(home.resolve("die-at"));
            start();
            client.awaitState(id, "FORGOTTEN");
        }
        for (Map.Entry<String, String> request : requests.entrySet()) {
            assertThat(count(
                            client,
                            "seerose",
                            "select count(*) from lethe_journal where request = ?::uuid",
                            request.getValue()))
                    .as("journal rows after dying at " + request.getKey())
                    .isEqualTo(1);
            assertThat(client.get("/api/v1/forget-requests/" + request.getValue() + "/receipt")
                            .status())
                    .as("receipt after dying at " + request.getKey())
                    .isEqualTo(200);
            assertThat(count(
                            client,
                            "lethe",
                            "select count(*) from work_record where request_id = ?::uuid",
                            request.getValue()))
                    .isZero();
        }
    }

    private void start() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CrashingHub.class.getName(),
                "--lethe.home=" + home,
                "--lethe.demo.port-offset=" + offset,
                "--lethe.forget.lease=2s"));
        hub = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(home.toFile(), "hub.log")))
                .start();
        HubClient.await("the hub answers", () -> {
            assertThat(hub.isAlive())
                    .as("the hub runs, see " + home.resolve("hub.log"))
                    .isTrue();
            return Files.exists(home.resolve("demo-access.json")) && answers();
        });
    }

    private boolean answers() {
        try {
            return new HubClient(home)
                            .get("/api/v1/forget-requests?salon=seerose")
                            .status()
                    == 200;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static List<String> forgettable(HubClient client) {
        List<String> references = new ArrayList<>();
        for (JsonNode one :
                client.get("/api/v1/salons/seerose/clients?limit=200").json()) {
            if (one.path("state").asString().equals("ACTIVE")) {
                references.add(one.path("reference").asString());
            }
        }
        return references;
    }

    private static long count(HubClient client, String database, String query, String request) throws Exception {
        JsonNode access = client.access().path("database");
        try (Connection connection = DriverManager.getConnection(
                        access.path("url").asString().replaceAll("/lethe.*", "/" + database),
                        access.path("user").asString(),
                        access.path("password").asString());
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, request);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @AfterEach
    void stop() throws Exception {
        hub.destroy();
        hub.waitFor(30, TimeUnit.SECONDS);
    }
}
