package org.lethe.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.ledger.Receipt;
import org.lethe.ledger.ReceiptPdf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether a receipt is true. Exit code 0 if it is, 1 if not, 2 if it was not asked properly. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Say whether a receipt is true: JSON in any layout, or the PDF.")
final class ReceiptVerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", description = "The receipt; - reads the standard input.")
    private String file = "-";

    @Option(
            names = "--key",
            paramLabel = "PUBLIC",
            converter = PublicKeyOption.Converter.class,
            description =
                    "The hub's public key: PEM file, Base64 text or fingerprint. Without it, whose signature it is"
                            + " remains open.")
    private @Nullable PublicKeyOption key;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        byte[] content = ReceiptFiles.read(spec.commandLine(), file);
        Receipt receipt;
        try {
            receipt = ReceiptPdf.read(content);
        } catch (IllegalArgumentException e) {
            return answer(out, "NOT VALID: " + e.getMessage(), 1);
        }
        if (!receipt.holds()) {
            return answer(out, "NOT VALID: entry, proof, checkpoint and signature do not belong together", 1);
        }
        String fingerprint = receipt.key().fingerprint();
        if (key != null && !key.is(receipt.key())) {
            return answer(out, "NOT VALID: signed with " + fingerprint + ", not with " + key.fingerprint(), 1);
        }
        describe(out, receipt);
        out.println(
                key != null
                        ? "key       " + fingerprint + " (the one given)"
                        : "key       " + fingerprint + " (not pinned: compare it with the hub's, or give --key)");
        return answer(out, "VALID", 0);
    }

    private static void describe(PrintWriter out, Receipt receipt) {
        out.println("request   " + receipt.entryField("requestId").asString(""));
        out.println("salon     " + receipt.entryField("salon").asString(""));
        out.println("forgotten " + receipt.entryField("at").asString(""));
        out.println("ledger    " + receipt.checkpoint().origin() + ", entry " + (receipt.position() + 1) + " of "
                + receipt.checkpoint().size());
    }

    private static int answer(PrintWriter out, String text, int code) {
        out.println(text);
        out.flush();
        return code;
    }
}
