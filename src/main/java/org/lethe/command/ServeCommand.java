package org.lethe.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** What help says about serving; the hub itself is started before commands are looked at. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Run the hub until it is told to stop. The same as no command.",
            "Every setting can be given here, for instance --lethe.home=DIR or --lethe.demo.port-offset=N;",
            "docs/configuration.md has all of them."
        })
final class ServeCommand {

    @Unmatched
    private List<String> settings = new ArrayList<>();
}
