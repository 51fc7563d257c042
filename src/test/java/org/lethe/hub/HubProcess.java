package org.lethe.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link CrashingHub} in a process of its own, on free ports, with a home of its own. */
final class HubProcess implements AutoCloseable {

    private static final int MANAGEMENT = 9876;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path home = RunningHub.newHome();
    private final List<String> program;
    private final List<String> settings;
    private int offset = -1;
    private Process process;

    /** @param settings what it is started with, besides its home and its ports */
    HubProcess(List<String> settings) {
        this(HubProgram.line(), settings);
    }

    HubProcess(List<String> program, List<String> settings) {
        this.program = program;
        this.settings = settings;
    }

    Path home() {
        return home;
    }

    int offset() {
        return offset;
    }

    void start() throws IOException {
        if (offset < 0) {
            offset = DemoPorts.freeOffset(); // now, because another one may have started meanwhile
        }
        List<String> command = new ArrayList<>(program);
        command.add("--lethe.home=" + home);
        command.add("--lethe.demo.port-offset=" + offset);
        command.addAll(settings);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(home.toFile(), "hub.log")))
                .start();
        HubClient.await("the hub answers", () -> {
            assertThat(process.isAlive())
                    .as("the hub runs, see " + home.resolve("hub.log"))
                    .isTrue();
            return answers();
        });
    }

    void awaitDeath(String where) throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as("the hub dies at " + where)
                .isTrue();
    }

    boolean alive() {
        return process.isAlive();
    }

    private boolean answers() {
        try {
            HttpRequest ready = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + (MANAGEMENT + offset) + "/observe/health/ready"))
                    .build();
            return http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
