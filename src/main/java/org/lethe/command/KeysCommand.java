package org.lethe.command;

import picocli.CommandLine.Command;

/** The hold keys of a salon. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "Make the hold keys of a salon, and open what was sealed to them.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {HoldNewCommand.class, UnsealCommand.class})
final class KeysCommand {}
