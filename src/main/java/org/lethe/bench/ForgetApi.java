package org.lethe.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hub's REST interface, as a salon's system sees it. */
final class ForgetApi {

    static final String SALON = "bench";

    private static final JsonMapper JSON = new JsonMapper();

    private final Hub hub;
    private final String key;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ForgetApi(Hub hub, String key) {
        this.hub = hub;
        this.key = key;
    }

    /** Asks to forget the client with this key of the benchmark's data. */
    HttpRequest forget(long client) {
        return forget(SALON, "B-" + client);
    }

    /** Asks to forget the client whom this salon calls by this reference. */
    HttpRequest forget(String salon, String reference) {
        String body = "{\"salon\":\"" + salon + "\",\"client\":{\"reference\":\"" + reference + "\"}}";
        return call(hub.api("/forget-requests"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** The id of an accepted request. */
    static String id(String accepted) {
        return JSON.readTree(accepted).path("id").asString();
    }

    String state(String id) throws IOException, InterruptedException {
        return get("/forget-requests/" + id).path("state").asString();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return answer(call(hub.api(path)).GET().build());
    }

    JsonNode put(String path, String body) throws IOException, InterruptedException {
        return answer(call(hub.api(path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    JsonNode post(String path, String body) throws IOException, InterruptedException {
        return answer(call(hub.api(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> sendLater(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(request.method() + " "
                    + request.uri().getPath() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder call(URI address) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + key);
    }
}
