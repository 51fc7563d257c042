package org.lethe.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyNotCommandTest {

    @TempDir
    Path home;

    private final List<String> asked = new ArrayList<>();

    @Test
    void theHubIsAskedWhereItStartedLastAboutAnyReference() throws IOException {
        HttpServer hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hub.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            byte[] answer = "{\"due\":true,\"scanOn\":\"2027-03-28\",\"reasons\":[]}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            try (var body = exchange.getResponseBody()) {
                body.write(answer);
            }
        });
        hub.start();
        try {
            Files.writeString(
                    home.resolve("demo-access.json"),
                    "{\"url\":\"http://127.0.0.1:" + hub.getAddress().getPort() + "\",\"apiKey\":\"key\"}");
            StringWriter out = new StringWriter();

            assertThat(Commands.line()
                            .setOut(new PrintWriter(out))
                            .execute("why-not", "2019/17", "--lethe.home", home.toString()))
                    .isZero();
            assertThat(out.toString()).contains("Nothing keeps this client");
            assertThat(asked).containsExactly("/api/v1/salons/seerose/retention/why-not?reference=2019%2F17");
        } finally {
            hub.stop(0);
        }
    }
}
