package org.lethe.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/** The JDK's own HTTP server in front of one transaction per call: nothing is checked, written down or answered. */
final class BareEndpoint implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(Callers.COUNT);

    BareEndpoint(DataSource database) throws IOException {
        ByHand byHand = new ByHand(database);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/forget", exchange -> {
            String key = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int status = 204;
            try {
                byHand.single(Long.parseLong(key));
            } catch (SQLException e) {
                status = 500;
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    HttpRequest forget(long key) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/forget"))
                .POST(HttpRequest.BodyPublishers.ofString(String.valueOf(key)))
                .build();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
