package org.lethe.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.bench.Bench;
import org.lethe.bench.Result;
import org.lethe.bench.Sheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Measures the hub against the best hand-written SQL. Exit code 1 when a target is missed. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure the hub against the best hand-written SQL on this machine.")
final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--url",
            description = "JDBC address of a PostgreSQL to measure on; the database lethe_bench is made there and"
                    + " dropped again. Without it an embedded one is started.")
    private @Nullable String url;

    @Option(names = "--user", defaultValue = "postgres", description = "A superuser of that server.")
    private String user = "postgres";

    @Option(names = "--password", defaultValue = "", description = "That user's password.")
    private String password = "";

    @Option(names = "--scale", defaultValue = "1", description = "1 is a million clients (default), 0.1 a tenth.")
    private double scale = 1;

    @Option(names = "--rounds", defaultValue = "3", description = "How often each side runs; medians count.")
    private int rounds = 3;

    @Option(
            names = "--only",
            split = ",",
            description = "Names of the measurements to run, instead of all; 'million' runs only so.")
    private List<String> only = List.of();

    @Option(names = "--json", description = "Results as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        check();
        Bench bench = new Bench(scale, rounds, only, talk());
        List<Result> results = url == null ? bench.runEmbedded() : bench.runAt(url, user, password);
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? new JsonMapper().writeValueAsString(Sheet.json(results)) : Sheet.table(results, scale));
        out.flush();
        return results.stream().allMatch(Result::met) ? 0 : 1;
    }

    private void check() {
        if (scale <= 0 || scale > 100 || rounds < 1) {
            throw new ParameterException(spec.commandLine(), "--scale is above 0 and at most 100, --rounds at least 1");
        }
        if (!Bench.names().containsAll(only)) {
            throw new ParameterException(spec.commandLine(), "--only knows: " + String.join(", ", Bench.names()));
        }
    }

    private static PrintWriter talk() {
        return new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    }
}
