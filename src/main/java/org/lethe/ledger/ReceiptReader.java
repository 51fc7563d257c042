package org.lethe.ledger;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lethe.keys.VerifyingKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads the JSON of a receipt. Strict: a field that the proof does not cover is refused, so that nothing can be added to
 * a receipt that then looks proven.
 */
final class ReceiptReader {

    private static final Set<String> FIELDS =
            Set.of("form", "entry", "proof", "checkpoint", "signature", "publicKey", "fingerprint");
    private static final Set<String> PROOF_FIELDS = Set.of("position", "hashes");
    private static final int LONGEST_PATH = 63;

    private ReceiptReader() {}

    static Receipt read(String json) {
        JsonNode all;
        try {
            all = CanonicalJson.read(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
        requireFields(all, FIELDS, "the receipt");
        requireFields(all.path("proof"), PROOF_FIELDS, "the proof");
        if (!text(all, "form").equals(Receipt.FORM)) {
            throw new IllegalArgumentException("not a receipt of the form " + Receipt.FORM);
        }
        JsonNode entry = all.path("entry");
        if (!entry.isObject()) {
            throw new IllegalArgumentException("'entry' is not an object");
        }
        VerifyingKey key = VerifyingKey.parse(text(all, "publicKey"));
        if (!key.fingerprint().equals(text(all, "fingerprint"))) {
            throw new IllegalArgumentException("the fingerprint is not that of the public key");
        }
        Checkpoint checkpoint = Checkpoint.parse(text(all, "checkpoint"), bytes(text(all, "signature"), "signature"));
        return new Receipt(
                CanonicalJson.of(entry), position(all.path("proof")), path(all.path("proof")), checkpoint, key);
    }

    private static long position(JsonNode proof) {
        JsonNode position = proof.path("position");
        if (!position.isIntegralNumber() || !position.canConvertToLong()) {
            throw new IllegalArgumentException("'position' is not a whole number");
        }
        return position.longValue();
    }

    private static List<byte[]> path(JsonNode proof) {
        JsonNode hashes = proof.path("hashes");
        if (!hashes.isArray() || hashes.size() > LONGEST_PATH) {
            throw new IllegalArgumentException("'hashes' is not a list of at most " + LONGEST_PATH);
        }
        List<byte[]> path = new ArrayList<>();
        for (JsonNode hash : hashes) {
            byte[] bytes = bytes(hash.isString() ? hash.stringValue() : "", "hashes");
            if (bytes.length != Merkle.HASH_LENGTH) {
                throw new IllegalArgumentException("'hashes' holds something that is not a hash");
            }
            path.add(bytes);
        }
        return path;
    }

    private static void requireFields(JsonNode object, Set<String> wanted, String what) {
        if (!object.isObject()) {
            throw new IllegalArgumentException(what + " is not a JSON object");
        }
        Set<String> found = new TreeSet<>(object.propertyNames());
        if (!found.equals(new TreeSet<>(wanted))) {
            throw new IllegalArgumentException(what + " has the fields " + found + ", not " + new TreeSet<>(wanted));
        }
    }

    private static String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (!value.isString()) {
            throw new IllegalArgumentException("'" + field + "' is not a text");
        }
        return value.stringValue();
    }

    private static byte[] bytes(String base64, String field) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + field + "' is not Base64", e);
        }
    }
}
