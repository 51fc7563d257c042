package org.lethe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.LongStream;
import org.lethe.bench.Arena.Server;
import org.lethe.state.SqlFile;

/** A database of ten thousand salons: one with a hundred thousand clients for each sweep, all others with five each. */
final class ManySalons implements AutoCloseable {

    static final int SALONS = 10_000;

    /** The one with many clients. */
    static final String LARGE = "s1";

    private static final String NAME = "lethe_bench_many";
    private static final int CLIENTS = 100_000;

    /** How often so many clients can be swept. */
    static final int SWEEPS = 5;

    private final Server server;
    private final int clients;

    private ManySalons(Server server, int clients) {
        this.server = server;
        this.clients = clients;
    }

    static ManySalons build(Arena arena) throws SQLException {
        Server server = arena.server();
        server.execute(SqlFile.read("bench/many-drop.sql"));
        server.execute(SqlFile.read("bench/many-create.sql"));
        ManySalons salons = new ManySalons(server, arena.scaled(CLIENTS, 5_000));
        arena.say("Building %,d salons, one of them with %,d clients …", SALONS, SWEEPS * salons.clients);
        try (Connection connection = DriverManager.getConnection(server.url(NAME), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(SqlFile.read("bench/many-schema.sql"));
            try (var size = connection.prepareStatement(SqlFile.read("bench/size.sql"))) {
                size.setString(1, String.valueOf(SWEEPS * salons.clients));
                size.execute();
            }
            statement.execute(SqlFile.read("bench/many-populate.sql"));
            statement.execute(SqlFile.read("bench/vacuum.sql"));
        }
        return salons;
    }

    /** The hub's settings, in a file of this folder that nobody else can read. */
    Path settings(Path folder) throws IOException {
        Path file = folder.resolve("bench-many.yaml");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(
                file,
                """
                lethe:
                  shared:
                    - name: many
                      databases:
                        - name: bench
                          url: "%s"
                          user: "%s"
                          password: "%s"
                          map: "classpath:maps/bench-many.yaml"
                """
                        .formatted(server.url(NAME), server.user(), server.password()));
    }

    /** Keys of the large salon's clients for one of the sweeps, the first being 0. */
    long[] keysOfLarge(int sweep) {
        long first = 1 + (long) sweep * clients;
        return LongStream.range(first, first + clients).toArray();
    }

    /** How many connections are open to the database now. */
    int connections() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.url("postgres"), server.user(), server.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(SqlFile.read("bench/many-connections.sql"))) {
            row.next();
            return row.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        server.execute(SqlFile.read("bench/many-drop.sql"));
    }
}
