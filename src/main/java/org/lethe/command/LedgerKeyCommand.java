package org.lethe.command;

import java.util.concurrent.Callable;
import org.lethe.keys.VerifyingKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints the public key that receipts are checked with. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = "Print the public key of this hub's ledger, to give to whoever checks receipts.")
final class LedgerKeyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StateAccess access = new StateAccess();

    @Override
    public Integer call() {
        VerifyingKey key = access.keys()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There are no keys there. Name the hub's home by --lethe.home."))
                .signing()
                .verifyingKey();
        spec.commandLine().getErr().println(key.fingerprint());
        spec.commandLine().getErr().flush();
        spec.commandLine().getOut().print(key.pem());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
