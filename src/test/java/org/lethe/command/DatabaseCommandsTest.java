package org.lethe.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.testing.TestPostgres;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The engine from the command line: check, preview, erase, grants. */
class DatabaseCommandsTest {

    private static final String MAP =
            """
            lethe: 1
            name: till
            version: "1"
            client:
              table: kunde
              key: id
              reference: nr
              finders: {reference: [nr], email: [email], firstName: vorname, lastName: nachname}
            tables:
              kunde:
                columns: {nr: {pseudonym: "X{random:8}"}, vorname: suppress, nachname: {replace: Anonym}, email: suppress}
              bon:
                link: kunde_id
                columns: {betrag: keep, name: {replace: Anonym}}
            invariants:
              - {name: umsatz, sql: "select sum(betrag) as betrag from bon where {clients}", over: bon}
            """;

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String url = "";

    @BeforeEach
    void open() throws Exception {
        url = TestPostgres.emptyDatabaseUrl();
        Files.writeString(folder.resolve("map.yaml"), MAP);
        sql(
                "create table kunde (id int primary key, nr text unique not null, vorname text, nachname text, email text)",
                "create table bon (id int primary key, kunde_id int references kunde, betrag numeric(8,2), name text)",
                "create index on bon (kunde_id)",
                "insert into kunde values (1, 'K1', 'Anna', 'Müller', 'anna@post.example'), (2, 'K2', 'Otto', 'Kurz', null)",
                "insert into bon values (1, 1, 12.50, 'Anna Müller'), (2, 2, 3.00, 'Otto Kurz')");
    }

    private void sql(String... statements) throws Exception {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }

    private int run(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--map", folder.resolve("map.yaml").toString(), "--url", url));
        arguments.addAll(List.of("--user", "postgres", "--password", "postgres"));
        return type(arguments.toArray(String[]::new));
    }

    private int type(String... arguments) {
        return new CommandLine(new Commands())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString());
    }

    @Test
    void linesThatStillWaitForADecisionAreCounted() throws Exception {
        assertThat(run("map", "check")).isZero();
        assertThat(err.toString()).doesNotContain("DECISION");
        Files.writeString(
                folder.resolve("map.yaml"),
                "# Behind each # stands why. 2 lines say DECISION: there names and values did not tell enough.\n"
                        + "# atomic: no   # DECISION: tables without transactions: none\n"
                        + MAP.replace("link: kunde_id", "link: kunde_id   # DECISION: called like a key"));

        assertThat(run("map", "check")).isZero();
        assertThat(err.toString()).contains("2 lines of it still say DECISION");
    }

    @Test
    void aMapThatFitsIsAllRight() {
        assertThat(run("map", "check")).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("The map fits");
    }

    @Test
    void aColumnThatNobodyDecidedOnIsFound() throws Exception {
        sql("alter table kunde add column kosename text");

        assertThat(run("map", "check", "--json")).isEqualTo(1);
        assertThat(json().get(0).get("place").asString()).isEqualTo("tables.kunde.columns.kosename");
        assertThat(run("erase", "--client", "1")).isEqualTo(1);
    }

    @Test
    void aClientIsErasedByKeyOrReference() throws Exception {
        assertThat(run("erase", "--client", "1,K2", "--json")).isZero();

        assertThat(json()).hasSize(2);
        assertThat(json().get(0).get("verdict").asString()).isEqualTo("Forgotten");
        assertThat(json().get(0).get("tables").get(0).get("table").asString()).isEqualTo("bon");
        assertThat(out.toString()).doesNotContain("Anna", "Müller", "Kurz");
        out.getBuffer().setLength(0);
        assertThat(run("erase", "--client", "77")).isEqualTo(1);
        assertThat(err.toString()).contains("no client '77'");
    }

    @Test
    void aDryRunChangesNothing() {
        assertThat(run("erase", "--client", "1", "--dry-run", "--json")).isZero();
        assertThat(json().get(0).get("digest").asString()).hasSize(64);
        out.getBuffer().setLength(0);
        assertThat(run("map", "preview", "--client", "K1")).isZero();
        assertThat(out.toString())
                .contains("kunde: 1 row", "  suppress: vorname, email")
                .doesNotContain("Anna");
    }

    @Test
    void whomTheMapProtectsADryRunDoesNotOfferToForget() throws Exception {
        Files.writeString(
                folder.resolve("map.yaml"), MAP.replace("  reference: nr", "  reference: nr\n  protected: \"id = 2\""));

        assertThat(run("erase", "--client", "2", "--dry-run")).isEqualTo(1);

        assertThat(out.toString()).contains("2: Blocked the map protects this client");
        assertThat(run("erase", "--client", "2", "--lethe.home", folder.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("2: Protected");
    }

    @Test
    void whatMayBeAnothersIsLeftAndTold() throws Exception {
        Files.writeString(
                folder.resolve("map.yaml"),
                MAP.replace(
                        "invariants:",
                        """
                          newsletter:
                            link: {match: {email: email}}
                            columns: {id: keep, email: suppress}
                        invariants:"""));
        sql(
                "create table newsletter (id int primary key, email text)",
                "create index on newsletter (lower(email))",
                "update kunde set email = 'anna@post.example' where id = 2",
                "insert into newsletter values (1, 'anna@post.example')");

        assertThat(run("map", "preview", "--client", "1")).isZero();
        assertThat(out.toString())
                .contains("newsletter.email: NAMESAKE in a row (1)")
                .doesNotContain("anna@");
        assertThat(run("map", "preview", "--client", "1", "--texts")).isZero();
        assertThat(out.toString()).contains("  1: email = anna@post.example");
        out.getBuffer().setLength(0);
        assertThat(run("erase", "--client", "1", "--lethe.home", folder.toString()))
                .isZero();

        assertThat(out.toString()).contains("1: Forgotten; doubtful: newsletter.email: NAMESAKE in a row (1)");
        assertThat(err.toString()).contains("1 of 1 left something doubtful").doesNotContain("forgotten before");
        assertThat(run("erase", "--client", "1", "--dry-run")).isZero();
        assertThat(err.toString()).contains("1 was forgotten before.");
    }

    @Test
    void whatIsDoneIsToldThoughTheRestFails() throws Exception {
        Files.writeString(
                folder.resolve("map.yaml"),
                MAP.replace("client:", "tenant: {column: salon}\nclient:")
                        .replace("columns: {nr:", "columns: {salon: {keep: \"which salon\"}, nr:")
                        .replace(
                                "invariants:",
                                """
                                  behandlung:
                                    link: kunde_id
                                    hold: {norm: "BGB §630f(3)", for: 10 years, from: am}
                                    rows: delete
                                invariants:"""));
        sql(
                "alter table kunde add column salon text not null default 'a'",
                "update kunde set salon = 'b' where id = 2",
                "create table behandlung (id int primary key, kunde_id int references kunde, am date)",
                "create index on behandlung (kunde_id)",
                "insert into behandlung values (1, 2, current_date)");

        assertThat(run("erase", "--client", "1,2", "--lethe.home", folder.toString()))
                .isEqualTo(1);

        assertThat(out.toString()).contains("1: Forgotten").doesNotContain("2: ");
        assertThat(err.toString()).contains("These 1 are dealt with").contains("--hold-key");
    }

    @Test
    void heldRowsAreSealedToTheHoldKeyBeforeTheyGo() throws Exception {
        Files.writeString(
                folder.resolve("map.yaml"),
                MAP.replace(
                        "invariants:",
                        """
                          behandlung:
                            link: kunde_id
                            hold: {norm: "BGB §630f(3)", for: 10 years, from: am, identity: [vorname, nachname]}
                            rows: delete
                        invariants:"""));
        sql(
                "create table behandlung (id int primary key, kunde_id int references kunde, am date, befund text)",
                "create index on behandlung (kunde_id)",
                "insert into behandlung values (1, 1, '2026-03-01', 'trockene Kopfhaut')");
        assertThat(run("erase", "--client", "1", "--lethe.home", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("--hold-key", "Nothing was changed");
        assertThat(type("keys", "hold-new", "--out", folder.resolve("hold").toString()))
                .isZero();
        out.getBuffer().setLength(0);
        String key = folder.resolve("hold/hold-public.json").toString();

        assertThat(run("erase", "--client", "1", "--json", "--lethe.home", folder.toString(), "--hold-key", key))
                .isZero();

        assertThat(json().get(0).get("sealed").get(0).get("rows").asInt()).isEqualTo(1);
        Path sealed =
                folder.resolve("sealed").resolve(json().get(0).get("request").asString() + ".json");
        assertThat(Files.readString(sealed)).doesNotContain("Kopfhaut", "Anna");
        out.getBuffer().setLength(0);
        assertThat(type(
                        "keys",
                        "unseal",
                        "--file",
                        sealed.toString(),
                        "--reason",
                        "claim 2026/17",
                        "--key",
                        folder.resolve("hold/hold-private.json").toString()))
                .isZero();
        assertThat(out.toString()).contains("trockene Kopfhaut", "Anna", "Müller");
        assertThat(Files.readString(folder.resolve("sealed/opened.log"))).contains("claim 2026/17");
    }

    @Test
    void grantsAreNoMoreThanNeeded() {
        assertThat(run("map", "grants", "--role", "lethe")).isZero();
        assertThat(out.toString()).contains("grant select, update (\"name\") on \"public\".\"bon\" to \"lethe\";");
    }

    @Test
    void aMapThatCannotBeReadIsUsedWrongly() throws Exception {
        Files.writeString(folder.resolve("map.yaml"), MAP.replace("link: kunde_id", "linke: kunde_id"));

        assertThat(run("map", "check")).isEqualTo(2);
        assertThat(err.toString()).contains("map.yaml: tables.bon: 'linke' is not understood; allowed: columns");
    }
}
