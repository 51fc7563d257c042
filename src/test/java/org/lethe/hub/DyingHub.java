package org.lethe.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A hub in a process of its own that dies where it is told to, and starts again with what it left behind. */
final class DyingHub implements AutoCloseable {

    private static final int MANAGEMENT = 9876;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path home = RunningHub.newHome();
    private final int offset = RunningHub.freeOffset();
    private final HubClient client;
    private final Deque<String> forgettable = new ArrayDeque<>();
    private Process process;

    private DyingHub() throws IOException {
        start();
        client = new HubClient(home);
        HubClient.await("clients who can be forgotten", () -> {
            forgettable.clear();
            forgettable.addAll(active());
            return !forgettable.isEmpty();
        });
    }

    static DyingHub started() throws IOException {
        return new DyingHub();
    }

    /** From now on, until it has died. */
    void dieAt(String station) throws IOException {
        Files.writeString(home.resolve("die-at"), station);
    }

    void awaitDeathAndStartAgain(String station) throws Exception {
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as("the hub dies at " + station)
                .isTrue();
        Files.delete(home.resolve("die-at"));
        start();
    }

    HubClient client() {
        return client;
    }

    int offset() {
        return offset;
    }

    /** Somebody who has not been asked for yet and whom nothing keeps. */
    String nextReference() {
        return forgettable.remove();
    }

    private void start() throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CrashingHub.class.getName(),
                "--lethe.home=" + home,
                "--lethe.demo.port-offset=" + offset,
                "--lethe.forget.lease=2s",
                "--lethe.mail.poll=200");
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(home.toFile(), "hub.log")))
                .start();
        HubClient.await("the hub answers", () -> {
            assertThat(process.isAlive())
                    .as("the hub runs, see " + home.resolve("hub.log"))
                    .isTrue();
            return answers();
        });
    }

    private boolean answers() {
        try {
            HttpRequest ready = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + (MANAGEMENT + offset) + "/observe/health/ready"))
                    .build();
            return http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> active() {
        List<String> references = new ArrayList<>();
        for (JsonNode one :
                client.get("/api/v1/salons/seerose/clients?limit=200").json()) {
            if (one.path("state").asString().equals("ACTIVE")) {
                references.add(one.path("reference").asString());
            }
        }
        return references;
    }

    /** A number that a query with one parameter finds. */
    long count(String database, String query, String parameter) throws SQLException {
        JsonNode access = client.access().path("database");
        try (Connection connection = DriverManager.getConnection(
                        access.path("url").asString().replaceAll("/lethe.*", "/" + database),
                        access.path("user").asString(),
                        access.path("password").asString());
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
