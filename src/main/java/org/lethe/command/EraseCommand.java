package org.lethe.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.Afterwards;
import org.lethe.erasure.Attempt;
import org.lethe.erasure.Erased;
import org.lethe.erasure.KeyText;
import org.lethe.erasure.Preview;
import org.lethe.erasure.SalonDatabaseDownException;
import org.lethe.erasure.Standing;
import org.lethe.erasure.Subject;
import org.lethe.erasure.plan.Refusal;
import org.lethe.erasure.proof.ForgottenFile;
import org.lethe.erasure.seal.HoldKeyFiles;
import org.lethe.erasure.seal.Seal;
import org.lethe.erasure.seal.SealedFolder;
import org.lethe.keys.HubKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Forgets clients in one database, without a hub. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = {
            "Forget clients in one salon database, without a hub: checked and proven, each client wholly or not at all.",
            "Clients are forgotten together, up to 1000 in a transaction; who cannot be forgotten (guards, residue, a",
            "figure that would change) is left out with the reason, the others go on, and the exit code is 1.",
            "No letters, ledger or receipts: that is what the hub is for. Rows under a legal hold need --hold-key."
        },
        footer =
                "Exit code 0: all forgotten, or free to be (what is doubtful is told, for you to look at), 1: not all, "
                        + "2: used wrongly.")
final class EraseCommand extends DatabaseCommand {

    private static final int BATCH = 1000;

    @Option(
            names = "--client",
            required = true,
            split = ",",
            paramLabel = "KEY",
            description = "Keys or references of the clients, separated by commas.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--dry-run", description = "Only say what would be done.")
    private boolean dryRun;

    @Option(names = "--json", description = "The results as JSON.")
    private boolean json;

    @Option(
            names = "--lethe.home",
            paramLabel = "DIR",
            description = "Where keyed hashes of the forgotten are left for 'residue' (default: data).")
    private Path home = Path.of("data");

    @Option(
            names = "--hold-key",
            paramLabel = "FILE",
            description = {
                "hold-public.json of 'keys hold-new': rows under a legal hold are sealed to it, one file a client in",
                "'sealed' under --lethe.home. 'keys unseal --file' opens them."
            })
    private @Nullable Path holdKey;

    @Override
    int run(DatabaseOptions.Opened opened) {
        if (!dryRun) {
            opened.database().install();
        }
        Map<DatabaseOptions.Opened, List<Named>> clients = clients(opened, names);
        if (clients.isEmpty()) {
            return FOUND;
        }
        opened.database().verifyMap();
        clients.forEach(this::sayWhoWasForgottenBefore);
        boolean all = clients.values().stream().mapToInt(List::size).sum() == names.size();
        return (dryRun ? preview(clients) : erase(clients)) && all ? 0 : FOUND;
    }

    private void sayWhoWasForgottenBefore(DatabaseOptions.Opened opened, List<Named> clients) {
        clients.stream()
                .filter(client -> opened.database()
                        .card(client.key())
                        .filter(card -> card.state() == Standing.FORGOTTEN)
                        .isPresent())
                .forEach(client -> talk().println(client.text() + " was forgotten before."));
    }

    private boolean preview(Map<DatabaseOptions.Opened, List<Named>> salons) {
        List<Preview> previews = new ArrayList<>();
        List<Map<String, Object>> results = new ArrayList<>();
        salons.forEach((opened, clients) -> clients.forEach(client -> {
            Preview preview = opened.database().preview(client.key());
            previews.add(preview);
            results.add(ErasureResult.of(client, preview));
        }));
        if (json) {
            json(results);
        } else {
            for (int i = 0; i < results.size(); i++) {
                print(ErasureResult.line(results.get(i)));
                print("  " + new PreviewLines(previews.get(i)).tables());
            }
        }
        talk().println("Nothing was changed.");
        return previews.stream().allMatch(preview -> preview.guards().isEmpty());
    }

    private boolean erase(Map<DatabaseOptions.Opened, List<Named>> salons) {
        List<Map<String, Object>> results = new ArrayList<>();
        boolean forgotten = true;
        boolean toTheEnd = false;
        try {
            for (Map.Entry<DatabaseOptions.Opened, List<Named>> salon : salons.entrySet()) {
                forgotten &= erase(salon.getKey(), salon.getValue(), results);
            }
            toTheEnd = true;
        } finally {
            tell(results);
            if (!toTheEnd && !results.isEmpty()) {
                talk().println("These " + results.size() + " are dealt with, as listed. Of the others:");
            }
        }
        return forgotten;
    }

    private void tell(List<Map<String, Object>> results) {
        if (json) {
            json(results);
        } else {
            results.forEach(result -> print(ErasureResult.line(result)));
        }
        long doubtful = results.stream()
                .filter(result -> result.get("doubtful") instanceof List<?> hits && !hits.isEmpty())
                .count();
        if (doubtful > 0) {
            talk().println(doubtful + " of " + results.size()
                    + " left something doubtful: look at the rows of those tables yourself.");
        }
    }

    private boolean erase(DatabaseOptions.Opened opened, List<Named> clients, List<Map<String, Object>> results) {
        ForgottenFile list = forgottenList(opened);
        Seal seal = holdKey == null ? null : HoldKeyFiles.seal(holdKey);
        SealedFolder sealed = new SealedFolder(home.resolve("sealed"));
        boolean forgotten = true;
        for (int from = 0; from < clients.size(); from += BATCH) {
            List<Named> part = clients.subList(from, Math.min(clients.size(), from + BATCH));
            TakenAttempts collected = new TakenAttempts(opened.map().name(), seal, sealed);
            List<Erased> erased = opened.database()
                    .forget(part.stream().map(Named::key).map(Subject::of).toList(), collected);
            List<Attempt> done = collected.done(erased);
            list.add(
                    done.stream().map(Attempt::values).toList(),
                    done.stream().map(attempt -> KeyText.of(attempt.key())).toList());
            Afterwards after = afterwards(opened, done);
            for (int i = 0; i < part.size(); i++) {
                UUID request = erased.get(i).request();
                String undone = after.undone().get(request);
                if (undone != null) {
                    talk().println(part.get(i).text() + ": forgotten in the database, but " + undone
                            + "; see to it yourself");
                }
                results.add(ErasureResult.of(
                        part.get(i), erased.get(i).left(after.left().getOrDefault(request, List.of()))));
                forgotten &= erased.get(i).forgotten() && undone == null;
            }
        }
        return forgotten;
    }

    /** What cannot follow because the database has gone away is the trouble of each. */
    private static Afterwards afterwards(DatabaseOptions.Opened opened, List<Attempt> done) {
        try {
            return opened.database().afterCommit(done);
        } catch (SalonDatabaseDownException e) {
            String why = "what follows (files, views, a last look) failed: " + Refusal.of(e);
            return new Afterwards(
                    Map.of(),
                    done.stream().collect(Collectors.toMap(Attempt::request, one -> why, (one, same) -> one)));
        }
    }

    /** Opened before anything is changed: without keys nobody could be looked for afterwards. */
    private ForgottenFile forgottenList(DatabaseOptions.Opened opened) {
        HubKeys keys = HubKeys.loadOrCreate(home.resolve("keys"));
        return ForgottenLists.file(home, opened.map().name(), opened.salon(), keys);
    }
}
