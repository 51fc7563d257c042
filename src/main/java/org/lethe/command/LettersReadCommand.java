package org.lethe.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lethe.intake.mail.Letter;
import org.lethe.intake.mail.LetterReader;
import org.lethe.intake.mail.MailContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a folder of letters as the mailbox would, changes nothing, and prints one line for each. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Read a folder of .eml, .msg (RFC 5322) and .txt files and print what Lethe would do with each.")
final class LettersReadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "The folder; folders in it are read too.")
    private Path folder = Path.of(".");

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(
            names = "--country",
            defaultValue = "DE",
            description = "Where phone numbers without a prefix are at home (default: ${DEFAULT-VALUE}).")
    private String country = "DE";

    @Option(names = "--salon-address", description = "The address these letters were sent to.")
    private @Nullable String salonAddress;

    @Option(names = "--staff", split = ",", description = "Addresses of the salon's own people.")
    private List<String> staff = List.of();

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "There is no folder " + folder);
        }
        MailContext context = new MailContext(country.toUpperCase(Locale.ROOT), staff, salonAddress);
        LetterReader reader = new LetterReader();
        PrintWriter out = spec.commandLine().getOut();
        for (Path file : letters()) {
            Letter letter = reader.read(Files.readAllBytes(file), context);
            String name = folder.relativize(file).toString();
            out.println(json ? LetterLine.json(name, letter) : LetterLine.text(name, letter));
        }
        out.flush();
        return 0;
    }

    private List<Path> letters() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(?:eml|txt|msg)"))
                    .sorted()
                    .toList();
        }
    }
}
