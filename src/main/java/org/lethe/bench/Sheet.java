package org.lethe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the results down: as a table for people, with the machine they come from, or as plain values for JSON. */
public final class Sheet {

    private Sheet() {}

    /** A Markdown table under a line that names the machine. */
    public static String table(List<Result> results, double scale) {
        StringBuilder text = new StringBuilder();
        text.append(machine()).append(String.format(Locale.ROOT, ", scale %s%n%n", scale));
        text.append("| measured | figure | target | met | detail |\n|---|---:|---:|---|---|\n");
        for (Result result : results) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %s %s | %s | %s |%n",
                    result.name(),
                    result.ratio(),
                    result.atMost() ? "≤" : "≥",
                    plain(result.target()),
                    result.met() ? "yes" : "**no**",
                    result.detail()));
        }
        return text.toString();
    }

    /** {@code results}, each with name, ratio, target, met. */
    public static Map<String, Object> json(List<Result> results) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Result result : results) {
            rows.add(Map.of(
                    "name",
                    result.name(),
                    "ratio",
                    Math.round(result.ratio() * 1000) / 1000.0,
                    "target",
                    result.target(),
                    "met",
                    result.met(),
                    "direction",
                    result.atMost() ? "at most" : "at least",
                    "detail",
                    result.detail()));
        }
        return Map.of("machine", machine(), "results", rows);
    }

    private static String machine() {
        return String.format(
                Locale.ROOT,
                "%d cores (%s), JDK %s, %s %s",
                Runtime.getRuntime().availableProcessors(),
                processor(),
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException e) {
            return "unknown processor";
        }
    }

    private static String plain(double figure) {
        return figure == Math.rint(figure) ? String.valueOf((long) figure) : String.valueOf(figure);
    }
}
