package org.lethe.command;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.erasure.seal.HoldKey;
import org.lethe.erasure.seal.HoldKeyException;
import org.lethe.erasure.seal.HoldKeyFiles;
import org.lethe.erasure.seal.SealedFolder;
import org.lethe.erasure.seal.SealedRecords;
import org.lethe.erasure.seal.Unsealing;
import org.lethe.keys.HubKeys;
import org.lethe.keys.KeyCheck;
import org.lethe.ledger.Ledger;
import org.lethe.platform.LedgerSealLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Opens sealed records with the private hold key; each leaves an entry in the ledger. */
@Command(
        name = "unseal",
        mixinStandardHelpOptions = true,
        description = "Open sealed records. Each record opened leaves an entry in the ledger.",
        footer = "Exit code 0: opened, 1: nothing is sealed for this request, 2: used wrongly.")
final class UnsealCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The private key, hold-private.json.")
    private Path key = Path.of("");

    @Option(names = "--reason", required = true, description = "Why; a file number, not the name of the client.")
    private String reason = "";

    @Option(names = "--request", paramLabel = "ID", description = "All records of this forget request.")
    private @Nullable UUID request;

    @Option(names = "--record", paramLabel = "ID", description = "This record.")
    private @Nullable UUID record;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "The records that 'erase --hold-key' left in this file; noted in opened.log beside it.")
    private @Nullable Path file;

    @Option(names = "--operator", description = "Who opens (default: the account on this machine).")
    private String operator = "os:" + System.getProperty("user.name", "unknown");

    @Mixin
    private StateAccess access = new StateAccess();

    @Override
    public Integer call() {
        if (Stream.of(request, record, file).filter(Objects::nonNull).count() != 1) {
            throw wrong("give either --request, --record or --file");
        }
        if (file != null) {
            return open(file);
        }
        try (StateAccess state = access) {
            HoldKey hold = HoldKeyFiles.key(key);
            HubKeys hub = state.keys()
                    .orElseThrow(() -> wrong("The hub's keys are not here, so opening could not be written down."
                            + " Nothing was opened; run this where the hub's keys are."));
            return open(state.open(), hub, hold);
        } catch (HoldKeyException | IllegalArgumentException | StateAccess.NoStateException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private int open(Path sealed) {
        try {
            PrintWriter out = spec.commandLine().getOut();
            SealedFolder.open(
                            sealed,
                            HoldKeyFiles.key(key),
                            operator,
                            reason,
                            Clock.systemUTC().instant())
                    .forEach(out::println);
            out.flush();
            return 0;
        } catch (HoldKeyException | UncheckedIOException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private int open(DataSource state, HubKeys hub, HoldKey hold) {
        JdbcClient client = JdbcClient.create(state);
        new KeyCheck(client).confirm(hub);
        JdbcTransactionManager transactions = new JdbcTransactionManager(state);
        Ledger ledger = new Ledger(client, transactions, hub.signing(), Clock.systemUTC());
        Unsealing unsealing = new Unsealing(
                new SealedRecords(client),
                new LedgerSealLog(ledger, Clock.systemUTC()),
                new TransactionTemplate(transactions));
        List<UUID> records = request != null ? unsealing.recordsOf(request) : List.of(record());
        PrintWriter out = spec.commandLine().getOut();
        records.forEach(id -> out.println(unsealing.open(id, hold, operator, reason)));
        out.flush();
        ledger.sequence();
        if (records.isEmpty()) {
            spec.commandLine().getErr().println("Nothing is sealed for this request, or its period is over.");
        }
        return records.isEmpty() ? 1 : 0;
    }

    private UUID record() {
        if (record == null) {
            throw wrong("give either --request or --record");
        }
        return record;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
