package org.lethe.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.keys.HubKeys;
import org.lethe.keys.SigningKey;
import org.lethe.keys.VerifyingKey;
import org.lethe.ledger.Checkpoint;
import org.lethe.ledger.LedgerCheck;
import org.lethe.ledger.ReceiptPdf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Goes through the whole ledger. Exit code 0 if nothing was changed, 1 if something was, 2 if it was not asked properly. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Check every entry of the ledger against the tree and every signed checkpoint.")
final class LedgerVerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StateAccess access = new StateAccess();

    @Option(
            names = "--key",
            paramLabel = "PUBLIC",
            converter = PublicKeyOption.Converter.class,
            description = "The hub's public key: PEM file or Base64 text (default: the one in the hub's home).")
    private @Nullable PublicKeyOption key;

    @Option(
            names = "--receipt",
            paramLabel = "FILE",
            description = "A receipt kept outside, which the ledger must still contain; may be given several times.")
    private List<String> receipts = new ArrayList<>();

    @Override
    public Integer call() {
        List<Checkpoint> held = receipts.stream().map(this::checkpoint).toList();
        try (StateAccess state = access) {
            VerifyingKey pinned = pinned(state);
            return report(new LedgerCheck(state.open()).run(pinned, held), pinned);
        } catch (StateAccess.NoStateException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private @Nullable VerifyingKey pinned(StateAccess state) {
        if (key == null) {
            return state.keys()
                    .map(HubKeys::signing)
                    .map(SigningKey::verifyingKey)
                    .orElse(null);
        }
        VerifyingKey given = key.key();
        if (given == null) {
            throw new ParameterException(spec.commandLine(), "--key: a fingerprint is not enough here, give the key");
        }
        return given;
    }

    private Checkpoint checkpoint(String file) {
        try {
            return ReceiptPdf.read(ReceiptFiles.read(spec.commandLine(), file)).checkpoint();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), file + " is not a receipt: " + e.getMessage(), e);
        }
    }

    private int report(LedgerCheck.Result result, @Nullable VerifyingKey pinned) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("entries     " + result.entries()
                + (result.expired() > 0 ? " (" + result.expired() + " expired)" : ""));
        out.println("checkpoints " + result.checkpoints());
        result.latest()
                .ifPresent(latest -> out.println("newest log  " + latest.origin() + ", " + latest.size() + " entries"));
        out.println("key         " + (pinned == null ? "not pinned: give --key" : pinned.fingerprint()));
        result.problems().forEach(problem -> out.println("PROBLEM: " + problem));
        out.println(result.whole() ? "WHOLE" : "NOT WHOLE");
        out.flush();
        return result.whole() ? 0 : 1;
    }
}
