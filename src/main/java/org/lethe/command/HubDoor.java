package org.lethe.command;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lethe.platform.demo.DemoAccess;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running hub, as commands ask it: the demo's by the access file in its home, another by address and key. */
final class HubDoor {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int HTTP_PORT = 8080;

    @Option(names = "--lethe.home", paramLabel = "DIR", description = "The demo hub's home (default: data).")
    private Path home = Path.of("data");

    @Option(
            names = "--lethe.demo.port-offset",
            paramLabel = "N",
            description = "Added to the demo's ports (default: as at its last start).")
    private @Nullable Integer offset;

    @Option(names = "--hub", paramLabel = "URL", description = "Address of the hub (default: the demo's).")
    private @Nullable String hub;

    private record Place(String url, String key) {}

    /**
     * The hub's answer to an empty request of this method.
     *
     * @throws ParameterException if there is no hub, or if it does not answer with what was asked for
     */
    String ask(CommandLine command, String method, String path, Duration patience) throws InterruptedException {
        Place place = place(command);
        HttpRequest request = HttpRequest.newBuilder(URI.create(place.url() + path))
                .header("Authorization", "Bearer " + place.key())
                .timeout(patience)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new ParameterException(command, problem(answer));
            }
            return answer.body();
        } catch (IOException e) {
            throw new ParameterException(command, "No hub answers at " + place.url() + ": start it first", e);
        }
    }

    static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String problem(HttpResponse<String> answer) {
        String plain = "The hub answered " + answer.statusCode();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.contains("json")) {
            return plain;
        }
        JsonNode problem = JSON.readTree(answer.body());
        return problem.path("detail").asString(plain);
    }

    private Place place(CommandLine command) {
        String key = System.getenv("LETHE_API_KEY");
        if (hub != null && key != null) {
            return new Place(hub, key);
        }
        if (hub != null) {
            throw new ParameterException(command, "Give a key for " + hub + " in LETHE_API_KEY");
        }
        Path file = home.resolve("demo-access.json");
        try {
            DemoAccess access = JSON.readValue(Files.readString(file), DemoAccess.class);
            return new Place(
                    offset == null ? access.url() : "http://127.0.0.1:" + (HTTP_PORT + offset), access.apiKey());
        } catch (IOException e) {
            throw new ParameterException(
                    command,
                    "There is no demo in " + home.toAbsolutePath()
                            + ": name its home by --lethe.home, or a hub by --hub and LETHE_API_KEY",
                    e);
        }
    }
}
