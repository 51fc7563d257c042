package org.lethe.command;

import org.lethe.erasure.MappedDatabases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the rights that forgetting by a map needs. */
@Command(
        name = "grants",
        mixinStandardHelpOptions = true,
        description = "Write the GRANT statements that a database user of Lethe needs for this map, and no more.")
final class MapGrantsCommand extends DatabaseCommand {

    @Option(
            names = "--role",
            defaultValue = "lethe",
            paramLabel = "ROLE",
            description = "Who gets the rights (default: lethe).")
    private String role = "lethe";

    @Override
    int run(DatabaseOptions.Opened opened) {
        MappedDatabases.grants(opened.map(), opened.pool(), role).forEach(this::print);
        return 0;
    }
}
