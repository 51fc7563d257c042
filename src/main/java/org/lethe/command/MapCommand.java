package org.lethe.command;

import picocli.CommandLine.Command;

/** What has to do with erasure maps. */
@Command(
        name = "map",
        mixinStandardHelpOptions = true,
        description = "Draft, check and try out the erasure map of a salon's database.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {MapDraftCommand.class, MapCheckCommand.class, MapPreviewCommand.class, MapGrantsCommand.class})
final class MapCommand {}
