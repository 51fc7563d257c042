package org.lethe.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Types commands as somebody with one database and one map does, and looks into the database. */
record UserAtTheKeyboard(String url, String user, String password, Path folder) {

    /** What came of a command. */
    record Answer(int code, String out, String err) {

        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }

        @Override
        public String toString() {
            return "exit " + code + "\n" + out + err;
        }
    }

    Path map() {
        return folder.resolve("map.yaml");
    }

    Answer types(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--url", url, "--user", user, "--password", password));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new CommandLine(new Commands())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
        return new Answer(code, out.toString(), err.toString());
    }

    /** Drafts a map into the folder, and takes the one decision that the draft leaves to a person by a comment. */
    Map<String, String> drafts() throws IOException {
        Answer json = types("map", "draft", "--json");
        assertThat(json.code()).as("%s", json).isZero();
        assertThat(types("map", "draft", "--out", map().toString()).code()).isZero();
        Files.writeString(map(), Files.readString(map()).replace("# atomic: no", "atomic: no"));
        Map<String, String> strategies = new TreeMap<>();
        json.json()
                .forEach(row -> strategies.put(
                        row.path("table").asString() + "." + row.path("column").asString(),
                        row.path("strategy").asString()));
        return strategies;
    }

    void findsThatTheMapFits() {
        Answer check = types("map", "check", "--map", map().toString());
        assertThat(check.code()).as("%s", check).isZero();
    }

    /** Forgets all of these, and no figure moves. */
    void erases(List<String> clients) {
        Answer erase = types(
                "erase",
                "--json",
                "--map",
                map().toString(),
                "--lethe.home",
                folder.toString(),
                "--client",
                String.join(",", clients));
        assertThat(erase.code()).as("%s", erase).isZero();
        assertThat(erase.json())
                .hasSameSizeAs(clients)
                .allMatch(one -> one.path("verdict").asString().equals("Forgotten"));
        assertThat(StreamSupport.stream(erase.json().spliterator(), false)
                        .flatMap(one -> one.path("invariants").valueStream()))
                .allMatch(figure -> figure.path("before").equals(figure.path("after")));
    }

    /** Looks for everybody who was forgotten, in every table. */
    void findsNoResidue() {
        Answer residue = types("residue", "--json", "--map", map().toString(), "--lethe.home", folder.toString());
        assertThat(residue.code()).as("%s", residue).isZero();
        assertThat(residue.json()).isEmpty();
    }

    String asks(String query) throws SQLException {
        return all(query).get(0);
    }

    List<String> all(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    void runs(String script) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    /** Takes each constraint off and puts it on again, which makes PostgreSQL look at every row. */
    void validatesEveryConstraint() throws SQLException {
        List<String> again = all(
                """
                select format('alter table %s drop constraint %I, add constraint %I %s',
                    conrelid::regclass, conname, conname, pg_get_constraintdef(oid))
                from pg_constraint where contype in ('f', 'c') and connamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
                and conrelid <> 0 and coninhcount = 0 and conparentid = 0
                """);
        assertThat(again).isNotEmpty();
        for (String constraint : again) {
            runs(constraint);
        }
    }
}
