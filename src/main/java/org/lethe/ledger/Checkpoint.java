package org.lethe.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.lethe.keys.VerifyingKey;

/**
 * The signed statement that a log had this many entries and this root: a signed note as in C2SP tlog-checkpoint.
 *
 * @param origin name of the log
 * @param signature Ed25519 over {@link #text()}
 */
public record Checkpoint(String origin, long size, byte[] root, byte[] signature) {

    private static final int ED25519_SIGNATURE = 64;

    /** What is signed: origin, size and Base64 of the root, a line each. */
    public String text() {
        return text(origin, size, root);
    }

    static String text(String origin, long size, byte[] root) {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** The whole note, as other tools for transparency logs read it. */
    public String note(VerifyingKey key) {
        byte[] keyHash = key.noteKeyHash(origin);
        byte[] blob = new byte[keyHash.length + signature.length];
        System.arraycopy(keyHash, 0, blob, 0, keyHash.length);
        System.arraycopy(signature, 0, blob, keyHash.length, signature.length);
        return text() + "\n\u2014 " + origin + " " + Base64.getEncoder().encodeToString(blob) + "\n";
    }

    boolean signedBy(VerifyingKey key) {
        return signature.length == ED25519_SIGNATURE
                && key.verifies(text().getBytes(StandardCharsets.UTF_8), signature);
    }

    /** @throws IllegalArgumentException if the text is not exactly the three lines of {@link #text()} */
    static Checkpoint parse(String text, byte[] signature) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 4 || !lines[3].isEmpty() || lines[0].isEmpty()) {
            throw new IllegalArgumentException("the checkpoint is not three lines: origin, size, root");
        }
        try {
            byte[] root = Base64.getDecoder().decode(lines[2]);
            Checkpoint checkpoint = new Checkpoint(lines[0], Long.parseLong(lines[1]), root, signature);
            if (root.length != Merkle.HASH_LENGTH || !checkpoint.text().equals(text)) {
                throw new IllegalArgumentException("the checkpoint is not written in its one form");
            }
            return checkpoint;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the checkpoint's size is not a number", e);
        }
    }
}
