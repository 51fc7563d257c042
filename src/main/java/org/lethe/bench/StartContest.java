package org.lethe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** From {@code java -jar} to ready, with everything embedded, on a data folder that a first start has made. */
final class StartContest implements Contest {

    private static final int STARTS = 5;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public boolean needsClients() {
        return false;
    }

    @Override
    public List<Result> run(Arena arena) throws Exception {
        Path home = Files.createTempDirectory("lethe-bench-start");
        try {
            List<Result> results = new ArrayList<>();
            seconds(home, List.of(), Hub.program());
            List<Double> plain = new ArrayList<>();
            for (int round = 0; round < Math.max(arena.rounds(), STARTS); round++) {
                plain.add(seconds(home, List.of(), Hub.program()));
                arena.say("  start %.1f s", plain.get(round));
            }
            results.add(Result.atMost(
                    "java -jar to ready, seconds",
                    Series.of(plain).median(),
                    7,
                    "everything embedded, existing folder"));
            if (Hub.program().get(0).equals("-jar")) {
                results.add(shared(arena, home));
            }
            return results;
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private static Result shared(Arena arena, Path home) throws Exception {
        Path folder = home.resolve("extracted");
        run(home, "-Djarmode=tools", "-jar", Hub.program().get(1), "extract", "--destination", folder.toString());
        Path jar = folder.resolve(Path.of(Hub.program().get(1)).getFileName());
        Path archive = home.resolve("lethe.jsa");
        seconds(home, List.of("-XX:ArchiveClassesAtExit=" + archive), List.of("-jar", jar.toString()));
        List<Double> figures = new ArrayList<>();
        for (int round = 0; round < Math.max(arena.rounds(), STARTS); round++) {
            figures.add(seconds(
                    home,
                    List.of("-XX:SharedArchiveFile=" + archive, "-XX:TieredStopAtLevel=1"),
                    List.of("-jar", jar.toString())));
            arena.say("  start with class-data sharing %.1f s", figures.get(round));
        }
        return Result.atMost(
                "with class-data sharing, seconds", Series.of(figures).median(), 5, "extracted jar, archive, C1 only");
    }

    private static double seconds(Path home, List<String> java, List<String> program) throws Exception {
        try (Hub hub = Hub.start(home, java, program, List.of())) {
            return hub.secondsToReady();
        }
    }

    private static void run(Path home, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of(arguments));
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("extract.log").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(
                    "could not extract the jar: " + Files.readString(home.resolve("extract.log")));
        }
    }
}
