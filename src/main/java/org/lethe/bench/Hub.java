package org.lethe.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A hub in a process of its own, as a user starts it, with its files in a folder that is thrown away afterwards. */
final class Hub implements AutoCloseable {

    private static final int[] PORTS = {8080, 9876, 5433, 61616, 3025, 3143};
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int offset;
    private final double seconds;

    private Hub(Process process, int offset, double seconds) {
        this.process = process;
        this.offset = offset;
        this.seconds = seconds;
    }

    /**
     * Starts a hub and returns when it says that it is ready.
     *
     * @param home its files; an existing folder is gone on with
     * @param java options for the virtual machine
     * @param settings options for the hub
     */
    static Hub start(Path home, List<String> java, List<String> settings) throws Exception {
        return start(home, java, program(), settings);
    }

    static Hub start(Path home, List<String> java, List<String> program, List<String> settings) throws Exception {
        int offset = freeOffset();
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(java);
        line.addAll(program);
        line.add("serve");
        line.add("--lethe.home=" + home);
        line.add("--lethe.demo.port-offset=" + offset);
        line.addAll(settings);
        File log = home.resolve("bench-hub.log").toFile();
        long started = System.nanoTime();
        Process process = new ProcessBuilder(line)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        try {
            awaitReady(process, offset, log);
        } catch (Exception e) {
            process.destroy();
            throw e;
        }
        return new Hub(process, offset, (System.nanoTime() - started) / 1e9);
    }

    /** The program that is running now: a jar, or classes. */
    static List<String> program() {
        String path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
        boolean jar = path.endsWith(".jar") && !path.contains(File.pathSeparator);
        return jar ? List.of("-jar", path) : List.of("-cp", path, "org.lethe.Lethe");
    }

    private static void awaitReady(Process process, int offset, File log) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + (9876 + offset) + "/observe/health/ready"))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // nothing listens yet: the loop looks again until patience ends
            }
            process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
        List<String> lines = Files.readAllLines(log.toPath());
        throw new IllegalStateException("The hub did not get ready:\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size())));
    }

    /** From the start of the process until it said that it is ready. */
    double secondsToReady() {
        return seconds;
    }

    URI api(String path) {
        return URI.create("http://127.0.0.1:" + (8080 + offset) + "/api/v1" + path);
    }

    /** What it says to Prometheus. */
    String metrics() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + (9876 + offset) + "/observe/metrics"))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** Resident memory of the hub's process, without the database's; 0 where the system does not tell. */
    double residentMegabytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** Stops the hub as a service manager does, and waits until it is gone. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static int freeOffset() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int offset = ThreadLocalRandom.current().nextInt(100, 3900);
            if (Arrays.stream(PORTS).allMatch(port -> free(port + offset))) {
                return offset;
            }
        }
        throw new IllegalStateException("no free ports for a hub");
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
