package org.lethe.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.erasure.proof.ForgottenFile;
import org.lethe.keys.HubKeys;
import org.lethe.person.IdentifyingValues;
import org.lethe.testing.TestPostgres;
import picocli.CommandLine;

class ResidueCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final String url = TestPostgres.emptyDatabaseUrl();

    @BeforeEach
    void aSmallSalon() throws IOException, SQLException {
        Files.writeString(
                folder.resolve("map.yaml"),
                """
                lethe: 1
                name: small
                version: "1"
                client:
                  table: client
                  key: id
                  finders: {email: [email], firstName: first_name, lastName: last_name}
                tables:
                  client:
                    columns: {id: keep, first_name: suppress, last_name: suppress, email: suppress}
                """);
        run("create table client (id int primary key, first_name text, last_name text, email text)");
        run("create table memo (note text)");
        run("insert into client values (7, 'Anna', 'Müller', 'anna@example.de')");
        run("insert into memo values ('Anna Müller rief an')");
    }

    private void run(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int residue(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "residue",
                "--map",
                folder.resolve("map.yaml").toString(),
                "--url",
                url,
                "--user",
                "postgres",
                "--password",
                "postgres",
                "--lethe.home",
                folder.toString(),
                "--json"));
        arguments.addAll(List.of(more));
        return new CommandLine(new Commands())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
    }

    @Test
    void findsAGivenClientInTablesThatTheMapDoesNotKnow() {
        assertThat(residue("--client", "7")).isEqualTo(1);
        assertThat(out.toString())
                .contains("{\"table\":\"memo\",\"column\":\"note\",\"kind\":\"FULL_NAME\",\"rows\":1,\"keys\":[]}");
        assertThat(out.toString()).doesNotContain("Anna").doesNotContain("example");
    }

    @Test
    void findsAGivenName() {
        assertThat(residue("--name", "Müller, Anna")).isEqualTo(1);
        assertThat(residue("--email", "nobody@example.de")).isZero();
    }

    @Test
    void findsWhomTheEngineForgotWithoutAHub() throws SQLException {
        run("delete from client");
        HubKeys keys = HubKeys.loadOrCreate(folder.resolve("keys"));
        new ForgottenFile(folder.resolve("forgotten").resolve("small.hashes"), keys.suppression()::hash)
                .add(
                        List.of(IdentifyingValues.of("DE")
                                .firstName("Anna")
                                .lastName("Müller")
                                .build()),
                        List.of("1"));
        assertThat(residue()).isEqualTo(1);
        run("delete from memo");
        assertThat(residue()).isZero();
    }

    @Test
    void anAcceptedPlaceDoesNotCountUntilMoreStandsThere() throws SQLException {
        run("delete from client");
        assertThat(residue("--name", "Anna Müller", "--accept", "memo.note=1")).isZero();
        assertThat(err.toString()).contains("memo.note: FULL_NAME in 1 row(s), accepted");
        assertThat(residue("--name", "Anna Müller", "--accept", "memo.other=1")).isEqualTo(1);
        run("insert into memo values ('Müller, Anna')");
        assertThat(residue("--name", "Anna Müller", "--accept", "memo.note=1")).isEqualTo(1);
        assertThat(out.toString()).contains("\"rows\":2");
    }

    @Test
    void tellsHowManyValuesAreLeftOutBecauseAClientOfTodayHasThem() {
        HubKeys keys = HubKeys.loadOrCreate(folder.resolve("keys"));
        new ForgottenFile(folder.resolve("forgotten").resolve("small.hashes"), keys.suppression()::hash)
                .add(
                        List.of(IdentifyingValues.of("DE")
                                .firstName("Anna")
                                .lastName("Müller")
                                .build()),
                        List.of("1"));
        assertThat(residue()).isZero();
        assertThat(err.toString()).contains("1 value(s) were left out everywhere: clients of today, or people");
    }

    @Test
    void saysWhatToGiveWhenThereIsNobodyToLookFor() {
        assertThat(residue()).isEqualTo(2);
        assertThat(err.toString()).contains("--client");
    }

    @Test
    void aDatabaseThatDoesNotAnswerProvesNothing() {
        assertThat(new CommandLine(new Commands())
                        .setErr(new PrintWriter(err))
                        .execute(
                                "residue",
                                "--map",
                                folder.resolve("map.yaml").toString(),
                                "--url",
                                "jdbc:postgresql://127.0.0.1:1/x",
                                "--client",
                                "7"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("nothing is proven").doesNotContain("Usage:");
    }

    @Test
    void aUserWhomTheDatabaseDoesNotKnowIsToldSo() {
        assertThat(new CommandLine(new Commands())
                        .setErr(new PrintWriter(err))
                        .execute(
                                "residue",
                                "--map",
                                folder.resolve("map.yaml").toString(),
                                "--url",
                                TestPostgres.emptyDatabaseUrl().replaceFirst("[?].*", ""),
                                "--user",
                                "nobody",
                                "--password",
                                "wrong",
                                "--client",
                                "7"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("does not know this user or password", "28000")
                .doesNotContain("Usage:");
    }
}
