package org.lethe.command;

import picocli.CommandLine.Command;

/** Commands over letters that people wrote. */
@Command(
        name = "letters",
        mixinStandardHelpOptions = true,
        description = "See what Lethe makes of letters.",
        subcommands = {LettersReadCommand.class})
final class LettersCommand {}
