package org.lethe.hub;

import jakarta.jms.JMSContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A salon's system that talks to a hub by REST, with what stands in its access file. */
final class HubClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REQUESTS = "/api/v1/forget-requests";

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonNode access;
    private final String authorization;

    HubClient(Path home) {
        this(access(home));
    }

    private HubClient(JsonNode access) {
        this(access, "Bearer " + access.path("apiKey").asString());
    }

    private HubClient(JsonNode access, String authorization) {
        this.access = access;
        this.authorization = authorization;
    }

    /** One of the demo's people, who signs in for each call. */
    HubClient signedIn(String user) {
        for (JsonNode person : access.path("users")) {
            if (person.path("user").asString().equals(user)) {
                String pair = user + ":" + person.path("password").asString();
                return new HubClient(
                        access, "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
            }
        }
        throw new IllegalArgumentException(user);
    }

    private static JsonNode access(Path home) {
        try {
            return JSON.readTree(Files.readString(home.resolve("demo-access.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode access() {
        return access;
    }

    record Answer(int status, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    Answer ask(String client) {
        return post("{\"salon\":\"seerose\",\"client\":" + client + "}", null);
    }

    Answer post(String body, String key) {
        HttpRequest.Builder request = request(REQUESTS).header("Content-Type", "application/json");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A POST to any path. */
    Answer send(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer put(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer csv(String path) {
        return send(request(path).header("Accept", "text/csv").GET());
    }

    /** As the salon's broker user. */
    void withBroker(Consumer<JMSContext> work) {
        JsonNode broker = access.path("broker");
        try (var factory = new ActiveMQConnectionFactory(
                        broker.path("url").asString().replace("amqp:", "tcp:"));
                var context = factory.createContext(
                        broker.path("user").asString(), broker.path("password").asString())) {
            work.accept(context);
        }
    }

    String state(String id) {
        return get(REQUESTS + "/" + id).json().path("state").asString();
    }

    /** The newest request of this channel. */
    JsonNode newest(String channel) {
        JsonNode found = null;
        for (JsonNode one : get(REQUESTS + "?salon=seerose").json()) {
            if (one.path("channel").asString().equals(channel)) {
                found = one;
            }
        }
        return found;
    }

    void awaitState(String id, String state) {
        await("request " + id + " " + state, () -> state(id).equals(state));
    }

    /** Looks again and again until it is so, for at most two minutes. */
    static void await(String what, BooleanSupplier so) {
        Awaitility.await(what)
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .pollInSameThread()
                .until(so::getAsBoolean);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(access.path("url").asString() + path))
                .header("Authorization", authorization)
                .timeout(Duration.ofSeconds(30));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
