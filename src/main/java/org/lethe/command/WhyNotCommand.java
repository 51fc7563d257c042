package org.lethe.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Mixin
    private HubDoor hub = new HubDoor();

    @Option(names = "--json", description = "The answer as JSON.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        String path = "/api/v1/salons/" + HubDoor.encoded(salon) + "/retention/why-not?reference="
                + HubDoor.encoded(reference);
        String answer = hub.ask(spec.commandLine(), "GET", path, Duration.ofSeconds(60));
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? answer + "\n" : text(JSON.readTree(answer)));
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
}
