package org.lethe.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.catalogue.UnsupportedDatabaseException;
import org.lethe.erasure.draft.DraftedMap;
import org.lethe.erasure.draft.MapDrafter;
import org.lethe.erasure.draft.clients.NoClientTableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Drafts an erasure map. Exit code 0 drafted, 1 nothing to draft from, 2 used wrongly. */
@Command(
        name = "draft",
        mixinStandardHelpOptions = true,
        description = {
            "Write a first erasure map for a database that nobody has mapped yet.",
            "Reads only. Every guess says why; a person has to correct it, then 'map check' tells what is missing."
        })
final class MapDraftCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--url",
            required = true,
            description = "JDBC address of the salon's database: jdbc:postgresql:…, jdbc:mariadb:… or jdbc:mysql:…")
    private String url = "";

    @Option(names = "--user", description = "A user who may read it.")
    private @Nullable String user;

    @Option(names = "--password", description = "That user's password.")
    private @Nullable String password;

    @Option(names = "--client", paramLabel = "TABLE", description = "The clients' table, where the guess is wrong.")
    private @Nullable String client;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write there instead of to standard output; what is there already becomes FILE.old.")
    private @Nullable Path out;

    /** A draft says nothing that depends on it; who gives it to all commands need not leave it out here. */
    @Option(names = "--country", description = "As for 'map check'; a draft is the same for all countries.")
    private @Nullable String country;

    @Option(
            names = "--json",
            description = "Instead of a map one object per column: table, column, category, strategy, because.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Optional<String> obstacle = out == null ? Optional.empty() : obstacle(out.toAbsolutePath());
        if (obstacle.isPresent()) {
            talk().println(obstacle.get());
            return 2;
        }
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.setReadOnly(true);
            String name = Optional.ofNullable(connection.getCatalog()).orElse("salon");
            return write(MapDrafter.draft(connection, name, Optional.ofNullable(client)));
        } catch (NoClientTableException nothing) {
            talk().println(nothing.getMessage());
            return 1;
        } catch (UnsupportedDatabaseException unsupported) {
            talk().println(unsupported.getMessage());
            return 2;
        } catch (SQLException failed) {
            talk().println("The database could not be read, nothing was drafted: " + failed.getMessage());
            return 2;
        }
    }

    /** What keeps the map from being written there; drafting may take long, so this is asked before. */
    private static Optional<String> obstacle(Path file) {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.of("There is no folder " + folder + "; nothing was drafted.");
        }
        if (Files.isDirectory(file)) {
            return Optional.of(file + " is a folder; nothing was drafted. Name a file.");
        }
        return Optional.empty();
    }

    private int write(DraftedMap draft) throws IOException {
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        String text =
                json ? mapper.writeValueAsString(draft.rows()) : draft.yaml().stripTrailing();
        if (out != null) {
            keep(out);
            Files.writeString(out, text + "\n");
        } else {
            spec.commandLine().getOut().println(text);
            spec.commandLine().getOut().flush();
        }
        talk().println("Client table: " + draft.clientTable() + ". "
                + draft.rows().size() + " columns, " + draft.decisions() + " decisions wait for a person, "
                + draft.looks() + " lines want a look.");
        return 0;
    }

    /** What is there already may have corrections. */
    private void keep(Path file) throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) > 0) {
            Path old = file.resolveSibling(file.getFileName() + ".old");
            Files.move(file, old, StandardCopyOption.REPLACE_EXISTING);
            talk().println("What was in " + file + " is in " + old + " now.");
        }
    }

    private PrintWriter talk() {
        return spec.commandLine().getErr();
    }
}
