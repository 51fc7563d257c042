package org.lethe.command;

import picocli.CommandLine.Command;

/** Commands over receipts. */
@Command(
        name = "receipt",
        mixinStandardHelpOptions = true,
        description = "Check receipts, without a hub.",
        subcommands = {ReceiptVerifyCommand.class})
final class ReceiptCommand {}
