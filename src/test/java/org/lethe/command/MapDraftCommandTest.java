package org.lethe.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.testing.TestPostgres;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class MapDraftCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new MapDraftCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private static String salon() throws Exception {
        String url = TestPostgres.emptyDatabaseUrl();
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("create table kunde (id int primary key, vorname text, nachname text, email text)");
        }
        return url;
    }

    @Test
    void aMapGoesToStandardOutputAndTalkElsewhere() throws Exception {
        assertThat(run("--url", salon(), "--user", "postgres", "--password", "postgres"))
                .isZero();
        assertThat(out.toString()).contains("lethe: 1").contains("vorname: {replace: \"Anonym\"}   # first-name");
        assertThat(err.toString()).contains("Client table: kunde");
    }

    @Test
    void aPathOfAPictureSaysThatTheFileCanGoToo() throws Exception {
        String url = salon();
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("alter table kunde add column bildpfad text");
        }

        assertThat(run("--url", url, "--user", "postgres", "--password", "postgres"))
                .isZero();

        assertThat(out.toString().lines().filter(line -> line.contains("bildpfad:")))
                .singleElement()
                .asString()
                .contains("{file: delete, root: …}");
    }

    @Test
    void aLogOfManyTablesHangsByTableAndRow() throws Exception {
        String url = salon();
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into kunde select n, 'Anna', 'Kurz', n || '@post.example' from generate_series(1, 30) n");
            statement.execute(
                    "create table aenderung (id int primary key, tabelle text, satz int, feld text, alt text)");
            statement.execute(
                    "insert into aenderung select id, 'kunde', id, 'email', 'alt' || email from kunde union all"
                            + " select id + 100, 'artikel', id, 'preis', '12.50' from kunde");
        }

        assertThat(run("--url", url, "--user", "postgres", "--password", "postgres"))
                .isZero();

        assertThat(out.toString()).contains("by: satz", "tabelle = 'kunde'");
    }

    @Test
    void jsonHasAnObjectPerColumn() throws Exception {
        assertThat(run("--url", salon(), "--user", "postgres", "--password", "postgres", "--json"))
                .isZero();
        var rows = JsonMapper.builder().build().readTree(out.toString());
        assertThat(rows).hasSize(4);
        assertThat(rows.get(3).get("column").asString()).isEqualTo("email");
        assertThat(rows.get(3).get("category").asString()).isEqualTo("EMAIL");
        assertThat(rows.get(3).get("strategy").asString()).isEqualTo("suppress");
        assertThat(rows.get(3).get("because").asString()).isNotBlank();
    }

    @Test
    void theMapCanGoToAFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("map.yaml");

        assertThat(run("--url", salon(), "--user", "postgres", "--password", "postgres", "--out", file.toString()))
                .isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(Files.readString(file)).contains("table: kunde");
    }

    @Test
    void aMapThatIsThereAlreadyIsKeptBeside(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("map.yaml"), "corrected by hand");

        assertThat(run("--url", salon(), "--user", "postgres", "--password", "postgres", "--out", file.toString()))
                .isZero();
        assertThat(Files.readString(file)).contains("table: kunde");
        assertThat(folder.resolve("map.yaml.old")).hasContent("corrected by hand");
        assertThat(err.toString()).contains("map.yaml.old");
    }

    @Test
    void aFolderThatIsNotThereIsSaidBeforeAnythingIsDrafted(@TempDir Path folder) {
        String file = folder.resolve("missing/till.yaml").toString();
        assertThat(run("--url", "jdbc:postgresql://127.0.0.1:1/none", "--out", file))
                .isEqualTo(2);
        assertThat(err.toString()).contains("There is no folder").doesNotContain("could not be read");
    }

    @Test
    void nothingToDraftFromIsOneAndWrongUseIsTwo() throws Exception {
        String url = TestPostgres.emptyDatabaseUrl();

        assertThat(run("--url", url, "--user", "postgres", "--password", "postgres"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("--client");
        assertThat(run("--url", url, "--user", "postgres", "--password", "postgres", "--client", "nobody"))
                .isEqualTo(1);
        assertThat(run("--url", "jdbc:postgresql://127.0.0.1:1/none", "--user", "x"))
                .isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(run("--help")).isZero();
    }
}
