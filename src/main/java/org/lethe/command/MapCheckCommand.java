package org.lethe.command;

import org.lethe.erasure.check.Finding;
import org.lethe.erasure.check.MapCheckResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks a map against its database. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Tell what an erasure map lacks: columns nobody decided on, names that are not there, what the database",
            "refuses when the plan is rehearsed on real clients and rolled back. Exit code 1 when forgetting must stop."
        })
final class MapCheckCommand extends DatabaseCommand {

    @Option(names = "--json", description = "The findings as JSON: severity, place, message.")
    private boolean json;

    @Override
    int run(DatabaseOptions.Opened opened) {
        MapCheckResult result = opened.database().check();
        long open = openDecisions();
        if (json) {
            json(result.findings());
        } else {
            for (Finding finding : result.ofWeight()) {
                print((finding.severity() == Finding.Severity.ERROR ? "error    " : "warning  ") + finding.text());
            }
        }
        talk().println(
                        result.blocks()
                                ? result.errors().size()
                                        + " errors: forgetting stops in this database until they are settled."
                                : "The map fits the database; forgetting may go on.");
        if (open > 0) {
            talk().println("But " + open
                    + " lines of it still say DECISION, in a comment or before it: nobody has looked"
                    + " at them yet. Decide them, and take the word out.");
        }
        return result.blocks() ? FOUND : 0;
    }
}
