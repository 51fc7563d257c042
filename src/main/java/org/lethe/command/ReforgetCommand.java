package org.lethe.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has the running hub forget again whoever came back, also in a restored database. Exit code 0 if all databases are in
 * order, 1 if one could not be looked at or, with --dry-run, if anything was found.
 */
@Command(
        name = "reforget",
        mixinStandardHelpOptions = true,
        description = "After a salon database was restored: forget again whoever came back. Asks the running hub.")
final class ReforgetCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofHours(2);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--salon", defaultValue = "seerose", description = "The salon (default: ${DEFAULT-VALUE}).")
    private String salon = "seerose";

    @Option(names = "--dry-run", description = "Only count; nothing is changed.")
    private boolean dryRun;

    @Option(
            names = "--adopt",
            description = "Take a database that does not carry Lethe's id: you know that it is the salon's.")
    private boolean adopt;

    @Option(names = "--json", description = "The answer as JSON.")
    private boolean json;

    @Mixin
    private HubDoor hub = new HubDoor();

    @Override
    public Integer call() throws InterruptedException {
        String path = "/api/v1/salons/" + HubDoor.encoded(salon) + "/reforget?dryRun=" + dryRun + "&adopt=" + adopt;
        String answer = hub.ask(spec.commandLine(), "POST", path, PATIENCE);
        JsonNode databases = JSON.readTree(answer);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(answer);
        } else {
            databases.forEach(database -> out.print(text(database)));
        }
        out.flush();
        return databases.valueStream().anyMatch(this::wanting) ? 1 : 0;
    }

    private boolean wanting(JsonNode database) {
        String state = database.path("state").asString();
        boolean untouched = state.equals("stranger-database") || state.startsWith("salon-database-");
        return untouched
                || dryRun && (number(database, "again") + number(database, "review") + number(database, "missing")) > 0;
    }

    private String text(JsonNode database) {
        return """
                %s: %s
                  clients looked at            %d
                  forgettings missing          %d
                  taken over from the journal  %d
                  %s  %d
                  of these waiting for the cap %d
                  for a person to decide       %d
                """
                .formatted(
                        database.path("database").asString(),
                        database.path("state").asString(),
                        number(database, "clients"),
                        number(database, "missing"),
                        number(database, "takenOver"),
                        dryRun ? "would be forgotten again  " : "being forgotten again     ",
                        number(database, "again"),
                        number(database, "capped"),
                        number(database, "review"));
    }

    private static long number(JsonNode database, String name) {
        return database.path(name).asLong();
    }
}
