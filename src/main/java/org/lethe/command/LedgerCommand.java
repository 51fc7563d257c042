package org.lethe.command;

import picocli.CommandLine.Command;

/** Commands over the ledger. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = "Check the ledger of this hub.",
        subcommands = {LedgerVerifyCommand.class, LedgerKeyCommand.class})
final class LedgerCommand {}
