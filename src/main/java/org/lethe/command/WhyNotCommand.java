package org.lethe.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.platform.demo.DemoAccess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the running hub what keeps a client from being forgotten. Exit code 0 with an answer, 2 without. */
@Command(
        name = "why-not",
        mixinStandardHelpOptions = true,
        description = "Say why the retention period has not had a client forgotten. Asks the running hub.")
final class WhyNotCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "REFERENCE", description = "What the salon calls the client by, for instance K-10042.")
    private String reference = "";

    @Option(names = "--salon", defaultValue = "seerose", description = "The salon (default: ${DEFAULT-VALUE}).")
    private String salon = "seerose";

    @Option(names = "--lethe.home", paramLabel = "DIR", description = "The demo hub's home (default: data).")
    private Path home = Path.of("data");

    @Option(names = "--lethe.demo.port-offset", paramLabel = "N", description = "Added to the demo's ports.")
    private int offset;

    @Option(names = "--hub", paramLabel = "URL", description = "Address of the hub (default: the demo's).")
    private @Nullable String hub;

    @Option(names = "--json", description = "The answer as JSON.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        HttpResponse<String> answer = ask();
        if (answer.statusCode() != 200) {
            throw new ParameterException(
                    spec.commandLine(),
                    JSON.readTree(answer.body()).path("detail").asString("The hub answered " + answer.statusCode()));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? answer.body() + "\n" : text(JSON.readTree(answer.body())));
        out.flush();
        return 0;
    }

    private static String text(JsonNode answer) {
        if (answer.path("due").booleanValue()) {
            return "Nothing keeps this client: the scan of "
                    + answer.path("scanOn").stringValue() + " will forget.\n";
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode reason : answer.path("reasons")) {
            text.append(reason.path("reason").stringValue())
                    .append(": ")
                    .append(reason.path("text").stringValue())
                    .append('\n');
        }
        return text.toString();
    }

    private HttpResponse<String> ask() throws InterruptedException {
        Door door = door();
        URI address = URI.create(
                door.url() + "/api/v1/salons/" + encoded(salon) + "/clients/" + encoded(reference) + "/why-not");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + door.key())
                .timeout(Duration.ofSeconds(60))
                .build();
        try {
            return HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "No hub answers at " + door.url() + ": start it first", e);
        }
    }

    private record Door(String url, String key) {}

    private Door door() {
        String key = System.getenv("LETHE_API_KEY");
        if (hub != null && key != null) {
            return new Door(hub, key);
        }
        if (hub != null) {
            throw new ParameterException(spec.commandLine(), "Give a key for " + hub + " in LETHE_API_KEY");
        }
        Path file = home.resolve("demo-access.json");
        try {
            DemoAccess access = JSON.readValue(Files.readString(file), DemoAccess.class);
            return new Door("http://127.0.0.1:" + (8080 + offset), access.apiKey());
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no demo in " + home.toAbsolutePath()
                            + ": name its home by --lethe.home, or a hub by --hub and LETHE_API_KEY",
                    e);
        }
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
