package org.lethe.ledger;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lethe.keys.VerifyingKey;
import tools.jackson.databind.JsonNode;

/**
 * The signed statement about one forgetting: the ledger entry, where it stands in the ledger, and the signed checkpoint
 * that covers it. Checks itself without the hub.
 *
 * @param entry canonical JSON of the ledger entry
 * @param path sibling hashes from the entry up to the root (RFC 6962)
 */
public record Receipt(String entry, long position, List<byte[]> path, Checkpoint checkpoint, VerifyingKey key) {

    /** What a receipt of this form starts with. */
    static final String FORM = "lethe-receipt/1";

    public Receipt {
        path = List.copyOf(path);
    }

    /** RFC 8785 JSON. Copies that are laid out differently say, and prove, the same. */
    public String json() {
        Map<String, Object> proof = new LinkedHashMap<>();
        proof.put("position", position);
        proof.put(
                "hashes", path.stream().map(Base64.getEncoder()::encodeToString).toList());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("form", FORM);
        all.put("entry", CanonicalJson.read(entry));
        all.put("proof", proof);
        all.put("checkpoint", checkpoint.text());
        all.put("signature", Base64.getEncoder().encodeToString(checkpoint.signature()));
        all.put("publicKey", key.encoded());
        all.put("fingerprint", key.fingerprint());
        return CanonicalJson.ofPlain(all);
    }

    /** A field of the entry, for a reader; missing if the entry does not have it. */
    public JsonNode entryField(String name) {
        return CanonicalJson.read(entry).path(name);
    }

    /**
     * Reads a receipt; says nothing yet about whether it is true.
     *
     * @throws IllegalArgumentException if this is not a receipt, with what is wrong
     */
    public static Receipt parse(String json) {
        return ReceiptReader.read(json);
    }

    /**
     * Whether the entry is in the ledger that the checkpoint describes and the checkpoint is signed by the key in the
     * receipt. Whether that key is the hub's, only a comparison with a known {@link VerifyingKey#fingerprint()} tells.
     */
    public boolean holds() {
        return checkpoint.signedBy(key)
                && Merkle.includes(Merkle.leaf(entry), position, checkpoint.size(), path, checkpoint.root());
    }
}
