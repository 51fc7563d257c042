package org.lethe.hub;

import java.io.IOException;
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
import tools.jackson.databind.JsonNode;

/** A hub in a process of its own that dies where it is told to, and starts again with what it left behind. */
final class DyingHub implements AutoCloseable {

    private final HubProcess process = new HubProcess(List.of(
            "--lethe.identify.lease=3s",
            "--lethe.forget.lease=2s",
            "--lethe.outbox.lease=6s",
            "--lethe.mail.poll=200"));
    private final Path home = process.home();
    private final HubClient client;
    private final Deque<String> forgettable = new ArrayDeque<>();

    private DyingHub() throws IOException {
        process.start();
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
        process.awaitDeath(station);
        Files.delete(home.resolve("die-at"));
        process.start();
    }

    HubClient client() {
        return client;
    }

    int offset() {
        return process.offset();
    }

    /** Somebody who has not been asked for yet and whom nothing keeps. */
    String nextReference() {
        return forgettable.remove();
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
        process.close();
    }
}
