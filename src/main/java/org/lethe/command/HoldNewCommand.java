package org.lethe.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lethe.erasure.seal.HoldKeyException;
import org.lethe.erasure.seal.HoldKeyFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a pair of hold keys. */
@Command(
        name = "hold-new",
        mixinStandardHelpOptions = true,
        description = "Make a new pair of hold keys: hold-public.json for the hub, hold-private.json for the safe.")
final class HoldNewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write them to.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        try {
            HoldKeyFiles files = HoldKeyFiles.create(out);
            PrintWriter lines = spec.commandLine().getOut();
            lines.println(files.publicFile());
            lines.println(files.privateFile());
            lines.println("fingerprint " + files.fingerprint());
            lines.flush();
            spec.commandLine()
                    .getErr()
                    .println("Name the public file as the salon's hold key. Take the private file away from this"
                            + " machine and keep it twice: without it, nothing that is sealed can be read again.");
            return 0;
        } catch (HoldKeyException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
