package org.lethe.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.PGConnection;

/** The public databases sakila and chinook, where {@code LETHE_SCHEMAS} says where they are; else the test is skipped. */
public final class PublicSchemas {

    private PublicSchemas() {}

    public static DataSource sakila() throws SQLException, IOException {
        DataSource database = TestPostgres.emptyDatabase();
        run(database, read("sakila/postgres-sakila-db__postgres-sakila-schema.sql"));
        run(database, read("sakila/postgres-sakila-db__postgres-sakila-insert-data-using-copy.sql"));
        return database;
    }

    public static DataSource chinook() throws SQLException, IOException {
        DataSource database = TestPostgres.emptyDatabase();
        run(database, withoutDatabase(read("chinook/ChinookDatabase__DataSources__Chinook_PostgreSql.sql")));
        return database;
    }

    public static DataSource chinookOnMariaDb() throws SQLException, IOException {
        DataSource database = TestMariaDb.emptyDatabase();
        run(database, withoutDatabase(read("chinook/ChinookDatabase__DataSources__Chinook_MySql.sql")));
        return database;
    }

    private static String read(String file) throws IOException {
        String folder = System.getenv("LETHE_SCHEMAS");
        Assumptions.assumeTrue(folder != null, "LETHE_SCHEMAS is not set: the public databases are not at hand");
        return Files.readString(Path.of(folder == null ? "" : folder, file), StandardCharsets.UTF_8);
    }

    private static String withoutDatabase(String script) {
        return script.replaceAll("(?im)^\\s*(drop database|create database|use |\\\\c ).*$", "");
    }

    /** Runs a script; PostgreSQL's {@code COPY … FROM stdin} blocks are sent as data. */
    private static void run(DataSource database, String script) throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                BufferedReader lines = new BufferedReader(new StringReader(script))) {
            StringBuilder statements = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("COPY ")) {
                    execute(connection, statements);
                    copy(connection, line, lines);
                } else if (!line.startsWith("--")) {
                    statements.append(line).append('\n');
                }
            }
            execute(connection, statements);
        }
    }

    private static void execute(Connection connection, StringBuilder statements) throws SQLException {
        if (!statements.toString().isBlank()) {
            try (var statement = connection.createStatement()) {
                statement.execute(statements.toString());
            }
        }
        statements.setLength(0);
    }

    private static void copy(Connection connection, String command, BufferedReader lines)
            throws SQLException, IOException {
        StringBuilder rows = new StringBuilder();
        for (String line = lines.readLine(); line != null && !line.equals("\\."); line = lines.readLine()) {
            rows.append(line).append('\n');
        }
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(command.replace(";", ""), new StringReader(rows.toString()));
    }
}
