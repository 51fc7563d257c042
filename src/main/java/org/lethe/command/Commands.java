package org.lethe.command;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.lethe.keys.KeyFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Lethe's command line: everything that is not serving. */
@Command(
        name = "lethe",
        mixinStandardHelpOptions = true,
        version = "Lethe 0.1",
        description = "The forget hub for salons. Without a command it serves.",
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = {
            ServeCommand.class,
            LedgerCommand.class,
            ReceiptCommand.class,
            BenchCommand.class,
            LettersCommand.class,
            MapCommand.class,
            WhyNotCommand.class,
            ReforgetCommand.class,
            EraseCommand.class,
            KeysCommand.class,
            ResidueCommand.class
        })
public final class Commands {

    private static final String SERVE = "serve";
    private static final Set<String> HELP = Set.of("--help", "-h", "--version", "-V");

    /** Whether these arguments ask to serve: the command {@code serve}, or none; who asks for help wants only that. */
    public static boolean serves(String[] arguments) {
        Optional<String> first = Arrays.stream(arguments)
                .filter(word -> !word.startsWith("--lethe."))
                .findFirst();
        return Arrays.stream(arguments).noneMatch(HELP::contains)
                && first.map(word -> word.equals(SERVE) || word.startsWith("-")).orElse(true);
    }

    /** The arguments for the hub itself. */
    public static String[] withoutServe(String[] arguments) {
        return Arrays.stream(arguments).filter(word -> !word.equals(SERVE)).toArray(String[]::new);
    }

    /** Runs one command and returns its exit code. */
    public static int run(String[] arguments) {
        QuietLogs.begin();
        return line().execute(arguments);
    }

    static CommandLine line() {
        return new CommandLine(new Commands())
                .setExecutionExceptionHandler((trouble, command, parsed) -> told(trouble, command));
    }

    /** What the hub's own home lacks or hides is said as it was written for people. */
    private static int told(Exception trouble, CommandLine command) {
        if (trouble instanceof KeyFileException || trouble instanceof StateAccess.NoStateException) {
            command.getErr().println(trouble.getMessage());
            return DatabaseCommand.WRONG;
        }
        return unforeseen(trouble, command);
    }

    /** Where it happened, but not the message: that may repeat values. */
    private static int unforeseen(Exception trouble, CommandLine command) {
        String place = Arrays.stream(trouble.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.lethe."))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        command.getErr()
                .println("This was not foreseen: " + trouble.getClass().getSimpleName() + place
                        + ". A transaction that was open has been rolled back. Please report this line.");
        return DatabaseCommand.WRONG;
    }
}
