package org.lethe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.lethe.platform.security.Credentials;
import org.lethe.request.Scope;
import org.lethe.state.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole hub with everything embedded, whose salon {@code bench} has the arena as its database. */
final class BenchHub implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path home;
    private final List<String> options;
    private final List<String> settings;
    private final Hub hub;
    private final JdbcClient state;
    private final SingleConnectionDataSource connection;
    private final ForgetApi api;
    private final HubSweep sweeps;

    /** For a small machine, as docs/configuration.md advises. */
    static final List<String> SMALL = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-Xss512k",
            // JDK 17 before 17.0.9 does not know it
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:TrimNativeHeapInterval=10000");

    private BenchHub(
            Path home,
            List<String> options,
            List<String> settings,
            Hub hub,
            SingleConnectionDataSource connection,
            ForgetApi api) {
        this.home = home;
        this.options = options;
        this.settings = settings;
        this.hub = hub;
        this.connection = connection;
        this.state = JdbcClient.create(connection);
        this.api = api;
        this.sweeps = new HubSweep(home, connection, ForgetApi.SALON);
    }

    static BenchHub start(Arena arena, List<String> options, List<String> settings) throws Exception {
        Path home = Files.createTempDirectory("lethe-bench-hub");
        Path file = home.resolve("bench.yaml");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, configuration(arena.server()));
        // rewriting whole tables after the forgetting is another matter, and has its time at night
        List<String> all =
                new ArrayList<>(List.of("--spring.config.additional-location=file:" + file, "--lethe.traces=off"));
        all.addAll(settings);
        Hub hub = Hub.start(home, options, all);
        try {
            SingleConnectionDataSource connection = stateStore(home);
            String key = UUID.randomUUID() + "-" + UUID.randomUUID();
            new Credentials(JdbcClient.create(connection), Clock.systemUTC())
                    .addKey(key, Set.of(ForgetApi.SALON), Set.of(Scope.values()));
            return new BenchHub(home, options, all, hub, connection, new ForgetApi(hub, key));
        } catch (Exception e) {
            hub.close();
            throw e;
        }
    }

    private static String configuration(Arena.Server server) {
        return """
                lethe:
                  retention:
                    cap-clients: 100000000
                  salons:
                    - id: bench
                      name: Bench
                      databases:
                        - name: bench
                          url: "%s"
                          user: "%s"
                          password: "%s"
                          map: "classpath:maps/bench.yaml"
                """
                .formatted(server.url("lethe_bench"), server.user(), server.password());
    }

    static SingleConnectionDataSource stateStore(Path home) throws Exception {
        JsonNode access = database(home);
        Connection connection = DriverManager.getConnection(
                access.path("url").asString(),
                access.path("user").asString(),
                access.path("password").asString());
        return new SingleConnectionDataSource(connection, true);
    }

    private static JsonNode database(Path home) throws IOException {
        return new JsonMapper()
                .readTree(Files.readString(home.resolve("demo-access.json")))
                .path("database");
    }

    Hub hub() {
        return hub;
    }

    /** Another hub for the same salon, on the same state store and with the same keys. */
    Hub beside(Path itsHome) throws Exception {
        JsonNode store = database(home);
        List<String> all = new ArrayList<>(settings);
        all.add("--lethe.db.url=" + store.path("url").asString());
        all.add("--lethe.db.user=" + store.path("user").asString());
        all.add("--lethe.db.password=" + store.path("password").asString());
        all.add("--lethe.keys=" + home.resolve("keys"));
        return Hub.start(itsHome, options, all);
    }

    HubSweep sweeps() {
        return sweeps;
    }

    /** Clients per second, from the moment the hub may begin until the last one is written down as forgotten. */
    double sweep(Arena arena, int clients) throws Exception {
        UUID scan = sweeps.prepare(arena.fresh(clients));
        long started = System.nanoTime();
        sweeps.release(scan);
        wake(arena);
        sweeps.await(scan);
        double seconds = (System.nanoTime() - started) / 1e9;
        sweeps.require(scan, clients);
        return clients / seconds;
    }

    /** Somebody asks: the hub looks at once what waits. */
    void wake(Arena arena) throws Exception {
        api.send(api.forget(arena.fresh(1)[0]));
    }

    JdbcClient state() {
        return state;
    }

    ForgetApi api() {
        return api;
    }

    /** The place of the newest request of the salon. */
    long newest() {
        return state.sql(SqlFile.read("bench/newest.sql")).query(Long.class).single();
    }

    /** Waits until so many requests of the salon are forgotten that came after this place. */
    void awaitForgotten(long place, long count) throws InterruptedException {
        var question = state.sql(SqlFile.read("bench/forgotten.sql")).param("place", place);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (question.query(Long.class).single() < count) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not all of " + count + " were forgotten in ten minutes: "
                        + state.sql(SqlFile.read("bench/states.sql")).query().listOfRows());
            }
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
        }
    }

    @Override
    public void close() throws Exception {
        connection.destroy();
        hub.close();
        FileSystemUtils.deleteRecursively(home);
    }
}
