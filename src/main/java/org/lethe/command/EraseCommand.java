package org.lethe.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.Afterwards;
import org.lethe.erasure.Attempt;
import org.lethe.erasure.ClientKey;
import org.lethe.erasure.Erased;
import org.lethe.erasure.KeyText;
import org.lethe.erasure.Preview;
import org.lethe.erasure.ResidueHit;
import org.lethe.erasure.Standing;
import org.lethe.erasure.Subject;
import org.lethe.erasure.Verdict;
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
        Map<DatabaseOptions.Opened, List<ClientKey>> keys = clients(opened, names);
        if (keys.isEmpty()) {
            return FOUND;
        }
        opened.database().verifyMap();
        keys.forEach(this::sayWhoWasForgottenBefore);
        boolean all = keys.values().stream().mapToInt(List::size).sum() == names.size();
        return (dryRun ? preview(keys) : erase(keys)) && all ? 0 : FOUND;
    }

    private void sayWhoWasForgottenBefore(DatabaseOptions.Opened opened, List<ClientKey> keys) {
        keys.stream()
                .filter(key -> opened.database()
                        .card(key)
                        .filter(card -> card.state() == Standing.FORGOTTEN)
                        .isPresent())
                .forEach(key -> talk().println(key.text() + " was forgotten before."));
    }

    private boolean preview(Map<DatabaseOptions.Opened, List<ClientKey>> salons) {
        List<Preview> previews = new ArrayList<>();
        List<Map<String, Object>> results = new ArrayList<>();
        salons.forEach((opened, keys) -> keys.forEach(key -> {
            Preview preview = opened.database().preview(key);
            previews.add(preview);
            results.add(result(key, preview));
        }));
        if (json) {
            json(results);
        } else {
            for (int i = 0; i < results.size(); i++) {
                print(line(results.get(i)));
                tables(previews.get(i));
            }
        }
        talk().println("Nothing was changed.");
        return previews.stream().allMatch(preview -> preview.guards().isEmpty());
    }

    private boolean erase(Map<DatabaseOptions.Opened, List<ClientKey>> salons) {
        List<Map<String, Object>> results = new ArrayList<>();
        boolean forgotten = true;
        for (Map.Entry<DatabaseOptions.Opened, List<ClientKey>> salon : salons.entrySet()) {
            forgotten &= erase(salon.getKey(), salon.getValue(), results);
        }
        if (json) {
            json(results);
        } else {
            results.forEach(result -> print(line(result)));
        }
        long doubtful = results.stream()
                .filter(result -> result.get("doubtful") instanceof List<?> hits && !hits.isEmpty())
                .count();
        if (doubtful > 0) {
            talk().println(doubtful + " of " + results.size()
                    + " left something doubtful: look at the rows of those tables yourself.");
        }
        return forgotten;
    }

    private boolean erase(DatabaseOptions.Opened opened, List<ClientKey> keys, List<Map<String, Object>> results) {
        ForgottenFile list = forgottenList(opened);
        Seal seal = holdKey == null ? null : HoldKeyFiles.seal(holdKey);
        SealedFolder sealed = new SealedFolder(home.resolve("sealed"));
        boolean forgotten = true;
        for (int from = 0; from < keys.size(); from += BATCH) {
            List<ClientKey> part = keys.subList(from, Math.min(keys.size(), from + BATCH));
            TakenAttempts collected = new TakenAttempts(opened.map().name(), seal, sealed);
            List<Erased> erased =
                    opened.database().forget(part.stream().map(Subject::of).toList(), collected);
            List<Attempt> done = collected.done(erased);
            list.add(
                    done.stream().map(Attempt::values).toList(),
                    done.stream().map(attempt -> KeyText.of(attempt.key())).toList());
            Afterwards after = opened.database().afterCommit(done);
            for (int i = 0; i < part.size(); i++) {
                UUID request = erased.get(i).request();
                String undone = after.undone().get(request);
                if (undone != null) {
                    talk().println(part.get(i).text() + ": forgotten in the database, but " + undone
                            + "; see to it yourself");
                }
                results.add(result(part.get(i), erased.get(i).left(after.left().getOrDefault(request, List.of()))));
                forgotten &= erased.get(i).forgotten() && undone == null;
            }
        }
        return forgotten;
    }

    /** Opened before anything is changed: without keys nobody could be looked for afterwards. */
    private ForgottenFile forgottenList(DatabaseOptions.Opened opened) {
        HubKeys keys = HubKeys.loadOrCreate(home.resolve("keys"));
        return ForgottenLists.file(home, opened.map().name(), opened.salon(), keys);
    }

    private static String line(Map<String, Object> result) {
        Object reason = result.get("reason");
        String line = result.get("client") + ": " + result.get("verdict") + (reason == null ? "" : " " + reason);
        String doubtful = result.get("doubtful") instanceof List<?> hits
                ? hits.stream().map(hit -> ((ResidueHit) hit).textWithKeys()).collect(Collectors.joining("; "))
                : "";
        return doubtful.isEmpty() ? line : line + "; doubtful: " + doubtful;
    }

    private void tables(Preview preview) {
        preview.tables()
                .forEach(part -> print("  " + preview.title(part) + ": " + part.rows()
                        + (part.fate().equals("delete") ? " to delete" : "")));
    }

    private static Map<String, Object> result(ClientKey key, Preview preview) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("client", key.text());
        boolean free = preview.guards().isEmpty();
        result.put("verdict", free ? "would be forgotten" : "Blocked");
        if (!free) {
            result.put("reason", VerdictText.reason(new Verdict.Blocked(preview.guards())));
        }
        result.put("mapVersion", preview.mapVersion());
        result.put("tables", preview.tables());
        result.put("holds", preview.holds());
        result.put("guards", preview.guards());
        result.put("doubtful", preview.doubtful());
        result.put("digest", preview.digest());
        return result;
    }

    private static Map<String, Object> result(ClientKey key, Erased erased) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("client", key.text());
        result.put("request", erased.request());
        result.put("verdict", erased.verdict().getClass().getSimpleName());
        String reason = VerdictText.reason(erased.verdict());
        if (!reason.isEmpty()) {
            result.put("reason", reason);
        }
        result.put("tables", erased.tables());
        result.put("sealed", erased.sealed());
        result.put("doubtful", erased.soft());
        result.put("invariants", erased.invariants());
        return result;
    }
}
