package org.lethe.command;

import picocli.CommandLine.Command;

/** Who may ask the hub, and the hold keys of a salon. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "Credentials for systems and people; the hold keys of a salon, and what was sealed to them.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            KeysNewCommand.class,
            KeysListCommand.class,
            KeysRevokeCommand.class,
            HoldNewCommand.class,
            UnsealCommand.class
        })
final class KeysCommand {}
