package org.lethe.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.lethe.testing.TestPostgres;

/** A salon "duo" whose till knows the reference and whose newsletter knows only the address. */
final class TwoDatabases {

    private static final String TILL_MAP =
            """
            lethe: 1
            name: cash
            version: "1"
            client:
              table: kunde
              key: nr
              reference: nr
              finders: {reference: [nr], email: [mail], firstName: vorname, lastName: nachname}
              display: {name: "vorname || ' ' || nachname"}
            tables:
              kunde:
                columns:
                  nr: keep
                  mail: suppress
                  vorname: {replace: Anonym}
                  nachname: {replace: Anonym}
              bon:
                links: {name: {match: {gast: name}}}
                columns: {id: keep, gast: {replace: Anonym}}
            """;
    private static final String NEWS_MAP =
            """
            lethe: 1
            name: letters
            version: "1"
            client:
              table: subscriber
              key: id
              finders: {email: [email], firstName: first, lastName: last}
            tables:
              subscriber:
                columns:
                  id: keep
                  email: {replace: "gone-{n}@invalid.example"}
                  first: suppress
                  last: suppress
            """;

    private final String till = TestPostgres.emptyDatabaseUrl();
    private final String news = TestPostgres.emptyDatabaseUrl();

    TwoDatabases() {
        execute(till, "create table kunde (nr text primary key, mail text, vorname text, nachname text)");
        execute(
                till,
                "insert into kunde values ('A-1', 'ina@post.example', 'Ina', 'Kern'), ('A-2', 'x@post.example', 'Uwe', 'Lang'),"
                        + " ('A-3', 'eva@post.example', 'Eva', 'Stern'), ('A-4', 'evas@post.example', 'Eva', 'Stern'),"
                        + " ('A-5', 'olga@post.example', 'Olga', 'Birk')");
        execute(till, "create table bon (id int primary key, gast text)");
        execute(till, "insert into bon values (1, 'Eva Stern'), (2, 'Eva Stern')");
        execute(
                news,
                "create table subscriber (id int primary key, email text not null unique, first text, last text)");
        execute(
                news,
                "insert into subscriber values (7, 'Ina@post.example', 'Ina', 'Kern'), (8, 'x@post.example', 'Pia', 'Lang'),"
                        + " (9, 'olga@post.example', 'Olga', 'Birk')");
    }

    List<String> settings(Path home) {
        return List.of(
                "--lethe.salons[0].id=duo",
                "--lethe.salons[0].name=Duo",
                "--lethe.salons[0].databases[0].name=till",
                "--lethe.salons[0].databases[0].url=" + till,
                "--lethe.salons[0].databases[0].user=postgres",
                "--lethe.salons[0].databases[0].map=" + write(home, "till.yaml", TILL_MAP),
                "--lethe.salons[0].databases[0].leading=true",
                "--lethe.salons[0].databases[1].name=news",
                "--lethe.salons[0].databases[1].url=" + news,
                "--lethe.salons[0].databases[1].user=postgres",
                "--lethe.salons[0].databases[1].map=" + write(home, "news.yaml", NEWS_MAP));
    }

    String tillUrl() {
        return till;
    }

    String newsUrl() {
        return news;
    }

    private static Path write(Path home, String name, String text) {
        try {
            return Files.writeString(home.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
