package org.lethe.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lethe.erasure.ClientKey;
import org.lethe.erasure.DatabaseRestoredException;
import org.lethe.erasure.MapOutdatedException;
import org.lethe.erasure.SalonDatabaseDownException;
import org.lethe.erasure.SeveralSalonsException;
import org.lethe.erasure.catalogue.UnsupportedDatabaseException;
import org.lethe.erasure.map.MapFormatException;
import org.lethe.erasure.plan.Refusal;
import org.lethe.erasure.seal.HoldKeyException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionSystemException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What commands on one salon database have in common. Exit code 0 ok, 1 found something, 2 used wrongly. */
abstract class DatabaseCommand implements Callable<Integer> {

    static final int FOUND = 1;
    static final int WRONG = 2;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    /** Does the work on the open database. */
    abstract int run(DatabaseOptions.Opened opened);

    @Override
    public Integer call() {
        try (DatabaseOptions.Opened opened = options.open()) {
            return run(opened);
        } catch (SeveralSalonsException e) {
            talk().println(e.getMessage() + " Say --salon CODE.");
            return WRONG;
        } catch (MapFormatException
                | UnsupportedDatabaseException
                | HoldKeyException
                | java.io.UncheckedIOException e) {
            talk().println(e.getMessage());
            return WRONG;
        } catch (MapOutdatedException e) {
            talk().println("The map does not fit this database; nothing was changed.");
            e.findings().forEach(finding -> talk().println("  " + finding.text()));
            return FOUND;
        } catch (SalonDatabaseDownException e) {
            talk().println(e.getMessage() + " (" + Refusal.of(e) + ")");
            return WRONG;
        } catch (TransactionSystemException e) {
            talk().println("The connection broke at the commit (" + Refusal.of(e)
                    + "), so nobody knows whether it was done. Look at the client, then run the same again.");
            return WRONG;
        } catch (DatabaseRestoredException | TakenAttempts.HeldRowsException e) {
            talk().println(e.getMessage());
            return FOUND;
        } catch (DataAccessException e) {
            talk().println("The database refused: " + Refusal.of(e) + ". Nothing was changed.");
            return FOUND;
        }
    }

    long openDecisions() {
        return options.openDecisions();
    }

    /**
     * A client, in the database as its salon sees it.
     *
     * @param given what the client was called on the command line
     */
    record Named(DatabaseOptions.Opened opened, ClientKey key, String given) {

        /** The key, and beside it what was given where that is another. */
        String text() {
            return key.text() + (key.text().equals(given) ? "" : " (" + given + ")");
        }
    }

    /** The client with this key, or the one that the salon calls so. */
    Optional<Named> client(DatabaseOptions.Opened opened, String given) {
        // columns of fixed length pad their keys
        String name = given.strip();
        try {
            ClientKey key = ClientKey.parse(name, opened.map().client().key().size());
            Optional<DatabaseOptions.Opened> mine = opened.undecided()
                    ? Optional.ofNullable(opened.whole().salons(List.of(key)).get(key))
                            .map(opened::as)
                    : Optional.of(opened);
            if (mine.filter(one -> one.database().card(key).isPresent()).isPresent()) {
                return mine.map(one -> new Named(one, key, name));
            }
        } catch (IllegalArgumentException | DataAccessException notOfThatForm) {
            talk().println("'" + name + "' is no key here; looking for a reference.");
        }
        return opened.database().keyOf(name).map(key -> new Named(opened, key, name));
    }

    /** The clients of these names, salon by salon; those that are not there are told. */
    Map<DatabaseOptions.Opened, List<Named>> clients(DatabaseOptions.Opened opened, List<String> names) {
        Map<Optional<String>, DatabaseOptions.Opened> salons = new HashMap<>();
        Map<DatabaseOptions.Opened, List<Named>> clients = new LinkedHashMap<>();
        for (String name : names) {
            client(opened, name)
                    .ifPresentOrElse(
                            named -> clients.computeIfAbsent(
                                            salons.computeIfAbsent(
                                                    named.opened().salon(), salon -> named.opened()),
                                            one -> new ArrayList<>())
                                    .add(named),
                            () -> talk().println("There is no client '" + name + "'."));
        }
        return clients;
    }

    void json(Object value) {
        print(JSON.writeValueAsString(value));
    }

    void print(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    PrintWriter talk() {
        return spec.commandLine().getErr();
    }
}
